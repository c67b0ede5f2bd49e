import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';

import { createDexieGraphLog } from '#renderer/adapters/dexie/dexie-graph-log.ts';
import { createDexieStateCache } from '#renderer/adapters/dexie/dexie-state-cache.ts';
import type { CircleId, EntryId } from '#shared/kernel/ids.ts';
import type { GraphLog } from '#shared/ports/graph-log.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';
import { createMemoryDisk } from '#tests/support/memory-stores.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;

describe.each<{ name: string; create: () => { graph: GraphLog; cache: StateCache } }>([
  { name: 'in memory', create: createMemoryDisk },
  {
    name: 'in IndexedDB',
    create: () => {
      const { database, guard } = createTestDatabase();
      return { graph: createDexieGraphLog(database, guard), cache: createDexieStateCache(database, guard) };
    },
  },
])('GraphLog and StateCache $name', ({ create }) => {
  test('the graph keeps each entry once, as it first came, per circle', async () => {
    const { graph } = create();
    const entry = { id: 'e1' as EntryId, bytes: Uint8Array.of(1, 2) };
    await graph.append(CIRCLE, [entry]);
    await graph.append(CIRCLE, [
      { ...entry, bytes: Uint8Array.of(9) },
      { id: 'e2' as EntryId, bytes: Uint8Array.of(3) },
    ]);
    const entries = await graph.load(CIRCLE);
    expect(entries.map(({ id, bytes }) => [id, [...bytes]])).toEqual([
      ['e1', [1, 2]],
      ['e2', [3]],
    ]);
    expect(await graph.load(OTHER_CIRCLE)).toEqual([]);
  });

  test('the graph keeps a part of a larger array without the rest, and shares it with nobody', async () => {
    const { graph } = create();
    const frame = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
    await graph.append(CIRCLE, [{ id: 'e1' as EntryId, bytes: frame.subarray(10, 13) }]);
    frame.fill(0);
    const [entry] = await graph.load(CIRCLE);
    expect(entry?.bytes.buffer.byteLength).toBe(3);
    entry?.bytes.fill(0);
    expect([...((await graph.load(CIRCLE))[0]?.bytes ?? [])]).toEqual([10, 11, 12]);
  });

  test('the cache keeps the last state, whatever its size, and forgets it when told', async () => {
    const { cache } = create();
    const large = Uint8Array.from({ length: 1_500_000 }, (_, index) => index % 251);
    await cache.write(CIRCLE, large);
    await cache.write(OTHER_CIRCLE, Uint8Array.of(9));
    const back = await cache.read(CIRCLE);
    expect(back?.length).toBe(large.length);
    expect(back?.every((byte, index) => byte === index % 251)).toBe(true);
    await cache.write(CIRCLE, Uint8Array.of(7, 8));
    expect([...((await cache.read(CIRCLE)) ?? [])]).toEqual([7, 8]);
    await cache.clear(CIRCLE);
    expect(await cache.read(CIRCLE)).toBeUndefined();
    expect([...((await cache.read(OTHER_CIRCLE)) ?? [])]).toEqual([9]);
  });
});
