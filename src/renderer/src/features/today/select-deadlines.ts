import type { CardId, Space } from '#shared/domain/board/board.ts';
import { cardsOfLead } from '#shared/domain/board/cards-of-lead.ts';
import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import { cardsOfMember } from '#shared/domain/board/whose.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';

/** The last day to apply for a lead of the reader's. */
export interface DeadlineRow {
  readonly cardId: CardId;
  readonly leadId: LeadId;
  /** ISO day. */
  readonly on: string;
  readonly due: 'today' | 'later';
}

const NEAR_DAYS = 7;

/** The deadlines from today to a week from now of the reader's leads that they have not applied for yet. */
export function selectDeadlines(input: {
  readonly circleId: CircleId;
  readonly spaces: readonly Space[];
  /** ISO day, where the reader is. */
  readonly today: string;
}): readonly DeadlineRow[] {
  const { circleId, spaces, today } = input;
  const lastDay = new Date(Date.parse(`${today}T00:00:00Z`) + NEAR_DAYS * DAY_MS).toISOString().slice(0, 10);
  const circleMe = spaces.find(({ kind }) => kind === 'circle')?.me;
  return spaces.flatMap((space) => {
    const runs = selectAllShownPursuits(space.pursuits);
    const me = circleMe ?? space.me;
    return [...space.leads.values()].flatMap((lead): readonly DeadlineRow[] => {
      const { id, deadlineOn: on } = lead;
      if (on === undefined || on < today || on > lastDay || !standsOnBoard(lead, space, circleId)) return [];
      const cards = cardsOfLead(lead, runs.get(id) ?? [], space, circleMe);
      return cardsOfMember(cards, lead, me, space, circleMe)
        .filter(({ card }) => card.stage === 'spotted' || (card.stage === 'applying' && card.memberId === me))
        .map(({ card }) => ({ cardId: card.cardId, leadId: id, on, due: on === today ? 'today' : 'later' }));
    });
  });
}
