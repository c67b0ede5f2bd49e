import { useState, type ReactNode } from 'react';
import { GridList } from 'react-aria-components/GridList';
import type { DragAndDropHooks } from 'react-aria-components/useDragAndDrop';
import { Virtualizer } from 'react-aria-components/Virtualizer';

import { CardGridLayout } from './card-grid-layout.ts';
import styles from './card-grid.module.css';
import { CardRow } from './card-row.tsx';

/** A card as the column knows it: which one, and what it is called. */
export interface CardGridItem<Id extends string = string> {
  readonly id: Id;
  /** Accessible name of the row. */
  readonly name: string;
}

/** A column of cards. */
export interface CardGridProps<Id extends string> {
  /** Accessible name of the grid. */
  readonly label: string;
  /** In the order shown. An item with the id and name it had before costs nothing, even if the object is new. */
  readonly items: readonly CardGridItem<Id>[];
  /** Draws the inside of a card. Keep it stable: a new function draws every card in sight again. */
  readonly renderCard: (id: Id) => ReactNode;
  /** A card was clicked, or Enter was pressed on it. Keep it stable, too. */
  readonly onOpen: (id: Id) => void;
  /** Names the handle that keyboards and screen readers drag a card by. Keep it stable, too. */
  readonly handleLabelOf: (name: string) => string;
  /** From `useDragAndDrop`; keys are card ids. Without it nothing can be dragged. */
  readonly dragAndDropHooks?: DragAndDropHooks<CardGridItem<Id>>;
  readonly emptyState?: ReactNode;
}

/** Distances, in px because the layout counts in px. */
const DISTANCES = { gap: 8, padding: 4 };

/**
 * A grid whose rows are cards, named by their items; arrow keys and typing ahead move between them, Tab goes into one.
 * Guarantees: only cards near the visible part exist in the document, and a card is drawn again only when its own
 * content asks for it. It scrolls inside the height it is given.
 */
export function CardGrid<Id extends string>({
  label,
  items,
  renderCard,
  onOpen,
  handleLabelOf,
  dragAndDropHooks,
  emptyState,
}: CardGridProps<Id>) {
  const stableItems = useStableItems(items);
  const [layout] = useState(() => new CardGridLayout());
  return (
    <Virtualizer layout={layout} layoutOptions={DISTANCES}>
      <GridList
        aria-label={label}
        className={styles['grid'] ?? ''}
        items={stableItems}
        dependencies={[renderCard, onOpen, handleLabelOf]}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => emptyState}
        {...(dragAndDropHooks && { dragAndDropHooks })}
      >
        {({ id, name }) => (
          <CardRow id={id} textValue={name} layout={layout} onOpen={() => onOpen(id)} handleLabel={handleLabelOf(name)}>
            {renderCard(id)}
          </CardRow>
        )}
      </GridList>
    </Virtualizer>
  );
}

/** The collection caches by object: equal items keep the object they had. */
function useStableItems<Id extends string>(items: readonly CardGridItem<Id>[]): readonly CardGridItem<Id>[] {
  const [known, setKnown] = useState({ given: items, stable: items });
  if (known.given === items) return known.stable;
  const byId = new Map(known.stable.map((item) => [item.id, item]));
  const stable = items.map((item) => {
    const before = byId.get(item.id);
    return before?.name === item.name ? before : item;
  });
  setKnown({ given: items, stable });
  return stable;
}
