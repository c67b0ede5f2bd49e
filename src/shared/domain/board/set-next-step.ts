import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { planLeadFields } from '../duplicate/plan-lead-fields.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { checkNextStep, type NextStepInput } from '../record/next-step.ts';
import type { CardId } from './board.ts';
import { findCard } from './find-card.ts';

/** Sets what comes next for a card and when: on the run, or on the lead while nobody goes for it. Source: SPEC PUR5. */
export function setNextStep(
  doc: Y.Doc,
  input: { readonly cardId: CardId } & NextStepInput,
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'too-long' | 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const card = findCard(openCircleDoc(doc), input.cardId);
  if (card === undefined) return err({ code: 'not-found' });
  const step = checkNextStep(input);
  if (!step.ok) return step;
  const { lead, pursuit } = card;
  const { nextStep, nextStepOn } = step.value;
  const ids = pursuit === undefined ? [] : [pursuit.id, ...pursuit.sameAs];
  const changes = ids.flatMap((id): readonly Change[] => [
    { kind: 'set', root: 'pursuits', path: [id], key: 'nextStep', value: nextStep },
    { kind: 'set', root: 'pursuits', path: [id], key: 'nextStepOn', value: nextStepOn },
  ]);
  const ofLead = pursuit === undefined ? planLeadFields(lead, { nextStep, nextStepOn }) : [];
  return ok({ undo: commit(doc, 'next-step-set', [...changes, ...ofLead]) });
}
