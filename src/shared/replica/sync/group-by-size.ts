import { ITEM_LENGTH_BYTES, ITEMS_HEAD_BYTES, MAX_ITEM_COUNT } from './messages.ts';

/**
 * Cuts envelopes, entries or receipts into what goes into one message each, in order. A message has `maxBytes` at most, all
 * told, unless a single item makes it larger. No items, no groups.
 */
export function* groupBySize(items: Iterable<Uint8Array>, maxBytes: number): Generator<readonly Uint8Array[]> {
  let group: Uint8Array[] = [];
  let size = ITEMS_HEAD_BYTES;
  for (const item of items) {
    const added = ITEM_LENGTH_BYTES + item.length;
    if (group.length > 0 && (size + added > maxBytes || group.length === MAX_ITEM_COUNT)) {
      yield group;
      group = [];
      size = ITEMS_HEAD_BYTES;
    }
    group.push(item);
    size += added;
  }
  if (group.length > 0) yield group;
}
