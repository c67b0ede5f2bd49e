import type { Card, Column } from './board.ts';

/** Puts the objects of an earlier board where nothing changed, so that only what changed is drawn again. */
export function reuseBoard(next: readonly Column[], previous: readonly Column[] | undefined): readonly Column[] {
  if (previous === undefined) return next;
  const knownCards = new Map(previous.flatMap((column) => column.cards.map((card) => [card.cardId, card] as const)));
  const columns = next.map((column, index): Column => {
    const cards = column.cards.map((card) => {
      const known = knownCards.get(card.cardId);
      return known !== undefined && isSameCard(known, card) ? known : card;
    });
    const known = previous[index];
    const isSame =
      known !== undefined &&
      known.stage === column.stage &&
      known.olderCount === column.olderCount &&
      isSameList(known.cards, cards);
    return isSame ? known : { ...column, cards };
  });
  return isSameList(previous, columns) ? previous : columns;
}

function isSameCard(a: Card, b: Card): boolean {
  return (
    a.leadId === b.leadId &&
    a.pursuitId === b.pursuitId &&
    a.stage === b.stage &&
    a.order === b.order &&
    a.memberId === b.memberId &&
    a.isOneOfSeveral === b.isOneOfSeveral &&
    a.isPrivate === b.isPrivate &&
    isSameList(a.memberIds, b.memberIds)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
