import { useEffect, useState } from 'react';

import type { Clock } from '#shared/ports/clock.ts';
import type { BoardWish } from '#renderer/bindings/board-view.ts';
import type { ShownColumn } from './shown-board.ts';

/** How many new cards are drawn at a time: about what fits between two frames. */
const CARDS_AT_A_TIME = 16;
/** A column draws no more cards than are in sight. */
const CARDS_IN_SIGHT = 12;
/** How many cards the columns take in at a time, seen or not: a place is made ready for each. */
const NEW_AT_A_TIME = 300;

interface Turn {
  readonly columns: readonly ShownColumn[];
  readonly wish: BoardWish;
  readonly shown: readonly ShownColumn[];
}

/**
 * The columns as they are to be drawn. When another search replaces most cards, they follow one after the other, so that
 * the next key that is typed never waits for the whole board; and when thousands of cards come in, they do so from the
 * top down. Everything else is shown at once.
 */
export function useColumnsInTurn(
  columns: readonly ShownColumn[],
  wish: BoardWish,
  clock: Clock,
): readonly ShownColumn[] {
  const [turn, setTurn] = useState<Turn>(() => ({ columns, wish, shown: followed([], columns, Infinity) }));
  let present = turn;
  if (turn.columns !== columns || turn.wish !== wish) {
    const isOtherSearch = turn.wish !== wish || turn.shown !== turn.columns;
    const atATime = isOtherSearch ? CARDS_AT_A_TIME : Infinity;
    present = { columns, wish, shown: followed(turn.shown, columns, atATime) };
    setTurn(present);
  }
  const { shown } = present;
  useEffect(() => {
    if (shown === columns) return undefined;
    // After the frame in which the columns before it are seen.
    return clock.after(0, () => setTurn({ columns, wish, shown: followed(shown, columns, CARDS_AT_A_TIME) }));
  }, [shown, columns, wish, clock]);
  return shown;
}

/**
 * Lets as many columns follow as can be drawn at a time: at least one, and all that only lose their cards. A column takes
 * in what there is room for.
 */
function followed(
  shown: readonly ShownColumn[],
  columns: readonly ShownColumn[],
  cardsAtATime: number,
): readonly ShownColumn[] {
  let drawn = 0;
  let room = NEW_AT_A_TIME;
  const next = columns.map((column, index) => {
    const before = shown[index] ?? { ...column, items: [] };
    if (before === column) return column;
    const cost = Math.min(column.items.length, CARDS_IN_SIGHT);
    if (drawn > 0 && cost > 0 && drawn + cost > cardsAtATime) return before;
    drawn += cost;
    const known = new Set(before.items);
    const taken = column.items.filter((item) => known.has(item) || room-- > 0);
    return taken.length === column.items.length ? column : { ...column, items: taken };
  });
  return next.every((column, index) => column === columns[index]) ? columns : next;
}
