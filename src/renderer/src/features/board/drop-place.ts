import type { DropTarget } from 'react-aria-components/useDragAndDrop';

import type { Card, CardId } from '#shared/domain/board/board.ts';
import type { Place } from '#shared/domain/record/order-key.ts';

/** A step inside a column that needs no dragging. */
export type Step = 'up' | 'down' | 'top';

/**
 * The neighbours between which a dropped card comes; below the last card when it was dropped on the column itself.
 * Absent when the card stands there already.
 */
export function placeOfDrop(cards: readonly Card[], moved: CardId, target: DropTarget): Place | undefined {
  const others = cards.filter(({ cardId }) => cardId !== moved);
  if (target.type === 'root') return placeAt(cards, others, moved, others.length);
  const neighbour = others.findIndex(({ cardId }) => cardId === target.key);
  if (neighbour === -1) return undefined;
  return placeAt(cards, others, moved, target.dropPosition === 'before' ? neighbour : neighbour + 1);
}

/** The neighbours of a card after a step. Absent when there is no way further. */
export function placeOfStep(cards: readonly Card[], moved: CardId, step: Step): Place | undefined {
  const index = cards.findIndex(({ cardId }) => cardId === moved);
  if (index === -1) return undefined;
  const others = cards.filter(({ cardId }) => cardId !== moved);
  const to = { up: index - 1, down: index + 1, top: 0 }[step];
  return to < 0 || to > others.length ? undefined : placeAt(cards, others, moved, to);
}

function placeAt(cards: readonly Card[], others: readonly Card[], moved: CardId, index: number): Place | undefined {
  if (cards[index]?.cardId === moved) return undefined;
  return { after: others[index - 1], before: others[index] };
}
