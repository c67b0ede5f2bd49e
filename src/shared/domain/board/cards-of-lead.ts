import type { MemberId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { ShownPursuit } from '../pursuit/pursuit.ts';
import { isOnBoard } from '../pursuit/pursuit-queries.ts';
import type { Card, Space } from './board.ts';

/** A card together with what it was made of. */
export interface CardSource {
  readonly card: Card;
  readonly pursuit: ShownPursuit | undefined;
}

/**
 * The cards of one lead: one per run, or one in Spotted when there is none.
 *
 * `circleMe` is the reader's id in the circle, which stands on private cards too. Source: SPEC BOARD1, BOARD6.
 */
export function cardsOfLead(
  lead: Lead,
  runs: readonly ShownPursuit[],
  space: Space,
  circleMe: MemberId | undefined,
): readonly CardSource[] {
  const isPrivate = space.kind === 'private';
  const ownerOf = (run: ShownPursuit): MemberId =>
    isPrivate && run.memberId === space.me ? (circleMe ?? run.memberId) : run.memberId;
  const running = runs.filter(isOnBoard);
  if (running.length === 0) {
    const { id, order } = lead;
    const nobody = { pursuitId: undefined, memberId: undefined, memberIds: [], isOneOfSeveral: false };
    return [{ card: { cardId: id, leadId: id, stage: 'spotted', order, isPrivate, ...nobody }, pursuit: undefined }];
  }
  const going = running
    .filter((run) => run.stage !== 'closed')
    .map(ownerOf)
    .sort();
  return running.map((pursuit) => {
    const memberId = ownerOf(pursuit);
    const card: Card = {
      cardId: pursuit.id,
      leadId: lead.id,
      pursuitId: pursuit.id,
      stage: pursuit.stage,
      order: pursuit.order,
      memberId,
      memberIds: [memberId, ...going.filter((id) => id !== memberId)],
      isOneOfSeveral: running.length > 1,
      isPrivate,
    };
    return { card, pursuit };
  });
}
