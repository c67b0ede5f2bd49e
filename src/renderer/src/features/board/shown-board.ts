import type { Card, CardId, Column } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { BoardView } from '#renderer/bindings/board-view.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { derive } from '#renderer/bindings/derived.ts';
import type { CardGridItem } from '#renderer/ui/card-grid.tsx';

/** A column as it is drawn: its cards by id and name. */
export interface ShownColumn {
  readonly stage: Stage;
  readonly items: readonly CardGridItem<CardId>[];
  /** How many cards there are, also while not all of them are among the items yet. */
  readonly cardCount: number;
  /** In Closed: how many cards are older than what is shown at first. */
  readonly olderCount: number;
}

/**
 * The board with the names of its cards.
 * **Guarantees**: columns, lists and items that did not change are the same objects as before.
 */
export interface ShownBoard {
  readonly columns: Observable<readonly ShownColumn[]>;
  readonly cards: Observable<ReadonlyMap<CardId, Card>>;
  /** The cards of a column in their order, with their order keys. */
  readonly cardsIn: (stage: Stage) => readonly Card[];
  readonly nameOf: (cardId: CardId) => string;
}

/** Follows the board of a circle; `noName` are the words for a lead that lost both company and role. */
export function createShownBoard(session: CircleSession, view: BoardView, noName: string): ShownBoard {
  const { circle, own } = session;

  function nameOf(card: Card): string {
    const lead = (card.isPrivate ? own : circle).leads.all.get().get(card.leadId);
    const owner =
      card.isOneOfSeveral && card.memberId !== undefined ? circle.people.all.get().get(card.memberId) : undefined;
    return (lead && cardNameOf(lead, owner?.name)) || noName;
  }

  const cards = derive<ReadonlyMap<CardId, Card>>(
    [view.columns],
    () => new Map(view.columns.get().flatMap((column) => column.cards.map((card) => [card.cardId, card] as const))),
  );
  const columns = derive<readonly ShownColumn[]>(
    [view.columns, circle.leads.all, own.leads.all, circle.people.all],
    (previous) => view.columns.get().map((column, index) => showColumn(column, previous?.[index], nameOf)),
  );
  return {
    columns,
    cards,
    cardsIn: (stage) => view.columns.get().find((column) => column.stage === stage)?.cards ?? [],
    nameOf: (cardId) => {
      const card = cards.get().get(cardId);
      return card === undefined ? noName : nameOf(card);
    },
  };
}

function showColumn(column: Column, previous: ShownColumn | undefined, nameOf: (card: Card) => string): ShownColumn {
  const { stage, olderCount } = column;
  const known = new Map(previous?.items.map((item) => [item.id, item]));
  const items = column.cards.map((card) => {
    const name = nameOf(card);
    const before = known.get(card.cardId);
    return before?.name === name ? before : { id: card.cardId, name };
  });
  const isSame =
    previous !== undefined &&
    previous.olderCount === olderCount &&
    previous.items.length === items.length &&
    items.every((item, index) => item === previous.items[index]);
  return isSame ? previous : { stage, items, cardCount: items.length, olderCount };
}
