import { useMemo } from 'react';

import type { BoardView } from '#renderer/bindings/board-view.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';

/** Whether Closed shows what is older than a month. */
export interface OlderCards {
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

export function useOlder(view: BoardView): OlderCards {
  const { showOlderClosed } = useObservable(view.wish);
  return useMemo(
    () => ({
      isShown: showOlderClosed,
      onToggle: () => view.setWish({ ...view.wish.get(), showOlderClosed: !showOlderClosed }),
    }),
    [view, showOlderClosed],
  );
}
