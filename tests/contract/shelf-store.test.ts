import 'fake-indexeddb/auto';
import { describe } from 'vitest';

import { createDexieShelfStore } from '#renderer/adapters/dexie/dexie-shelf-store.ts';
import { createMemoryDisk } from '#tests/support/memory-stores.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { shelfStoreContract } from './shelf-store.contract.ts';

describe('ShelfStore in memory', () => {
  shelfStoreContract(() => Promise.resolve(createMemoryDisk().shelf));
});

describe('ShelfStore in IndexedDB', () => {
  shelfStoreContract(() => {
    const { database, guard } = createTestDatabase();
    return Promise.resolve(createDexieShelfStore(database, guard));
  });
});
