import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';

import { createDatabaseGuard } from '#renderer/adapters/dexie/guard.ts';
import { createDatabase } from '#renderer/adapters/dexie/database.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  );
}

test('a database that the browser closed is opened again', async () => {
  const { database, guard } = createTestDatabase();
  await guard.run(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  expect(await codeOf(guard.run(() => database.envelopes.count()))).toBe('done');
});

test('a database that came back as another one is refused', async () => {
  const { database, guard } = createTestDatabase('replaced');
  await guard.run(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  await Dexie.delete('replaced');
  const other = createDatabase('replaced');
  await createDatabaseGuard(other, createSeededRandom(99)).run(() => other.envelopes.count());
  other.close();
  expect(await codeOf(guard.run(() => database.envelopes.count()))).toBe('storage-replaced');
});

test('an empty database in the place of the known one is refused', async () => {
  const { database, guard } = createTestDatabase('emptied');
  await guard.run(() => database.envelopes.count());
  database.close({ disableAutoOpen: false });
  await Dexie.delete('emptied');
  expect(await codeOf(guard.run(() => database.envelopes.count()))).toBe('storage-replaced');
});

test('a full disk has its own code, also when it ends a transaction', async () => {
  const { database, guard } = createTestDatabase();
  const full = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  expect(await codeOf(guard.run(async () => full()))).toBe('disk-full');
  database.envelopes.hook('creating', full);
  const row = { circle: 'c', device: 'd', seq: 1, id: 'e', bytes: new Uint8Array(1) } as never;
  expect(
    await codeOf(guard.run(() => database.transaction('rw', database.envelopes, () => database.envelopes.add(row)))),
  ).toBe('disk-full');
});

test('any other failure means that the storage is unavailable', async () => {
  const { guard } = createTestDatabase();
  expect(await codeOf(guard.run(() => Promise.reject(new Error('unknown'))))).toBe('storage-unavailable');
});
