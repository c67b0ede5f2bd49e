import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';

import type { CircleId, DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { codeOf } from '#tests/support/circles.ts';
import { openTestStores } from '#tests/support/test-database.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
const ALICE = 'a1'.repeat(16) as DeviceId;

function envelope(seq: number, length: number): LoggedEnvelope {
  return { device: ALICE, seq, id: `e${seq}` as EnvelopeId, bytes: new Uint8Array(length).fill(seq) };
}

function inCircle(circle: CircleId, each: LoggedEnvelope): LoggedEnvelope & { readonly circle: CircleId } {
  return { ...each, circle };
}

/** The database as the first version of the app declared it; its last two envelopes came in the wrong order. */
async function createFirstVersion(name: string): Promise<Dexie> {
  const database = new Dexie(name);
  database.version(1).stores({
    envelopes: '++arrival, &[circle+id], [circle+arrival]',
    heads: '[circle+device]',
    graph: '[circle+id]',
    state: '[circle+part]',
    identity: 'name',
  });
  const envelopes = [envelope(1, 100), envelope(3, 20), envelope(2, 3)];
  await database.table('envelopes').bulkAdd(envelopes.map((each) => inCircle(CIRCLE, each)));
  await database.table('envelopes').add(inCircle(OTHER_CIRCLE, envelope(1, 7)));
  await database.table('heads').add({ circle: CIRCLE, device: ALICE, seq: 3, id: 'e3' });
  await database.table('graph').add({ circle: CIRCLE, id: 'entry', bytes: Uint8Array.of(1) });
  await database.table('state').add({ circle: CIRCLE, part: 0, bytes: Uint8Array.of(2) });
  await database.table('identity').add({ name: 'database', id: 'first' });
  return database;
}

async function loadAll(log: EnvelopeLog): Promise<readonly ArrivedEnvelope[]> {
  const all: ArrivedEnvelope[] = [];
  for await (const batch of log.load(CIRCLE, 0)) all.push(...batch);
  return all;
}

test('a database of the first version keeps everything and learns to read by sequence number', async () => {
  (await createFirstVersion('kept')).close();
  const { log, graph, cache, shelf } = openTestStores('kept');
  expect((await loadAll(log)).map(({ arrival, seq, bytes }) => [arrival, seq, bytes.length])).toEqual([
    [1, 1, 100],
    [2, 3, 20],
    [3, 2, 3],
  ]);
  expect((await log.heads(CIRCLE)).get(ALICE)).toEqual({ seq: 3, id: 'e3' });
  expect(await log.position(CIRCLE, 3)).toEqual({ arrival: 3, count: 3, lastId: 'e2' });
  expect(await graph.load(CIRCLE)).toMatchObject([{ id: 'entry' as EntryId, bytes: Uint8Array.of(1) }]);
  expect(await cache.read(CIRCLE)).toEqual(Uint8Array.of(2));
  expect((await log.read(CIRCLE, ALICE, 1, 10)).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await log.known(CIRCLE, [envelope(2, 3).id])).toEqual(new Set([envelope(2, 3).id]));
  await shelf.put(CIRCLE, 'drafts', [{ key: 'a', bytes: Uint8Array.of(3) }]);
  expect(await shelf.load(CIRCLE, 'drafts')).toEqual([{ key: 'a', bytes: Uint8Array.of(3) }]);
});

test('what the first version stored counts, before and after more is stored', async () => {
  (await createFirstVersion('counted')).close();
  const { log } = openTestStores('counted');
  expect(await log.size(CIRCLE)).toBe(123);
  await log.append(CIRCLE, [envelope(2, 3), envelope(4, 1_000)]);
  expect(await log.size(CIRCLE)).toBe(1_123);
  expect(await log.size(OTHER_CIRCLE)).toBe(7);
});

test('the size is a sum that is kept: envelopes are not read again for it', async () => {
  const first = await createFirstVersion('summed');
  first.close();
  const stores = openTestStores('summed');
  await stores.log.append(CIRCLE, [envelope(4, 1_000)]);
  // Rows that are gone from the disk were counted when they came.
  const second = await new Dexie('summed').open();
  await second.table('envelopes').clear();
  second.close();
  expect(await stores.log.size(CIRCLE)).toBe(1_123);
});

test('what an older version of the app stores later is counted too', async () => {
  const first = await createFirstVersion('older');
  first.close();
  const newer = openTestStores('older');
  await newer.log.append(CIRCLE, [envelope(4, 1_000)]);
  await first.open();
  await first.table('envelopes').add(inCircle(CIRCLE, envelope(5, 10_000)));
  first.close();
  const again = openTestStores('older');
  expect(await again.log.size(CIRCLE)).toBe(11_123);
  await again.log.append(CIRCLE, [envelope(6, 100_000)]);
  expect(await again.log.size(CIRCLE)).toBe(111_123);
});

/** A database as a later version may leave it: with a table more, and without one that is known here. */
async function createNewerVersion(name: string): Promise<void> {
  const { log } = openTestStores(name);
  await log.append(CIRCLE, [envelope(1, 100)]);
  const newer = new Dexie(name);
  newer.version(3).stores({ sizes: null, shelf: null, journal: '++at' });
  await newer.open();
  await newer.table('journal').add({ text: 'from the future' });
  newer.close();
}

test('[STORE5] a database of a newer version is neither read nor written nor mended', async () => {
  await createNewerVersion('newer');
  const before = await contentOf('newer');
  const { log, graph, cache, shelf } = openTestStores('newer');
  const attempts = [
    log.heads(CIRCLE),
    log.append(CIRCLE, [envelope(2, 3)]),
    graph.load(CIRCLE),
    cache.read(CIRCLE),
    shelf.put(CIRCLE, 'drafts', [{ key: 'a', bytes: Uint8Array.of(3) }]),
  ];
  expect(await Promise.all(attempts.map(codeOf))).toEqual(attempts.map(() => 'storage-newer'));
  expect(await contentOf('newer')).toEqual(before);
});

test('[STORE5] what Dexie counts up by itself is no newer version', async () => {
  const { log } = openTestStores('mended');
  await log.append(CIRCLE, [envelope(1, 100)]);
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('mended', 21);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
  expect((await loadAll(openTestStores('mended').log)).length).toBe(1);
});

/** Everything in a database, by whatever version of the app. */
async function contentOf(name: string): Promise<unknown> {
  const database = await new Dexie(name).open();
  const tables = await Promise.all(
    database.tables.map(async (table) => [
      table.name,
      table.schema.indexes.map(({ src }) => src),
      await table.toArray(),
    ]),
  );
  const { version } = database.backendDB();
  database.close();
  return { version, tables };
}
