import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DragAndDropHooks } from 'react-aria-components/useDragAndDrop';

import type { CardKey } from './card-grid-layout.ts';
import styles from './card-grid.module.css';

type UseDraggable = NonNullable<DragAndDropHooks['useDraggableItem']>;

/** How a card is dragged: what its row and its handle do. */
export type Draggable = ReturnType<UseDraggable>;

interface DragSourceProps {
  readonly hooks: DragAndDropHooks;
  readonly state: Parameters<UseDraggable>[1];
  readonly cardKey: CardKey;
  /** Told how the card is dragged, anew each time. */
  readonly onReady: (draggable: Draggable | undefined) => void;
  /** The id of the words that say how to drag by keys. */
  readonly onHint: (id: string | undefined) => void;
}

/**
 * What a card needs to be dragged, apart from its row: it follows whether pointer, keys or touch were used last, so all
 * rows that hold it would be drawn again with the first key after a click.
 */
export function DragSource({ hooks, state, cardKey, onReady, onHint }: DragSourceProps) {
  const present = hooks.useDraggableItem?.({ key: cardKey, hasDragButton: true }, state);
  const hint = present?.dragButtonProps['aria-describedby'];
  useLayoutEffect(() => onReady(present));
  useLayoutEffect(() => onHint(hint), [hint, onHint]);
  return null;
}

interface CardHandleProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly draggable: RefObject<Draggable | undefined>;
  /** Called when the source of the drag is needed. */
  readonly onNear: () => void;
}

/** The handle that keyboards and screen readers drag a card by; a pointer takes the whole card. */
export function CardHandle({ label, hint, draggable, onNear }: CardHandleProps) {
  const isPressed = useRef(false);
  const start = (target: Element, pointerType: 'keyboard' | 'virtual'): void => {
    // A screen reader presses what was never focused.
    flushSync(onNear);
    draggable.current?.dragButtonProps.onPress?.({
      type: 'press',
      pointerType,
      target,
      x: 0,
      y: 0,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      continuePropagation: () => undefined,
    });
  };
  const isPress = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';
  return (
    <button
      type="button"
      aria-label={label}
      aria-describedby={hint}
      className={styles['handle']}
      onClick={({ currentTarget }) => start(currentTarget, 'virtual')}
      // Letting go of the key starts the drag: it would be the key that drops the card otherwise.
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        isPressed.current = true;
      }}
      onKeyUp={(event) => {
        if (!isPress(event) || !isPressed.current) return;
        event.preventDefault();
        isPressed.current = false;
        start(event.currentTarget, 'keyboard');
      }}
    >
      {GRIP}
    </button>
  );
}

/** One path instead of six circles: there is one for each card in sight. */
const GRIP = (
  <svg aria-hidden viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round">
    <path d="M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01" strokeWidth="3.5" />
  </svg>
);
