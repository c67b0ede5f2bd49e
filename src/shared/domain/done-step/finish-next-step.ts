import type * as Y from 'yjs';
import type { DoneStepId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { CardId } from '../board/board.ts';
import { findCard, type FoundCard } from '../board/find-card.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import { planLeadFields } from '../duplicate/plan-lead-fields.ts';
import { writingOf } from '../record/authorship.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import type { RecordPath } from '../record/undo-step.ts';

/** What was done, and for whom. */
export interface FinishedStep {
  readonly doneStepId: DoneStepId;
  readonly leadId: LeadId;
  readonly text: string;
  /** Whose run it was a step of; absent while nobody goes for the lead. */
  readonly memberId: MemberId | undefined;
}

/**
 * "Done": clears what comes next for a card and keeps that it was done, in one transaction. Undo brings it back and takes
 * that away, unless another step was set meanwhile.
 *
 * **Errors:** `no-step` where there is none in words, `changed-since` where it is not the one that the actor saw.
 * Source: SPEC DONE1, DONE2.
 */
export function finishNextStep(
  doc: Y.Doc,
  input: { readonly cardId: CardId; readonly nextStep: string },
  ctx: CommandContext,
): CommandResult<FinishedStep, 'not-found' | 'no-step' | 'changed-since'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const card = findCard(roots, input.cardId);
  if (card === undefined) return err({ code: 'not-found' });
  const { lead, pursuit } = card;
  const { nextStep, nextStepOn } = pursuit ?? lead;
  const text = nextStep?.trim() ?? '';
  if (text === '') return err({ code: 'no-step' });
  if (text !== input.nextStep.trim()) return err({ code: 'changed-since' });
  const doneStepId = ctx.newId('doneStep');
  const fields = presentFields({
    leadId: pursuit?.begunOn ?? lead.id,
    pursuitId: pursuit?.id,
    text,
    plannedOn: nextStepOn,
    at: ctx.now,
    step: nameOfStep(roots, card),
  });
  const changes: readonly Change[] = [
    ...planNoStep(card),
    { kind: 'create', root: 'doneSteps', path: [doneStepId], fields },
  ];
  const undo = commit(doc, 'next-step-done', changes);
  return ok({ doneStepId, leadId: lead.id, text, memberId: pursuit?.memberId, undo });
}

/** The records of which a step can be, those that come first before the others. */
function holdersOf({ lead, pursuit }: FoundCard): readonly RecordPath[] {
  if (pursuit === undefined) return idsOf(lead).map((id) => ({ root: 'leads', path: [id] }));
  return [pursuit.id, ...pursuit.sameAs].map((id) => ({ root: 'pursuits', path: [id] }));
}

function planNoStep(card: FoundCard): readonly Change[] {
  const none = { nextStep: undefined, nextStepOn: undefined };
  if (card.pursuit === undefined) return planLeadFields(card.lead, none);
  return holdersOf(card).flatMap((record) =>
    Object.entries(none).map(([key, value]): Change => ({ kind: 'set', ...record, key, value })),
  );
}

/** Every device names it alike, and each time that a step is written it is another. Source: SPEC DONE3. */
function nameOfStep(roots: CircleRoots, card: FoundCard): string | undefined {
  for (const { root, path } of holdersOf(card)) {
    const record = recordAt(roots[root], path[0] ?? '');
    if (typeof record?.get('nextStep') === 'string' && record.get('nextStep') !== '') {
      return writingOf(record, 'nextStep');
    }
  }
  return undefined;
}
