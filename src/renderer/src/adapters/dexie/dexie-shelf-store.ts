import Dexie from 'dexie';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { Shelf, ShelfStore } from '#shared/ports/shelf-store.ts';
import type { LateralDatabase } from './database.ts';
import type { DatabaseGuard } from './guard.ts';
import { sizeOf } from './size-of.ts';

/** Keeps the shelves in IndexedDB. */
export function createDexieShelfStore(database: LateralDatabase, guard: DatabaseGuard): ShelfStore {
  const { shelf: table } = database;
  return {
    load: async (circle, shelf) => {
      const rows = await guard.read(() =>
        table
          .where('[circle+shelf+key]')
          .between([circle, shelf, Dexie.minKey], [circle, shelf, Dexie.maxKey])
          .toArray(),
      );
      return rows.map(({ key, bytes }) => ({ key, bytes }));
    },
    // A transaction around each: on its own, a bulk operation keeps what went well when one row fails.
    put: (circle, shelf, rows) =>
      guard.write(sizeOf(rows), () =>
        database.transaction('rw', table, async () => {
          // A copy: storing a view would store all that it looks at.
          await table.bulkPut(rows.map(({ key, bytes }) => ({ circle, shelf, key, bytes: bytes.slice() })));
        }),
      ),
    remove: (circle, shelf, keys) =>
      guard.write(0, () =>
        database.transaction('rw', table, () =>
          table.bulkDelete(keys.map((key): [CircleId, Shelf, string] => [circle, shelf, key])),
        ),
      ),
  };
}
