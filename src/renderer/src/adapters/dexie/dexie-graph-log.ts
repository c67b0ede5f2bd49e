import Dexie from 'dexie';

import type { GraphLog } from '#shared/ports/graph-log.ts';
import type { LateralDatabase } from './database.ts';
import type { DatabaseGuard } from './guard.ts';

/** Keeps the membership graphs in IndexedDB. */
export function createDexieGraphLog(database: LateralDatabase, guard: DatabaseGuard): GraphLog {
  const { graph } = database;
  return {
    load: (circle) =>
      guard.run(() => graph.where('[circle+id]').between([circle, Dexie.minKey], [circle, Dexie.maxKey]).toArray()),
    append: (circle, entries) =>
      guard.run(async () => {
        await graph.bulkPut(entries.map(({ id, bytes }) => ({ circle, id, bytes })));
      }),
  };
}
