import {
  type FocusEvent,
  type ForwardedRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  CollectionRendererContext,
  createLeafComponent,
  DefaultCollectionRenderer,
} from 'react-aria-components/CollectionBuilder';
import { ListStateContext } from 'react-aria-components/ListBox';
import { DragAndDropContext } from 'react-aria-components/useDragAndDrop';

import type { CardGridLayout, CardNode } from './card-grid-layout.ts';
import styles from './card-grid.module.css';
import { CardHandle, type Draggable, DragSource } from './card-handle.tsx';

interface CardRowProps {
  readonly id: string;
  /** Accessible name, also for typing ahead. */
  readonly textValue: string;
  readonly layout: CardGridLayout;
  /** A card was clicked, or Enter was pressed on it. */
  readonly onOpen: () => void;
  /** Accessible name of the handle that keyboards and screen readers drag by. */
  readonly handleLabel: string;
  readonly children: ReactNode;
}

const CONTROLS = 'a[href], button, input, select, textarea, [contenteditable]';

/**
 * One card of a grid. All rows in sight are drawn again whenever their grid is, so a row holds next to nothing: what a
 * drag needs comes with the pointer or the focus, and presses are heard where they arrive.
 */
export const CardRow = createLeafComponent(
  'item',
  function CardRow(props: CardRowProps, _ref: ForwardedRef<Element>, { key, index, textValue }: CardNode) {
    const { layout, onOpen, handleLabel, children } = props;
    const manager = useContext(ListStateContext)?.selectionManager;
    const { dragAndDropHooks, dragState } = useContext(DragAndDropContext);
    const element = useRef<HTMLDivElement>(null);
    const focusedAs = useRef(key);
    const draggable = useRef<Draggable>(undefined);
    const [isNear, setNear] = useState(false);
    const [dragHint, setDragHint] = useState<string>();
    const isTabStop = manager?.focusedKey === key;
    const hasFocus = isTabStop && manager?.isFocused === true;
    const isDraggable = dragState !== undefined && !dragState.isDisabled;
    const isDragging = dragState?.isDragging(key) === true;

    useLayoutEffect(() => {
      const row = element.current;
      if (row === null) return undefined;
      // The grid finds its rows by its own mark.
      row.dataset['collection'] = row.closest<HTMLElement>('[role="grid"]')?.dataset['collection'] ?? '';
      return layout.watch(key, row);
    }, [layout, key]);
    useEffect(() => {
      const row = element.current;
      if (!hasFocus || row === null) return;
      // The same element may stand for another card by now.
      const isElsewhere = focusedAs.current !== key || !row.contains(document.activeElement);
      if (isElsewhere) row.focus({ preventScroll: true });
    }, [hasFocus, key]);

    const handleFocus = ({ target, currentTarget }: FocusEvent): void => {
      if (!currentTarget.contains(target)) return;
      setNear(true);
      focusedAs.current = key;
      // Somebody who tabs through the controls of a card comes back to the row that they were on.
      if (target === currentTarget || !target.matches(':focus-visible')) manager?.setFocusedKey(key);
    };
    const handleKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
      const { target, currentTarget: row } = event;
      // What is drawn elsewhere for a control of the card, such as its menu, has keys of its own.
      if (!(target instanceof Node) || !row.contains(target)) return;
      // Commands of the whole window work from everywhere.
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Tab' ? hasTabStopAfter(row, event.shiftKey) : target !== row) event.stopPropagation();
      else if (event.key === 'Enter' && !event.repeat) {
        event.preventDefault();
        onOpen();
      }
    };
    const handleClick = ({ target, currentTarget }: MouseEvent): void => {
      const isOwn = target instanceof Element && currentTarget.contains(target);
      if (isOwn && target.closest(CONTROLS) === null) onOpen();
    };
    return (
      <div
        ref={element}
        role="row"
        aria-rowindex={index + 1}
        aria-label={textValue}
        data-key={key}
        data-dragging={isDragging || undefined}
        tabIndex={isTabStop ? 0 : -1}
        className={styles['card']}
        draggable={isDraggable || undefined}
        onFocus={handleFocus}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        {...(isDraggable && {
          // Not when it enters: cards that are scrolled along beneath a resting pointer need nothing.
          onPointerMove: () => setNear(true),
          onPointerDown: () => setNear(true),
          onDragStart: (event) => draggable.current?.dragProps.onDragStart?.(event),
          onDrag: (event) => draggable.current?.dragProps.onDrag?.(event),
          onDragEnd: (event) => draggable.current?.dragProps.onDragEnd?.(event),
        })}
      >
        <div role="gridcell" aria-colindex={1} className={styles['cell']}>
          {isDraggable ? (
            <CardHandle label={handleLabel} hint={dragHint} draggable={draggable} onNear={() => setNear(true)} />
          ) : null}
          {isDraggable && isNear && dragAndDropHooks !== undefined ? (
            <DragSource
              hooks={dragAndDropHooks}
              state={dragState}
              cardKey={key}
              onReady={(present) => {
                draggable.current = present;
              }}
              onHint={setDragHint}
            />
          ) : null}
          {/* A list of its own in a card, such as its menu, must not be laid out as cards are. */}
          <CollectionRendererContext.Provider value={DefaultCollectionRenderer}>
            {children}
          </CollectionRendererContext.Provider>
        </div>
      </div>
    );
  },
);

/** Says whether Tab goes to another control of the row; else it leaves the grid. */
function hasTabStopAfter(row: HTMLElement, isBackwards: boolean): boolean {
  const stops = [...row.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex]`)].filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled'),
  );
  const at = stops.findIndex((control) => control === document.activeElement);
  if (isBackwards) return at > 0 || (at === 0 && row.tabIndex === 0);
  return at < stops.length - 1;
}
