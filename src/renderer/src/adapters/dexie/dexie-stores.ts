import type { Clock } from '#shared/ports/clock.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { GraphLog } from '#shared/ports/graph-log.ts';
import type { Random } from '#shared/ports/random.ts';
import type { Room } from '#shared/ports/room.ts';
import type { RowChecks } from '#shared/ports/row-checks.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { StateCache } from '#shared/ports/state-cache.ts';
import { createDatabase } from './database.ts';
import { createDexieEnvelopeLog } from './dexie-envelope-log.ts';
import { createDexieGraphLog } from './dexie-graph-log.ts';
import { createDexieShelfStore } from './dexie-shelf-store.ts';
import { createDexieStateCache } from './dexie-state-cache.ts';
import { createDatabaseGuard } from './guard.ts';
import { createRoomCheck } from './room-check.ts';

/** The stores of one profile, in one database of that name. */
export function openDexieStores(
  name: string,
  { random, clock, room, checks }: { random: Random; clock: Pick<Clock, 'now'>; room: Room; checks: RowChecks },
): {
  readonly log: EnvelopeLog;
  readonly graph: GraphLog;
  readonly cache: StateCache;
  readonly shelf: ShelfStore;
} {
  const database = createDatabase(name);
  const guard = createDatabaseGuard(database, random, createRoomCheck(room, clock));
  return {
    log: createDexieEnvelopeLog(database, guard, checks),
    graph: createDexieGraphLog(database, guard, checks),
    cache: createDexieStateCache(database, guard),
    shelf: createDexieShelfStore(database, guard),
  };
}
