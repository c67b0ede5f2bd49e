import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';

import { surveyUpdate } from '#shared/replica/update/survey-update.ts';
import { anyAct, perform } from '#tests/property/domain/acts.ts';
import { ALICE, BOB, createReplica } from '#tests/unit/domain/fixture.ts';

describe('[RECV7] whatever people do', () => {
  test.prop(
    [fc.array(fc.record({ who: fc.nat(1), act: anyAct, hears: fc.boolean() }), { maxLength: 40, size: 'max' })],
    {
      numRuns: 60,
    },
  )('nobody refuses it, one by one or put together', (steps) => {
    const replicas = [createReplica(ALICE), createReplica(BOB)] as const;
    const written = replicas.map(({ doc }) => {
      const updates: Uint8Array[] = [];
      doc.on('updateV2', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
        if (local) updates.push(update);
      });
      return updates;
    });
    for (const { who, act, hears } of steps) {
      const replica = replicas[who === 0 ? 0 : 1];
      if (hears) for (const update of written[1 - who] ?? []) Y.applyUpdateV2(replica.doc, update);
      perform(replica, act);
    }
    for (const updates of written) {
      for (const update of updates) expect(surveyUpdate(update).ok).toBe(true);
      for (let count = 1; count <= updates.length; count += 3) {
        expect(surveyUpdate(Y.mergeUpdatesV2(updates.slice(0, count))).ok).toBe(true);
      }
    }
    for (const { doc } of replicas) expect(surveyUpdate(Y.encodeStateAsUpdateV2(doc)).ok).toBe(true);
  });
});
