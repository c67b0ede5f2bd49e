import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { selectShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import type { Card, CardId, Space } from './board.ts';
import { cardsOfLead } from './cards-of-lead.ts';

/** A card that has come to another column. */
export interface CardMove {
  readonly card: Card;
  /** As it was: a run that begins or ends is another card of the same lead. */
  readonly was: Card;
  /** Who moved it, by the log. */
  readonly by: MemberId;
}

/**
 * Which cards stand in another column than before, and who brought each there. `events` are the changes of stage that
 * have come since, those that take others back among them. Source: SPEC BOARD9.
 */
export function selectMoves(input: {
  readonly before: Space;
  readonly now: Space;
  readonly events: Iterable<StageEvent>;
}): readonly CardMove[] {
  // An import, or taking it back, brings as many events as it has leads, and none of them is a move.
  const events = [...input.events]
    .filter((event) => isThere(event.leadId, input.before) && isThere(event.leadId, input.now) && !isCopied(event))
    .sort((a, b) => a.at - b.at);
  if (events.length === 0) return [];
  const leadIds = new Set(events.map(({ leadId }) => leadId));
  const [before, now] = [cardsIn(input.before, leadIds), cardsIn(input.now, leadIds)];
  const moves = new Map<CardId, CardMove>();
  for (const { leadId, pursuitId, to, by } of events) {
    if (by === undefined || pursuitId === undefined) continue;
    const owner = input.now.pursuits.get(pursuitId)?.memberId;
    const isOf = ({ memberId }: Card): boolean => memberId === owner || memberId === undefined;
    const card = now.get(leadId)?.find((each) => each.stage === to && isOf(each));
    const was = before.get(leadId)?.find(isOf);
    if (card !== undefined && was !== undefined && was.stage !== to) moves.set(card.cardId, { card, was, by });
  }
  return [...moves.values()];
}

function isCopied({ copiedMember, copiedBy }: StageEvent): boolean {
  return copiedMember !== undefined || copiedBy !== undefined;
}

function isThere(leadId: LeadId, { leads }: Space): boolean {
  const lead = leads.get(leadId);
  return lead !== undefined && lead.deletedAt === undefined;
}

function cardsIn(space: Space, leadIds: ReadonlySet<LeadId>): ReadonlyMap<LeadId, readonly Card[]> {
  const runs = selectShownPursuits([...space.pursuits.values()].filter(({ leadId }) => leadIds.has(leadId)));
  const cards = new Map<LeadId, readonly Card[]>();
  for (const id of leadIds) {
    const lead = space.leads.get(id);
    if (lead === undefined) continue;
    cards.set(
      id,
      cardsOfLead(lead, runs.get(id) ?? [], space, undefined).map(({ card }) => card),
    );
  }
  return cards;
}
