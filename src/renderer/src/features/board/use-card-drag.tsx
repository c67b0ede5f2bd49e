import { useMemo } from 'react';
import { DropIndicator, type DropTarget, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { DragAndDropHooks, DragAndDropOptions, DropItem } from 'react-aria-components/useDragAndDrop';

import type { CardId } from '#shared/domain/board/board.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { CardGridItem } from '#renderer/ui/card-grid.tsx';
import type { BoardParts } from './board-context.ts';
import styles from './board-column.module.css';
import { placeOfDrop } from './drop-place.ts';

/** What a dragged card is to other windows: nothing that they know. */
const CARD_TYPE = 'application/x-lateral-card';

/** Dragging cards out of a column and dropping them into it, with the pointer and with the keyboard. */
export function useCardDrag(
  stage: Stage,
  { board, acts }: Pick<BoardParts, 'board' | 'acts'>,
): DragAndDropHooks<CardGridItem<CardId>> {
  const options = useMemo((): DragAndDropOptions<CardGridItem<CardId>> => {
    const drop = (cardId: CardId, target: DropTarget): void => {
      const place = placeOfDrop(board.cardsIn(stage), cardId, target);
      if (place !== undefined) acts.drop(cardId, stage, place);
    };
    const dropAll = async (items: readonly DropItem[], target: DropTarget): Promise<void> => {
      for (const item of items) {
        if (item.kind === 'text') drop((await item.getText(CARD_TYPE)) as CardId, target);
      }
    };
    return {
      getItems: (_keys, items) => items.map(({ id }) => ({ [CARD_TYPE]: id })),
      acceptedDragTypes: [CARD_TYPE],
      getAllowedDropOperations: () => ['move'],
      onReorder: ({ keys, target }) => {
        for (const key of keys) drop(String(key) as CardId, target);
      },
      onInsert: ({ items, target }) => void dropAll(items, target),
      onRootDrop: ({ items }) => void dropAll(items, { type: 'root' }),
      renderDropIndicator: (target) => <DropIndicator target={target} className={styles['indicator'] ?? ''} />,
      renderDragPreview: (items) => (
        <div className={styles['lifted']}>{board.nameOf((items[0]?.[CARD_TYPE] ?? '') as CardId)}</div>
      ),
    };
  }, [stage, board, acts]);
  return useDragAndDrop(options).dragAndDropHooks;
}
