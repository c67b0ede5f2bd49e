import { expect, test } from '@playwright/test';
import * as Y from 'yjs';

import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { SimulatedDevice } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome } from '#tests/simulation/world.ts';
import { command } from '#tests/support/circles.ts';
import { createNativeDeviceCrypto } from '#tests/support/native-device-crypto.ts';
import { recordRow } from './lab/record.ts';

const EDIT_COUNT = 10_000;
const MERGE_COUNT = 3;
const SECRETS = { signingSecret: new Uint8Array(32).fill(1), sealingSecret: new Uint8Array(32).fill(2) };

const docOf = (device: SimulatedDevice): Y.Doc => runningOf(device).replica.doc;
const sizeOf = (device: SimulatedDevice): number => docOf(device).getMap('map').size;

/** What both sides do at once here, one after the other: merge all that the other wrote, and take it in. */
function mergeUpdates(mine: readonly Uint8Array[][]): number {
  const docs = mine.map((updates) => {
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, Y.mergeUpdatesV2([...updates]));
    return doc;
  });
  const startedAt = performance.now();
  docs.forEach((doc, index) => Y.applyUpdateV2(doc, Y.mergeUpdatesV2([...(mine[1 - index] ?? [])])));
  const tookMs = performance.now() - startedAt;
  for (const doc of docs) expect(doc.getMap('map').size).toBe(2 * EDIT_COUNT);
  return tookMs;
}

/** Two write apart from each other and meet again. */
async function meetAgain(seed: number): Promise<{ readonly tookMs: number; readonly rawMs: number }> {
  const world = await createWorld(seed, {
    // Every signature is looked at, as it is where nobody has seen it before.
    crypto: (crypto) => ({ ...crypto, verifyMany: createForgetfulCheck() }),
  });
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3_000);
  world.network.separate(alice.id, bob.id);
  await world.time.advance(MINUTE_MS);
  const written = [alice, bob].map((device) => {
    const updates: Uint8Array[] = [];
    docOf(device).on('updateV2', (update: Uint8Array) => updates.push(update));
    return updates;
  });
  for (let index = 0; index < EDIT_COUNT; index++) {
    for (const device of [alice, bob]) command(runningOf(device).replica, `${device.id} ${index}`, `value ${index}`);
    await world.time.advance(1);
  }
  const apart = written.map((updates) => [...updates]);
  const rawMs = mergeUpdates(apart);

  const startedAt = performance.now();
  world.network.uniteAll();
  const isWhole = (): boolean => [alice, bob].every((device) => sizeOf(device) === 2 * EDIT_COUNT);
  expect(await world.time.advanceUntil(isWhole, 10 * MINUTE_MS)).toBe(true);
  return { tookMs: performance.now() - startedAt, rawMs };
}

function createForgetfulCheck() {
  return (claims: Parameters<ReturnType<typeof createNativeDeviceCrypto>['verifyMany']>[0]) =>
    createNativeDeviceCrypto(SECRETS).verifyMany(claims);
}

test('how long it takes two who edited apart to have the same again', async () => {
  test.setTimeout(540_000);
  const [samples, baseline]: [number[], number[]] = [[], []];
  for (let index = 0; index < MERGE_COUNT; index++) {
    const { tookMs, rawMs } = await meetAgain(index + 1);
    samples.push(tookMs);
    baseline.push(rawMs);
  }
  recordRow('merge', [
    {
      what: '10,000 edits apart on each side: both have all',
      against: 'Y.mergeUpdatesV2 and Y.applyUpdateV2 on each side',
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples,
      baseline,
      notes: [
        'In Node, both sides in one thread: every signature is checked, every envelope opened and kept; disk and network are in memory.',
      ],
    },
  ]);
});
