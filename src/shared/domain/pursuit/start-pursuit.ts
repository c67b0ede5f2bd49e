import type * as Y from 'yjs';
import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead, findPursuit } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { checkNextStep, type NextStepInput } from '../record/next-step.ts';
import { planGoingFor } from './plan-going-for.ts';
import { isOnBoard } from './pursuit-queries.ts';
import type { Stage } from './stage.ts';

/**
 * "I'm going for this too": begins the actor's own run, or takes up the one they ended. One on the board stays as it is. With a
 * next step it begins with that, in place of the lead's.
 *
 * **Errors:** `not-found` when the lead is gone. Source: SPEC PUR1, PUR3, PUR5.
 */
export function startPursuit(
  doc: Y.Doc,
  input: { readonly leadId: LeadId; readonly toStage?: Exclude<Stage, 'spotted'> | undefined } & NextStepInput,
  ctx: CommandContext,
): CommandResult<{ readonly pursuitId: PursuitId }, 'not-found' | 'too-long' | 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const lead = findLead(roots, input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const known = findPursuit(roots, lead, ctx.actor);
  if (known !== undefined && isOnBoard(known)) {
    return ok({ pursuitId: known.id, undo: commit(doc, 'pursuit-started', []) });
  }
  const to = input.toStage ?? 'applying';
  const step = checkNextStep(input);
  if (!step.ok) return step;
  const begun =
    step.value.nextStep === undefined && step.value.nextStepOn === undefined ? lead : { ...lead, ...step.value };
  const { pursuitId, changes } = planGoingFor(roots, { lead: begun, memberId: ctx.actor, to, place: {} }, ctx);
  return ok({ pursuitId, undo: commit(doc, 'pursuit-started', changes) });
}
