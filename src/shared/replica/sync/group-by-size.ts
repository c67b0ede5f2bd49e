import { ITEM_LENGTH_BYTES, ITEMS_HEAD_BYTES, MAX_ITEM_COUNT } from './messages.ts';

/** Gathers items into groups of limited size. */
export interface SizedGroups {
  /** Answers the group that is full, when this item begins another. */
  readonly add: (item: Uint8Array) => readonly Uint8Array[] | undefined;
  /** What has been gathered since the last full group; `undefined` when that is nothing. */
  readonly rest: () => readonly Uint8Array[] | undefined;
}

/** A group has `maxBytes` at most, as one message all told, unless a single item makes it larger. */
export function createSizedGroups(maxBytes: number): SizedGroups {
  let group: Uint8Array[] = [];
  let size = ITEMS_HEAD_BYTES;
  const rest = (): readonly Uint8Array[] | undefined => {
    const gathered = group;
    group = [];
    size = ITEMS_HEAD_BYTES;
    return gathered.length > 0 ? gathered : undefined;
  };
  return {
    add: (item) => {
      const added = ITEM_LENGTH_BYTES + item.length;
      const full = size + added > maxBytes || group.length === MAX_ITEM_COUNT ? rest() : undefined;
      group.push(item);
      size += added;
      return full;
    },
    rest,
  };
}

/** Cuts envelopes, entries or receipts into what goes into one message each, in order. No items, no groups. */
export function* groupBySize(items: Iterable<Uint8Array>, maxBytes: number): Generator<readonly Uint8Array[]> {
  const groups = createSizedGroups(maxBytes);
  for (const item of items) {
    const full = groups.add(item);
    if (full !== undefined) yield full;
  }
  const last = groups.rest();
  if (last !== undefined) yield last;
}
