import { type DragEvent, useState } from 'react';

import type { PriorityEntry } from '#shared/domain/priority/priorities.ts';

/** What makes the lines of one list draggable. */
export interface EntryDrag {
  readonly gripProps: (entry: PriorityEntry) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
    readonly onDragEnd: () => void;
  };
  readonly rowProps: (
    entry: PriorityEntry,
    index: number,
  ) => {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
    readonly 'data-dragged'?: true;
    readonly 'data-drop'?: 'before' | 'after';
  };
}

interface Dragging {
  readonly entry: PriorityEntry;
  /** The gap it would fall into: before the line with this index; the number of lines is the end. */
  readonly gap: number;
}

/** A type of our own, so that a text field does not take a dragged line for words to insert. */
const ENTRY_TYPE = 'application/x-lateral-entry';

/** Drags a line to another place of its own list; `onMove` gets the place counted without the line itself. */
export function useEntryDrag(
  entries: readonly PriorityEntry[],
  onMove: (entry: PriorityEntry, place: number) => void,
): EntryDrag {
  const [dragging, setDragging] = useState<Dragging>();
  const indexOf = ({ id }: PriorityEntry): number => entries.findIndex((entry) => entry.id === id);

  const gapAt = (event: DragEvent<HTMLElement>, index: number): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? index : index + 1;
  };
  const sideOf = (index: number): 'before' | 'after' | undefined => {
    if (dragging === undefined) return undefined;
    if (dragging.gap === index) return 'before';
    return dragging.gap === entries.length && index === entries.length - 1 ? 'after' : undefined;
  };

  return {
    gripProps: (entry) => ({
      draggable: true,
      onDragStart: ({ currentTarget, dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData(ENTRY_TYPE, entry.id);
        if (currentTarget.parentElement !== null) dataTransfer.setDragImage(currentTarget.parentElement, 0, 0);
        setDragging({ entry, gap: indexOf(entry) });
      },
      onDragEnd: () => setDragging(undefined),
    }),
    rowProps: (entry, index) => {
      const side = sideOf(index);
      return {
        onDragOver: (event) => {
          if (dragging === undefined) return;
          event.preventDefault();
          const gap = gapAt(event, index);
          if (gap !== dragging.gap) setDragging({ ...dragging, gap });
        },
        onDrop: (event) => {
          if (dragging === undefined) return;
          event.preventDefault();
          setDragging(undefined);
          const gap = gapAt(event, index);
          const from = indexOf(dragging.entry);
          const place = gap > from ? gap - 1 : gap;
          if (from !== -1 && place !== from) onMove(dragging.entry, place);
        },
        ...(dragging?.entry.id === entry.id && { 'data-dragged': true as const }),
        ...(side !== undefined && { 'data-drop': side }),
      };
    },
  };
}
