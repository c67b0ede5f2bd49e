import { expect, test } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { ShelfRow, ShelfStore } from '#shared/ports/shelf-store.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;

function row(key: string, ...bytes: readonly number[]): ShelfRow {
  return { key, bytes: Uint8Array.from(bytes) };
}

function plain(rows: readonly ShelfRow[]): readonly unknown[] {
  return rows.map(({ key, bytes, ...rest }) => ({ ...rest, [key]: [...bytes] }));
}

/** What every ShelfStore guarantees. */
export function shelfStoreContract(createShelf: () => Promise<ShelfStore>): void {
  test('gives back what was put, in the order of the keys, byte for byte', async () => {
    const shelf = await createShelf();
    await shelf.put(CIRCLE, 'drafts', [row('b', 2), row('é', 5), row('a10', 4), row('a9', 3, 0, 255)]);
    await shelf.put(CIRCLE, 'drafts', [row('', 9), row('B', 1), row('empty')]);
    expect(plain(await shelf.load(CIRCLE, 'drafts'))).toEqual([
      { '': [9] },
      { B: [1] },
      { a10: [4] },
      { a9: [3, 0, 255] },
      { b: [2] },
      { empty: [] },
      { é: [5] },
    ]);
  });

  test('a row takes the place of the one with the same key', async () => {
    const shelf = await createShelf();
    await shelf.put(CIRCLE, 'receipts', [row('a', 1), row('b', 1)]);
    await shelf.put(CIRCLE, 'receipts', [row('b', 2), row('c', 2), row('c', 3)]);
    expect(plain(await shelf.load(CIRCLE, 'receipts'))).toEqual([{ a: [1] }, { b: [2] }, { c: [3] }]);
  });

  test('takes away what it is told to and leaves the rest, also when some of it is not there', async () => {
    const shelf = await createShelf();
    await shelf.put(CIRCLE, 'waiting', [row('a', 1), row('b', 2), row('c', 3)]);
    await shelf.remove(CIRCLE, 'waiting', ['c', 'never there', 'a', 'a']);
    await shelf.remove(CIRCLE, 'waiting', []);
    expect(plain(await shelf.load(CIRCLE, 'waiting'))).toEqual([{ b: [2] }]);
    await shelf.put(CIRCLE, 'waiting', [row('a', 4)]);
    expect(plain(await shelf.load(CIRCLE, 'waiting'))).toEqual([{ a: [4] }, { b: [2] }]);
  });

  test('keeps circles and shelves apart', async () => {
    const shelf = await createShelf();
    await shelf.put(CIRCLE, 'drafts', [row('a', 1)]);
    await shelf.put(CIRCLE, 'waiting', [row('a', 2)]);
    await shelf.put(OTHER_CIRCLE, 'drafts', [row('a', 3)]);
    await shelf.remove(CIRCLE, 'drafts', ['a']);
    expect(await shelf.load(CIRCLE, 'drafts')).toEqual([]);
    expect(await shelf.load(CIRCLE, 'receipts')).toEqual([]);
    expect(plain(await shelf.load(CIRCLE, 'waiting'))).toEqual([{ a: [2] }]);
    expect(plain(await shelf.load(OTHER_CIRCLE, 'drafts'))).toEqual([{ a: [3] }]);
  });

  test('keeps a part of a larger array without the rest, and shares it with nobody', async () => {
    const shelf = await createShelf();
    const frame = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
    await shelf.put(CIRCLE, 'drafts', [{ key: 'a', bytes: frame.subarray(10, 13) }]);
    frame.fill(0);
    const [loaded] = await shelf.load(CIRCLE, 'drafts');
    expect(loaded?.bytes.buffer.byteLength).toBe(3);
    loaded?.bytes.fill(0);
    expect(plain(await shelf.load(CIRCLE, 'drafts'))).toEqual([{ a: [10, 11, 12] }]);
  });
}
