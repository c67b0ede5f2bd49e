import { DAY_MS } from '#shared/kernel/durations.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { STAGES } from '../pursuit/stage.ts';
import { compareOrder } from '../record/order-key.ts';
import type { BoardInput, Card, Column, Space } from './board.ts';
import { cardsOfLead, type CardSource } from './cards-of-lead.ts';
import { reuseBoard } from './reuse-board.ts';
import { matchesWords, searchWords } from './search-text.ts';
import { isInStages, passesFilter } from './passes-filter.ts';
import { standsOnBoard } from './stands-on-board.ts';
import { cardsOfMember } from './whose.ts';

const CLOSED_SHOWN_MS = 30 * DAY_MS;

/**
 * Lays out the board: one column per stage, each sorted by order key and id.
 *
 * **Guarantees:** given the board made before, cards, columns and the board itself that did not change are the same
 * objects. Source: SPEC BOARD1 to BOARD6, FIT11.
 */
export function selectBoard(input: BoardInput, previous?: readonly Column[]): readonly Column[] {
  const columns = new Map(STAGES.map((stage) => [stage, { stage, cards: [] as Card[], olderCount: 0 }]));
  for (const space of input.spaces) {
    for (const { card, pursuit } of cardsOfSpace(space, input)) {
      if (!isInStages(card.stage, input.filter)) continue;
      const column = columns.get(card.stage);
      if (column === undefined) continue;
      const isOlder = card.stage === 'closed' && (pursuit?.endedAt ?? input.now) < input.now - CLOSED_SHOWN_MS;
      if (isOlder) column.olderCount += 1;
      if (!isOlder || input.showOlderClosed === true) column.cards.push(card);
    }
  }
  for (const { cards } of columns.values()) cards.sort((a, b) => compareOrder(a, a.cardId, b, b.cardId));
  return reuseBoard([...columns.values()], previous);
}

function* cardsOfSpace(space: Space, input: BoardInput): Iterable<CardSource> {
  const { notes, filter, spaces, fitting } = input;
  const words = searchWords(filter?.text ?? '');
  const circleMe = spaces.find((known) => known.kind === 'circle')?.me;
  const runs = selectAllShownPursuits(space.pursuits);
  for (const lead of space.leads.values()) {
    if (filter?.isFittingOnly === true && fitting?.has(lead.id) !== true) continue;
    if (filter !== undefined && !passesFilter(lead, filter)) continue;
    if (!standsOnBoard(lead, space, input.circleId) || !matchesWords(lead, notes?.get(lead.id), words)) continue;
    const cards = cardsOfLead(lead, runs.get(lead.id) ?? [], space, circleMe);
    yield* filter?.whose === undefined ? cards : cardsOfMember(cards, lead, filter.whose, space, circleMe);
  }
}
