import type { CardId } from '#shared/domain/board/board.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';

/** Keeps the focus on a card that an act has moved: its place in the page, and often its id, are new. */
export interface CardFocus {
  /** Gives the focus to a card once the page shows what the act has done. */
  readonly want: (cardId: CardId) => void;
  readonly isWanted: (cardId: CardId | undefined) => boolean;
  /** Called when the page shows the board as it is now. */
  readonly settle: () => void;
  /** Called when the person does something else: the focus is theirs. */
  readonly forget: () => void;
  /** Told by a card when it is drawn; the returned function when it goes. */
  readonly attach: (cardId: CardId, element: HTMLElement) => Dispose;
}

/** Starts with no card wanted. */
export function createCardFocus(): CardFocus {
  const drawn = new Map<CardId, HTMLElement>();
  let wanted: CardId | undefined;

  function settle(): void {
    const row = wanted === undefined ? undefined : drawn.get(wanted)?.closest<HTMLElement>('[role="row"]');
    if (!row) return;
    wanted = undefined;
    row.focus();
  }

  return {
    want: (cardId) => {
      wanted = cardId;
    },
    isWanted: (cardId) => cardId !== undefined && cardId === wanted,
    settle,
    forget: () => {
      wanted = undefined;
    },
    attach: (cardId, element) => {
      drawn.set(cardId, element);
      // Cards far down a column are drawn after the board has settled.
      if (wanted === cardId) settle();
      return () => {
        if (drawn.get(cardId) === element) drawn.delete(cardId);
      };
    },
  };
}
