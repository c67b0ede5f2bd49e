import type * as Y from 'yjs';
import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead, findPursuit } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { planGoingFor } from './plan-going-for.ts';
import { isOnBoard } from './pursuit-queries.ts';
import type { Stage } from './stage.ts';

/**
 * "I'm going for this too": begins the actor's own run, or takes up the one they ended. One on the board stays as it is.
 *
 * **Errors:** `not-found` when the lead is gone. Source: SPEC PUR1, PUR3.
 */
export function startPursuit(
  doc: Y.Doc,
  input: { readonly leadId: LeadId; readonly toStage?: Exclude<Stage, 'spotted'> | undefined },
  ctx: CommandContext,
): CommandResult<{ readonly pursuitId: PursuitId }, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const lead = findLead(roots, input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const known = findPursuit(roots, lead, ctx.actor);
  if (known !== undefined && isOnBoard(known)) {
    return ok({ pursuitId: known.id, undo: commit(doc, 'pursuit-started', []) });
  }
  const to = input.toStage ?? 'applying';
  const { pursuitId, changes } = planGoingFor(roots, { lead, memberId: ctx.actor, to, place: {} }, ctx);
  return ok({ pursuitId, undo: commit(doc, 'pursuit-started', changes) });
}
