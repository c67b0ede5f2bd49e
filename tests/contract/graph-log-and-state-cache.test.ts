import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';

import { createDexieGraphLog } from '#renderer/adapters/dexie/dexie-graph-log.ts';
import { createDexieStateCache } from '#renderer/adapters/dexie/dexie-state-cache.ts';
import type { CircleId, EntryId } from '#shared/kernel/ids.ts';
import type { GraphLog, LoggedEntry } from '#shared/ports/graph-log.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';
import { createMemoryDisk } from '#tests/support/memory-stores.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { LEGIBLE } from './envelope-log.contract.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;

const entryOf = (id: string, rest = ''): LoggedEntry => ({
  id: id as EntryId,
  bytes: new TextEncoder().encode(`${id}${rest}`),
});

const textsIn = async (graph: GraphLog): Promise<readonly string[]> =>
  (await graph.load(CIRCLE)).map(({ bytes }) => new TextDecoder().decode(bytes));

interface Stores {
  readonly graph: GraphLog;
  readonly cache: StateCache;
  /** What the disk may do to a row. */
  readonly alter: (id: EntryId, bytes: Uint8Array) => Promise<void>;
}

describe.each<{ name: string; create: () => Stores }>([
  {
    name: 'in memory',
    create: () => {
      const disk = createMemoryDisk(LEGIBLE);
      return {
        ...disk,
        alter: async (id, bytes) => {
          const row = disk.entries.get(CIRCLE)?.find((each) => each.id === id);
          if (row !== undefined) Object.assign(row, { bytes });
        },
      };
    },
  },
  {
    name: 'in IndexedDB',
    create: () => {
      const { database, guard } = createTestDatabase();
      return {
        graph: createDexieGraphLog(database, guard, LEGIBLE),
        cache: createDexieStateCache(database, guard),
        alter: async (id, bytes) => {
          await database.graph.update([CIRCLE, id], { bytes });
        },
      };
    },
  },
])('GraphLog and StateCache $name', ({ create }) => {
  test('the graph keeps each entry once, as it first came, per circle', async () => {
    const { graph } = create();
    await graph.append(CIRCLE, [entryOf('e1', ' first')]);
    await graph.append(CIRCLE, [entryOf('e1', ' signed anew'), entryOf('e2')]);
    expect(await textsIn(graph)).toEqual(['e1 first', 'e2']);
    expect(await graph.load(OTHER_CIRCLE)).toEqual([]);
  });

  test('the graph puts right what the disk has altered when it comes again, with nothing that is wrong', async () => {
    const { graph, alter } = create();
    await graph.append(CIRCLE, [entryOf('e1'), entryOf('e2')]);
    await alter('e1' as EntryId, new TextEncoder().encode('E1'));
    await graph.append(CIRCLE, [{ ...entryOf('e1'), bytes: Uint8Array.of(65) }]);
    await graph.append(OTHER_CIRCLE, [entryOf('e1')]);
    expect(await textsIn(graph)).toEqual(['E1', 'e2']);
    await graph.append(CIRCLE, [entryOf('e3'), entryOf('e1')]);
    expect(await textsIn(graph)).toEqual(['e1', 'e2', 'e3']);
  });

  test('the graph replaces what it is told to, right or wrong, and takes what is new', async () => {
    const { graph } = create();
    await graph.append(CIRCLE, [entryOf('e1', ' forged'), entryOf('e2')]);
    await graph.append(OTHER_CIRCLE, [entryOf('e1', ' there')]);
    await graph.replace(CIRCLE, [entryOf('e1', ' genuine'), entryOf('e3')]);
    await graph.replace(CIRCLE, []);
    expect((await textsIn(graph)).toSorted()).toEqual(['e1 genuine', 'e2', 'e3']);
    expect(await graph.load(OTHER_CIRCLE)).toMatchObject([entryOf('e1', ' there')]);
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
