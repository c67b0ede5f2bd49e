import Dexie from 'dexie';

import type { CircleId, EntryId } from '#shared/kernel/ids.ts';
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
      guard.run(() =>
        database.transaction('rw', graph, async () => {
          const known = await graph.bulkGet(entries.map(({ id }): [CircleId, EntryId] => [circle, id]));
          // The first one stays: an id does not cover the signature, and this one was verified.
          const fresh = entries.filter((_, index) => known[index] === undefined);
          // A copy: storing a view would store all that it looks at.
          await graph.bulkAdd(fresh.map(({ id, bytes }) => ({ circle, id, bytes: bytes.slice() })));
        }),
      ),
  };
}
