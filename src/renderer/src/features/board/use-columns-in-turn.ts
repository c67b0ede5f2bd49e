import { useEffect, useState } from 'react';

import type { Clock } from '#shared/ports/clock.ts';
import type { BoardWish } from '#renderer/bindings/board-view.ts';
import type { ShownColumn } from './shown-board.ts';

/** How many new cards are drawn at a time: about what fits between two frames. */
const CARDS_AT_A_TIME = 16;
/** A column draws no more cards than are in sight. */
const CARDS_IN_SIGHT = 12;

interface Turn {
  readonly columns: readonly ShownColumn[];
  readonly wish: BoardWish;
  readonly shown: readonly ShownColumn[];
}

/**
 * The columns as they are to be drawn. When another search replaces most cards, they follow one after the other, so that
 * the next key that is typed never waits for the whole board. Everything else is shown at once.
 */
export function useColumnsInTurn(
  columns: readonly ShownColumn[],
  wish: BoardWish,
  clock: Clock,
): readonly ShownColumn[] {
  const [turn, setTurn] = useState<Turn>({ columns, wish, shown: columns });
  let present = turn;
  if (turn.columns !== columns || turn.wish !== wish) {
    const isOtherSearch = turn.wish !== wish || turn.shown !== turn.columns;
    present = { columns, wish, shown: isOtherSearch ? followed(turn.shown, columns) : columns };
    setTurn(present);
  }
  const { shown } = present;
  useEffect(() => {
    if (shown === columns) return undefined;
    // After the frame in which the columns before it are seen.
    return clock.after(0, () => setTurn({ columns, wish, shown: followed(shown, columns) }));
  }, [shown, columns, wish, clock]);
  return shown;
}

/** Lets as many columns follow as can be drawn at a time: at least one, and all that only lose their cards. */
function followed(shown: readonly ShownColumn[], columns: readonly ShownColumn[]): readonly ShownColumn[] {
  let drawn = 0;
  const next = columns.map((column, index) => {
    const before = shown[index];
    if (before === undefined || before === column) return column;
    const cost = Math.min(column.items.length, CARDS_IN_SIGHT);
    if (drawn > 0 && cost > 0 && drawn + cost > CARDS_AT_A_TIME) return before;
    drawn += cost;
    return column;
  });
  return next.every((column, index) => column === columns[index]) ? columns : next;
}
