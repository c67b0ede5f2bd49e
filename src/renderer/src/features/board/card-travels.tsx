import { useEffect, useRef } from 'react';

import type { Card } from '#shared/domain/board/board.ts';
import type { CardMove } from '#shared/domain/board/select-moves.ts';
import { letTravel, placeInSight } from '#renderer/ui/card-travel.ts';
import { useBoard } from './board-context.ts';
import styles from './board-view.module.css';

/** Where cards are seen that others move, on their way; stands among the columns. */
export function CardTravels() {
  const { moved } = useBoard();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      moved.watch((moves) => {
        if (layer.current !== null) showTravels(moves, layer.current);
      }),
    [moved],
  );
  return <div ref={layer} aria-hidden inert className={styles['travels']} />;
}

/** Called while the cards still stand where they were; only those that have moved are measured. */
function showTravels(moves: readonly CardMove[], layer: HTMLElement): void {
  const columns = layer.parentElement;
  if (columns === null || document.visibilityState !== 'visible') return;
  const rowOf = ({ stage, cardId }: Card): HTMLElement | null =>
    columns.querySelector<HTMLElement>(`[data-stage="${stage}"] [role="row"][data-key="${CSS.escape(cardId)}"]`);
  if (columns.querySelector('[data-dragging]') !== null) return;
  const departures = moves.flatMap(({ card, was }) => {
    const from = placeInSight(rowOf(was));
    return from === undefined ? [] : [{ card, from }];
  });
  if (departures.length === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // The cards stand in their new places by the next frame, and none is painted before it.
  requestAnimationFrame(() => {
    for (const { card, from } of departures) {
      const row = rowOf(card);
      if (row !== null) letTravel(row, from, layer);
    }
  });
}
