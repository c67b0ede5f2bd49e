import type * as Y from 'yjs';
import type { MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { planGoingFor } from '../pursuit/plan-going-for.ts';
import { planStage } from '../pursuit/plan-stage.ts';
import type { Stage } from '../pursuit/stage.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { orderAt, type Place } from '../record/order-key.ts';
import type { CardId } from './board.ts';
import { columnOrders } from './column-orders.ts';
import { findCard } from './find-card.ts';

/** What a move did, so that it can be said: whose card it was and what became of it. */
export interface MovedCard {
  /** Absent when a lead that nobody goes for changed its place in Spotted. */
  readonly memberId: MemberId | undefined;
  readonly pursuitId: PursuitId | undefined;
  readonly from: Stage;
  readonly to: Stage;
}

/**
 * Moves a card to a column and a place in it; with no neighbour given, to its top (within its own column: nowhere).
 *
 * **Errors:** `not-found` when the card or its lead is gone. Source: SPEC MOVE1 to MOVE7.
 */
export function moveCard(
  doc: Y.Doc,
  input: { readonly cardId: CardId; readonly toStage: Stage } & Place,
  ctx: CommandContext,
): CommandResult<MovedCard, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const card = findCard(roots, input.cardId);
  if (card === undefined) return err({ code: 'not-found' });
  const { lead, pursuit } = card;
  const { toStage: to } = input;
  const from = pursuit?.stage ?? 'spotted';
  const isPlaced = input.after !== undefined || input.before !== undefined;

  if (to !== 'spotted') {
    const memberId = pursuit?.memberId ?? soleMember(lead.forMembers) ?? ctx.actor;
    if (pursuit !== undefined && from === to && !isPlaced) {
      return ok({ memberId, pursuitId: pursuit.id, from, to, undo: commit(doc, 'card-moved', []) });
    }
    const plan = planGoingFor(roots, { lead, memberId, to, place: input }, ctx);
    const { pursuitId } = plan;
    return ok({ memberId, pursuitId, from: plan.from, to, undo: commit(doc, 'card-moved', plan.changes) });
  }

  const changes: Change[] = pursuit === undefined ? [] : [...planStage(pursuit, to, undefined, ctx)];
  if (from !== to || isPlaced) {
    const order = orderAt(input, columnOrders(roots, to, lead.id), 'top', lead.id);
    changes.push({ kind: 'set', root: 'leads', path: [lead.id], key: 'order', value: order });
  }
  const undo = commit(doc, 'card-moved', changes);
  return ok({ memberId: pursuit?.memberId, pursuitId: pursuit?.id, from, to, undo });
}

function soleMember(members: readonly MemberId[]): MemberId | undefined {
  return members.length === 1 ? members[0] : undefined;
}
