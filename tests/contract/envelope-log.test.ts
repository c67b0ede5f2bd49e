import 'fake-indexeddb/auto';
import { describe } from 'vitest';

import { createMemoryDisk } from '#tests/support/memory-stores.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { createDexieEnvelopeLog } from '#renderer/adapters/dexie/dexie-envelope-log.ts';
import { envelopeLogContract, LEGIBLE } from './envelope-log.contract.ts';

describe('EnvelopeLog in memory', () => {
  envelopeLogContract(() => {
    const { log, rows } = createMemoryDisk(LEGIBLE);
    return {
      log,
      alter: async (circle, id, change) => {
        const row = rows.get(circle)?.find((each) => each.id === id);
        if (row !== undefined) Object.assign(row, change);
      },
    };
  });
});

describe('EnvelopeLog in IndexedDB', () => {
  envelopeLogContract(() => {
    const { database, guard } = createTestDatabase();
    return {
      log: createDexieEnvelopeLog(database, guard, LEGIBLE),
      alter: async (circle, id, change) => {
        await database.envelopes.where({ circle, id }).modify(change);
      },
    };
  });
});
