import 'fake-indexeddb/auto';
import { describe } from 'vitest';

import { createMemoryDisk } from '#tests/support/memory-stores.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { createDexieEnvelopeLog } from '#renderer/adapters/dexie/dexie-envelope-log.ts';
import { envelopeLogContract } from './envelope-log.contract.ts';

describe('EnvelopeLog in memory', () => {
  envelopeLogContract(() => Promise.resolve(createMemoryDisk().log));
});

describe('EnvelopeLog in IndexedDB', () => {
  envelopeLogContract(() => {
    const { database, guard } = createTestDatabase();
    return Promise.resolve(createDexieEnvelopeLog(database, guard));
  });
});
