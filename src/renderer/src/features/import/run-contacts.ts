import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { type ContactImport, importContacts } from '#shared/domain/contact/import-contacts.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { assert } from '#shared/kernel/assert.ts';

/** Who is brought in, and how that is followed. */
export interface ContactRun extends ContactImport {
  readonly pause: () => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** What came of it: how many people are new, how many work elsewhere now, and the act that takes it back; no act when nothing came. */
export interface ContactOutcome {
  readonly count: number;
  readonly movedCount: number;
  readonly act: Act | undefined;
}

/**
 * Brings people into the private space part by part, so that the page stays awake. It can be stopped between parts; who is in
 * by then stays, and all of it is one act. Source: SPEC CONT6.
 */
export async function runContacts(session: CircleSession, run: ContactRun): Promise<ContactOutcome> {
  const { drafts, moved, pause, isStopped, onProgress } = run;
  const { own } = session;
  // How it is going on is seen before the first part begins.
  await pause();
  const parts = importContacts(own.replica.doc, { drafts, moved }, session.contextFor(own));
  assert(parts.ok || parts.error.code === 'read-only', 'what was read from a file fits the rules for contacts');
  const steps: { readonly space: SpaceView; readonly step: UndoStep }[] = [];
  const act: Act = { label: 'contacts-imported', steps };
  let count = 0;
  const movedIds = new Set<string>();
  const release = own.hold();
  try {
    for (const step of parts.ok && own.isWritable() ? parts.value : []) {
      steps.push({ space: own, step });
      for (const change of step.changes) {
        if (change.kind === 'created') count += 1;
        else if (change.kind === 'field') movedIds.add(change.path[0] ?? '');
      }
      // Only what is stored is said to be in; and what piles up would be sealed in one go, and be felt.
      await own.replica.flush();
      onProgress(count + movedIds.size);
      await pause();
      if (isStopped() || !own.isWritable()) break;
    }
  } finally {
    release();
    // Whatever ended it, what is in can be taken back.
    session.undo.push(act);
  }
  return { count, movedCount: movedIds.size, act: steps.length === 0 ? undefined : act };
}
