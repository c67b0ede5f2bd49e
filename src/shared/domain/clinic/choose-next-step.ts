import type * as Y from 'yjs';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { ClinicStepId, CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { addCommitment } from '../commitment/add-commitment.ts';
import type { PresentWeek } from '../commitment/find-commitment.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import type { UndoChange } from '../record/undo-step.ts';
import type { ClinicState } from './clinic-state.ts';
import { checkClinicWords } from './clinic-words.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';
import { planStep } from './plan-step.ts';

/** What the bringer does next. */
export interface NewChoice extends ClinicRef {
  /** In own words; those of the idea when left out. */
  readonly text?: string | undefined;
  /** The open idea that it comes from. */
  readonly ideaId?: ClinicStepId | undefined;
  /** To mean to do it within the present week; the text is that of the choice. */
  readonly commitment?: (PresentWeek & { readonly measure: string }) | undefined;
}

/** What was chosen, and the commitment that it became. */
export interface Chosen {
  readonly stepId: ClinicStepId;
  readonly commitmentId: CommitmentId | undefined;
}

/**
 * Chooses one next step for a problem of one's own; with it the clinic is done. It can become a commitment in the same act: when
 * that is refused, nothing is chosen. Undo takes both back.
 *
 * **Errors:** `not-yours` for another's problem; `not-now` before the ideas are over; `chosen` when it has been done; `not-found`
 * also for an idea that is not open; those of the words; those of a commitment. Source: SPEC CLIN9.
 */
export function chooseNextStep(
  doc: Y.Doc,
  input: NewChoice,
  ctx: CommandContext,
): CommandResult<Chosen, 'not-found' | 'not-yours' | 'not-now' | 'chosen' | 'empty' | 'too-long' | 'three-already'> {
  const { clinicId, ideaId, commitment, authorOf } = input;
  const { actor, now, newId } = ctx;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  const { clinic, state } = found.value;
  if (clinic.bringer !== actor) return err({ code: 'not-yours' });
  if (state.choice !== undefined) return err({ code: 'chosen' });
  if (state.ideas === undefined) return err({ code: 'not-now' });
  const text = wordsOf(input, state);
  if (!text.ok) return text;

  // One transaction around both, so that neither ever stands without the other.
  return doc.transact(() => {
    const before: UndoChange[] = [];
    let commitmentId: CommitmentId | undefined;
    if (commitment !== undefined) {
      const added = addCommitment(doc, { ...commitment, text: text.value, authorOf }, ctx);
      if (!added.ok) return added;
      commitmentId = added.value.commitmentId;
      before.push(...added.value.undo.changes);
    }
    const stepId = newId('clinicStep');
    const more = { text: text.value, ideaId, commitmentId };
    const { label, changes } = commit(doc, 'next-step-chosen', [
      planStep({ id: stepId, clinicId, kind: 'choice', at: now, more }),
    ]);
    return ok({ stepId, commitmentId, undo: { label, changes: [...before, ...changes] } });
  }, COMMAND_ORIGIN);
}

function wordsOf(
  { text, ideaId }: NewChoice,
  { ideas }: ClinicState,
): Result<string, { readonly code: 'not-found' | 'empty' | 'too-long'; readonly field?: string }> {
  const open = [...(ideas?.silent ?? []), ...(ideas?.late ?? [])];
  const idea = open.find(({ id }) => id === ideaId);
  if (ideaId !== undefined && idea === undefined) return err({ code: 'not-found' });
  return checkClinicWords(text ?? idea?.text ?? '', { field: 'text', most: LIMITS.entry });
}
