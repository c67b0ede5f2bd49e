import Dexie from 'dexie';

import type { CircleId, EntryId } from '#shared/kernel/ids.ts';
import type { GraphLog, LoggedEntry } from '#shared/ports/graph-log.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';
import type { EntryRow, LateralDatabase } from './database.ts';
import type { DatabaseGuard } from './guard.ts';
import { sizeOf } from './size-of.ts';

/** Keeps the membership graphs in IndexedDB. */
export function createDexieGraphLog(database: LateralDatabase, guard: DatabaseGuard, { isEntry }: RowChecks): GraphLog {
  const { graph } = database;
  return {
    load: (circle) =>
      guard.read(() => graph.where('[circle+id]').between([circle, Dexie.minKey], [circle, Dexie.maxKey]).toArray()),
    append: (circle, entries) =>
      guard.write(sizeOf(entries), () =>
        database.transaction('rw', graph, async () => {
          const known = await graph.bulkGet(entries.map(({ id }): [CircleId, EntryId] => [circle, id]));
          // The first one stays: an id does not cover the signature, and this one was verified.
          const fresh = entries.filter((entry, index) => {
            const row = known[index];
            return row === undefined || (!isEntry(row) && isEntry(entry));
          });
          await graph.bulkPut(rowsOf(circle, fresh));
        }),
      ),
    // A transaction around it: on its own, a bulk operation keeps what went well when one row fails.
    replace: (circle, entries) =>
      guard.write(sizeOf(entries), () =>
        database.transaction('rw', graph, async () => {
          await graph.bulkPut(rowsOf(circle, entries));
        }),
      ),
  };
}

/** Copies: storing a view would store all that it looks at. */
function rowsOf(circle: CircleId, entries: readonly LoggedEntry[]): readonly EntryRow[] {
  return entries.map(({ id, bytes }) => ({ circle, id, bytes: bytes.slice() }));
}
