import type { MemberId } from '#shared/kernel/ids.ts';
import { hasAdded } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import type { Space } from './board.ts';
import type { CardSource } from './cards-of-lead.ts';

/**
 * Picks the cards of one lead that are a member's: their own run, what they spotted or what was added for them, unless
 * they have a run of their own at it. Source: SPEC BOARD3.
 */
export function cardsOfMember(
  cards: readonly CardSource[],
  lead: Lead,
  member: MemberId,
  space: Space,
  circleMe: MemberId | undefined,
): readonly CardSource[] {
  const own = cards.filter(({ card }) => card.memberId === member);
  if (own.length > 0) return own;
  const isAdder = space.kind === 'private' ? circleMe === member : hasAdded(lead, member);
  return cards.filter(({ card }) => lead.forMembers.includes(member) || (card.stage === 'spotted' && isAdder));
}
