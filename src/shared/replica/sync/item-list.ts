import { assert } from '#shared/kernel/assert.ts';
import { type ByteReader, LayoutError } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { MAX_ITEM_COUNT } from './messages.ts';

/** Writes envelopes, entries or receipts up to the end of a message: the length of each (4 bytes), then its bytes. */
export function writeItems(writer: ByteWriter, items: readonly Uint8Array[]): void {
  assert(items.length <= MAX_ITEM_COUNT, 'a message has at most 1,024 items');
  for (const item of items) {
    assert(item.length > 0, 'an item is not empty');
    writer.u32(item.length).bytes(item);
  }
}

/** Reads items up to the end of a message. Throws `LayoutError`. */
export function readItems(reader: ByteReader): readonly Uint8Array[] {
  const items: Uint8Array[] = [];
  while (reader.remaining() > 0) {
    const length = reader.u32();
    if (length === 0 || items.length === MAX_ITEM_COUNT) throw new LayoutError('bad item');
    // A copy: what is kept as a view of a message is stored with the whole message behind it.
    items.push(reader.bytes(length).slice());
  }
  return items;
}
