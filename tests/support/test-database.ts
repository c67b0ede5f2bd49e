import { systemClock } from '#main/platform/system-clock.ts';
import { unknownRoom } from '#renderer/adapters/browser/unknown-room.ts';
import { createDatabase, type LateralDatabase } from '#renderer/adapters/dexie/database.ts';
import { openDexieStores } from '#renderer/adapters/dexie/dexie-stores.ts';
import { createDatabaseGuard, type DatabaseGuard } from '#renderer/adapters/dexie/guard.ts';
import { createRoomCheck } from '#renderer/adapters/dexie/room-check.ts';
import type { Room } from '#shared/ports/room.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import { createSeededRandom } from './seeded-random.ts';

/** No two databases get the same identity. */
let count = 0;

/** A database of its own on the IndexedDB that the test has set up. */
export function createTestDatabase(
  name = `test-${count + 1}`,
  room: Room = unknownRoom,
): { database: LateralDatabase; guard: DatabaseGuard } {
  const database = createDatabase(name);
  const check = createRoomCheck(room, systemClock);
  return { database, guard: createDatabaseGuard(database, createSeededRandom(++count), check) };
}

/** All stores in a database of that name. */
export function openTestStores(name: string): ReturnType<typeof openDexieStores> {
  return openDexieStores(name, {
    random: createSeededRandom(1),
    clock: systemClock,
    room: unknownRoom,
    checks: ROW_CHECKS,
  });
}
