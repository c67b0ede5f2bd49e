import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** What is brought in, and where. */
export interface ImportRun {
  readonly space: SpaceView;
  readonly drafts: readonly ImportDraft[];
  readonly pause: () => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** What came of it: how many leads are in, and the act that takes them back together; no act when nothing came in. */
export interface ImportOutcome {
  readonly count: number;
  readonly act: Act | undefined;
}

/**
 * Brings leads in part by part, so that the page stays awake. It can be stopped between parts; what is in by then stays,
 * and is one act.
 */
export async function runImport(session: CircleSession, run: ImportRun): Promise<ImportOutcome> {
  const { pause, isStopped, onProgress } = run;
  const groups = groupsOf(session, run);
  // How it is going on is seen before the first part begins.
  await pause();
  const steps: { readonly space: SpaceView; readonly step: UndoStep }[] = [];
  const act: Act = { label: 'leads-imported', steps };
  let count = 0;
  // To lay out the board after each part would take longer than the part.
  const releases = groups.map(({ space }) => space.hold());
  try {
    for (const { space, drafts } of groups) {
      if (isStopped()) break;
      const circle = space === session.own ? session.circleId : undefined;
      const input = { drafts, circle, memberNamed: memberNamed(space) };
      const parts = importLeads(space.replica.doc, input, session.contextFor(space));
      assert(parts.ok || parts.error.code === 'read-only', 'what was read from a file fits the rules for leads');
      for (const step of parts.ok && space.isWritable() ? parts.value : []) {
        steps.push({ space, step });
        count += step.changes.filter((change) => change.kind === 'created' && change.root === 'leads').length;
        // Only what is stored is said to be in; and what piles up would be sealed in one go, and be felt.
        await space.replica.flush();
        onProgress(count);
        await pause();
        if (isStopped() || !space.isWritable()) break;
      }
    }
  } finally {
    for (const release of releases) release();
    // Whatever ended it, what is in can be taken back.
    session.undo.push(act);
  }
  return { count, act: steps.length === 0 ? undefined : act };
}

/** What only the person saw when they saved it stays with them, wherever the others go. Source: SPEC EXP5. */
function groupsOf(
  session: CircleSession,
  { space, drafts }: Pick<ImportRun, 'space' | 'drafts'>,
): readonly { readonly space: SpaceView; readonly drafts: readonly ImportDraft[] }[] {
  const isOnlyMine = ({ saved }: ImportDraft): boolean => saved?.isOnlyMine === true;
  if (space === session.own || !drafts.some(isOnlyMine)) return [{ space, drafts }];
  return [
    { space, drafts: drafts.filter((draft) => !isOnlyMine(draft)) },
    { space: session.own, drafts: drafts.filter(isOnlyMine) },
  ];
}

function memberNamed({ people, replica }: SpaceView): (name: string) => MemberId | undefined {
  const members = new Set(replica.members.get().map(({ id }) => id));
  const known = [...people.all.get().values()].filter(({ id }) => members.has(id));
  return (name) => {
    const [first, second] = known.filter((person) => person.name === name);
    return second === undefined ? first?.id : undefined;
  };
}
