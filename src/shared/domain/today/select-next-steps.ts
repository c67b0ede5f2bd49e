import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import type { Card, CardId, Space } from '../board/board.ts';
import { cardsOfLead } from '../board/cards-of-lead.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { cardsOfMember } from '../board/whose.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';

/** Something that the reader means to do. */
export interface NextStepRow {
  readonly cardId: CardId;
  readonly leadId: LeadId;
  readonly isPrivate: boolean;
  readonly nextStep: string;
  /** ISO day. */
  readonly on: string | undefined;
  /** `since`: the day has passed. */
  readonly due: 'since' | 'today' | 'later' | 'undated';
}

/** The reader's next steps, earliest day first and undated last; closed runs have none. Source: SPEC TODAY1. */
export function selectNextSteps(input: {
  readonly circleId: CircleId;
  readonly spaces: readonly Space[];
  /** ISO day, where the reader is. */
  readonly today: string;
}): readonly NextStepRow[] {
  const circleMe = input.spaces.find((space) => space.kind === 'circle')?.me;
  const rows = input.spaces.flatMap((space) => {
    const runs = selectAllShownPursuits(space.pursuits);
    return [...space.leads.values()].flatMap((lead) => {
      if (!standsOnBoard(lead, space, input.circleId)) return [];
      const cards = cardsOfLead(lead, runs.get(lead.id) ?? [], space, circleMe);
      return cardsOfMember(cards, lead, circleMe ?? space.me, space, circleMe)
        .filter(({ card, pursuit }) => pursuit === undefined || card.memberId === (circleMe ?? space.me))
        .flatMap(({ card, pursuit }) => rowOf(card, pursuit ?? lead, input.today));
    });
  });
  return rows.sort(byDay);
}

function rowOf(
  card: Card,
  source: { readonly nextStep: string | undefined; readonly nextStepOn: string | undefined },
  today: string,
): readonly NextStepRow[] {
  const { nextStep, nextStepOn: on } = source;
  if (nextStep === undefined || card.stage === 'closed') return [];
  const due = on === undefined ? 'undated' : on < today ? 'since' : on === today ? 'today' : 'later';
  return [{ cardId: card.cardId, leadId: card.leadId, isPrivate: card.isPrivate, nextStep, on, due }];
}

function byDay(a: NextStepRow, b: NextStepRow): number {
  if (a.on !== b.on) {
    if (a.on === undefined) return 1;
    if (b.on === undefined) return -1;
    return a.on < b.on ? -1 : 1;
  }
  return a.cardId < b.cardId ? -1 : 1;
}
