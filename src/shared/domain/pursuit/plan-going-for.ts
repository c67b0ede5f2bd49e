import type { MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import { columnOrders } from '../board/column-orders.ts';
import { findPursuit } from '../board/find-card.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { orderAt, type Place } from '../record/order-key.ts';
import { isOnBoard } from './pursuit-queries.ts';
import { planRestart, planStage, planStart } from './plan-stage.ts';
import type { Stage } from './stage.ts';

/** Plans that a member goes for a lead: by a new run, by taking up an ended one, or by moving the one on the board. */
export function planGoingFor(
  roots: CircleRoots,
  input: {
    readonly lead: Lead;
    readonly memberId: MemberId;
    readonly to: Exclude<Stage, 'spotted'>;
    readonly place: Place;
  },
  ctx: CommandContext,
): { readonly pursuitId: PursuitId; readonly from: Stage; readonly changes: readonly Change[] } {
  const { lead, memberId, to, place } = input;
  const known = findPursuit(roots, lead, memberId);
  const pursuitId = known?.id ?? ctx.newId('pursuit');
  const order = orderAt(place, columnOrders(roots, to, pursuitId), 'top', pursuitId);
  if (known === undefined) {
    return { pursuitId, from: 'spotted', changes: planStart({ lead, memberId, to, order, pursuitId }, ctx) };
  }
  const changes = isOnBoard(known) ? planStage(known, to, order, ctx) : planRestart(known, { lead, to, order }, ctx);
  return { pursuitId, from: known.stage, changes };
}
