import Dexie from 'dexie';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';
import type { LateralDatabase } from './database.ts';
import type { DatabaseGuard } from './guard.ts';

const PART_BYTES = 512 * 1024;

/** Keeps the sealed states in IndexedDB, cut into rows of half a megabyte. */
export function createDexieStateCache(database: LateralDatabase, guard: DatabaseGuard): StateCache {
  const { state } = database;
  const partsOf = (circle: CircleId) =>
    state.where('[circle+part]').between([circle, Dexie.minKey], [circle, Dexie.maxKey]);
  return {
    read: async (circle) => {
      const parts = await guard.read(() => partsOf(circle).sortBy('part'));
      return parts.length === 0 ? undefined : concatBytes(...parts.map(({ bytes }) => bytes));
    },
    write: (circle, sealed) =>
      guard.write(sealed.length, () =>
        database.transaction('rw', state, async () => {
          await partsOf(circle).delete();
          const count = Math.ceil(sealed.length / PART_BYTES);
          const rows = Array.from({ length: count }, (_, part) => ({
            circle,
            part,
            // A copy: storing a view would store all that it looks at.
            bytes: sealed.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
          }));
          await state.bulkAdd(rows);
        }),
      ),
    clear: (circle) =>
      guard.write(0, async () => {
        await partsOf(circle).delete();
      }),
  };
}
