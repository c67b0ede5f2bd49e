import { expect, test } from 'vitest';

import type { CircleId, DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { OpenBundle } from '#shared/replica/bundle/open-bundle.ts';
import { type BundleTaker, takeBundle } from '#shared/replica/bundle/take-bundle.ts';
import type { IntakeReport } from '#shared/replica/receive/envelope-intake.ts';

const device = 'aa'.repeat(16) as DeviceId;
const idOf = (name: string) => name as EnvelopeId;

/** A bundle of as many envelope sections as there are reports on them. */
async function take(...reports: readonly Partial<IntakeReport>[]) {
  const due = [...reports];
  const bundle: OpenBundle = {
    manifest: { device, at: 5, envelopeCount: reports.length },
    claim: { digest: new Uint8Array(32), signature: new Uint8Array(64) },
    sections: async function* () {
      for (const _ of reports) yield { kind: 2, items: [new Uint8Array(1)] };
    },
  };
  const taker: BundleTaker = {
    circleId: '11'.repeat(32) as CircleId,
    deviceOf: () => undefined,
    crypto: { verifyMany: () => Promise.resolve([]) },
    takeEntries: () => Promise.resolve(0),
    takeReceipts: () => Promise.resolve(),
    takeEnvelopes: () => Promise.resolve({ stored: [], gaps: new Set(), waiting: [], refusedCount: 0, ...due.shift() }),
  };
  return takeBundle(bundle, taker);
}

test('[BUN5] what waited and then found its place is new, and waits no more', async () => {
  const stored = (...names: readonly string[]) =>
    names.map((name, index) => ({ device, seq: index + 1, id: idOf(name), bytes: new Uint8Array(1) }));
  const report = await take(
    { waiting: [idOf('two'), idOf('nine')] },
    { stored: stored('one', 'two') },
    { refusedCount: 3 },
  );
  expect(report).toMatchObject({ newCount: 2, waitingCount: 1, refusedCount: 3, at: 5, by: undefined });
});
