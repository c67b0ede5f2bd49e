import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';

import { createDexieShelfStore } from '#renderer/adapters/dexie/dexie-shelf-store.ts';
import { createRoomCheck } from '#renderer/adapters/dexie/room-check.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { codeOf } from '#tests/support/circles.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const CIRCLE = 'c' as CircleId;

/** A disk with so much room, and how often it was asked. */
function createDisk(free: number | undefined) {
  const disk = { free, askedCount: 0 };
  const room = {
    free: () => {
      disk.askedCount += 1;
      return Promise.resolve(disk.free);
    },
  };
  return { disk, room };
}

test('[STORE1] on a full disk the database is not even opened', async () => {
  const { room } = createDisk(32 * MIB - 1);
  const { database, guard } = createTestDatabase('unopened', room);
  expect(await codeOf(guard.read(() => database.envelopes.count()))).toBe('disk-full');
  expect(await codeOf(guard.write(0, () => database.envelopes.clear()))).toBe('disk-full');
  expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: 'unopened' }));
});

test('[STORE1] nothing is written into the reserve, reading goes on, and room that is back is used', async () => {
  const { disk, room } = createDisk(1_000 * GIB);
  const { database, guard } = createTestDatabase('reserve', room);
  const shelf = createDexieShelfStore(database, guard);
  const row = { key: 'a', bytes: new Uint8Array(MIB) };
  vi.spyOn(Date, 'now').mockReturnValue(10_000);
  await shelf.put(CIRCLE, 'drafts', [row]);
  disk.free = 34 * MIB - 1;
  vi.spyOn(Date, 'now').mockReturnValue(11_000);
  expect(await codeOf(shelf.put(CIRCLE, 'drafts', [{ ...row, key: 'b' }]))).toBe('disk-full');
  expect((await shelf.load(CIRCLE, 'drafts')).map(({ key }) => key)).toEqual(['a']);
  disk.free = 34 * MIB;
  await shelf.put(CIRCLE, 'drafts', [{ ...row, key: 'b' }]);
  expect((await shelf.load(CIRCLE, 'drafts')).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('[STORE1] room is trusted for as long as it takes to fill it, a second at most', async () => {
  const { disk, room } = createDisk(1_000 * GIB);
  let now = 50_000;
  const check = createRoomCheck(room, { now: () => now });
  const askedAfter = async (ms: number): Promise<number> => {
    now += ms;
    await check.require(0);
    return disk.askedCount;
  };
  expect(await askedAfter(0)).toBe(1);
  expect(await askedAfter(999)).toBe(1);
  expect(await askedAfter(1)).toBe(2);
  // A clock that was set back.
  expect(await askedAfter(-1)).toBe(3);
  disk.free = 32 * MIB + 400 * MIB;
  expect(await askedAfter(1_000)).toBe(4);
  expect(await askedAfter(99)).toBe(4);
  expect(await askedAfter(1)).toBe(5);
  // Not for what needs nearly all of it.
  expect(await codeOf(check.require(200 * MIB))).toBe('done');
  expect(disk.askedCount).toBe(6);
});

test('[STORE1] where the system does not say, there is room', async () => {
  const { room } = createDisk(undefined);
  const { database, guard } = createTestDatabase('unknown', room);
  expect(await codeOf(guard.write(20 * MIB, () => database.envelopes.clear()))).toBe('done');
});

test('[STORE3] what fails while there is no room is told as that', async () => {
  const { disk, room } = createDisk(GIB);
  const { guard } = createTestDatabase('failing', room);
  const fail = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
  expect(await codeOf(guard.write(0, fail))).toBe('storage-unavailable');
  disk.free = 0;
  expect(await codeOf(guard.read(fail))).toBe('disk-full');
});

test('[STORE2] each opening makes and takes away a database first, and leaves none', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const removed = vi.spyOn(indexedDB, 'deleteDatabase');
  const { database, guard } = createTestDatabase('renewed');
  const count = () => guard.read(() => database.envelopes.count());
  await Promise.all([count(), count()]);
  database.close({ disableAutoOpen: false });
  await count();
  const times = ['renewed-passing', 'renewed', 'renewed-passing', 'renewed'];
  expect(opened.mock.calls.map(([name]) => name)).toEqual(times);
  expect(removed.mock.calls.map(([name]) => name)).toEqual(['renewed-passing', 'renewed-passing']);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('renewed-passing');
});
