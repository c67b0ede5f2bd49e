import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import { createDexieEnvelopeLog } from '#renderer/adapters/dexie/dexie-envelope-log.ts';
import { createDexieShelfStore } from '#renderer/adapters/dexie/dexie-shelf-store.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import { codeOf } from '#tests/support/circles.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';

afterEach(() => void vi.restoreAllMocks());

test('[STORE4] a database that the browser closed is opened again', async () => {
  const { database, guard } = createTestDatabase();
  await guard.read(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  expect(await codeOf(guard.read(() => database.envelopes.count()))).toBe('done');
});

test('[STORE4] a database that came back as another one is refused', async () => {
  const { database, guard } = createTestDatabase('replaced');
  await guard.read(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  await Dexie.delete('replaced');
  const other = createTestDatabase('replaced');
  await other.guard.read(() => other.database.envelopes.count());
  other.database.close();
  expect(await codeOf(guard.read(() => database.envelopes.count()))).toBe('storage-replaced');
});

test('[STORE4] an empty database in the place of the known one is refused', async () => {
  const { database, guard } = createTestDatabase('emptied');
  await guard.read(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  await Dexie.delete('emptied');
  expect(await codeOf(guard.read(() => database.envelopes.count()))).toBe('storage-replaced');
});

test('a full disk has its own code, also when it ends a transaction', async () => {
  const { database, guard } = createTestDatabase();
  const full = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  expect(await codeOf(guard.read(async () => full()))).toBe('disk-full');
  database.envelopes.hook('creating', full);
  const row = { circle: 'c', device: 'd', seq: 1, id: 'e', bytes: new Uint8Array(1) } as never;
  expect(
    await codeOf(guard.read(() => database.transaction('rw', database.envelopes, () => database.envelopes.add(row)))),
  ).toBe('disk-full');
});

test('two who use a new database first at the same time both can', async () => {
  const { database, guard } = createTestDatabase();
  const both = [guard.read(() => database.graph.count()), guard.read(() => database.envelopes.count())];
  expect(await Promise.all(both)).toEqual([0, 0]);
});

test('an append is all or nothing, and strictly durable', async () => {
  const { database, guard } = createTestDatabase();
  const log = createDexieEnvelopeLog(database, guard, ROW_CHECKS);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  database.heads.hook('creating', () => {
    throw new Error('heads cannot be written');
  });
  const envelope = { device: 'd' as DeviceId, seq: 1, id: 'e' as EnvelopeId, bytes: new Uint8Array(1) };
  expect(await codeOf(log.append('c' as CircleId, [envelope]))).toBe('storage-unavailable');
  expect(await guard.read(() => database.envelopes.count())).toBe(0);
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
});

test('a put on a shelf is all or nothing, and strictly durable', async () => {
  const { database, guard } = createTestDatabase();
  const shelf = createDexieShelfStore(database, guard);
  const circle = 'c' as CircleId;
  // Before the first use: Dexie takes the method with it when it opens.
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await shelf.put(circle, 'drafts', [{ key: 'a', bytes: Uint8Array.of(1) }]);
  // No key at all: the rows before it are written already when it is refused.
  const rows = ['a', 'b', undefined as never].map((key) => ({ key, bytes: Uint8Array.of(2) }));
  expect(await codeOf(shelf.put(circle, 'drafts', rows))).toBe('storage-unavailable');
  expect(await shelf.load(circle, 'drafts')).toEqual([{ key: 'a', bytes: Uint8Array.of(1) }]);
  await shelf.remove(circle, 'drafts', ['a']);
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(3);
  expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => 'strict'));
});

test('any other failure means that the storage is unavailable', async () => {
  const { guard } = createTestDatabase();
  expect(await codeOf(guard.read(() => Promise.reject(new Error('unknown'))))).toBe('storage-unavailable');
});
