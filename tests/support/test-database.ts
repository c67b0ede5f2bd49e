import { createDatabase, type LateralDatabase } from '#renderer/adapters/dexie/database.ts';
import { createDatabaseGuard, type DatabaseGuard } from '#renderer/adapters/dexie/guard.ts';
import { createSeededRandom } from './seeded-random.ts';

let count = 0;

/** A database of its own on the IndexedDB that the test has set up. */
export function createTestDatabase(name = `test-${++count}`): { database: LateralDatabase; guard: DatabaseGuard } {
  const database = createDatabase(name);
  return { database, guard: createDatabaseGuard(database, createSeededRandom(count)) };
}
