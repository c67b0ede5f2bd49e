import { beforeEach, expect, test } from 'vitest';

import { err, ok } from '#shared/kernel/result.ts';
import { BUNDLE_VERSION } from '#shared/replica/bundle/bundle.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { crash, quit, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { appendSealed, command, contentOf } from '#tests/support/circles.ts';
import { withPrelude } from '#tests/support/bundle-prelude.ts';

const NEWER = { kind: 77, critical: true };
const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const accessOf = (device: SimulatedDevice) => replicaOf(device).access.get();
const rowsOf = (device: SimulatedDevice) => device.disk.rows.get(device.circle.circleId) ?? [];

let world: World;
let alice: SimulatedDevice;
let bob: SimulatedDevice;
let carol: SimulatedDevice;

beforeEach(async () => {
  world = await createWorld(9);
  const [first] = world.devices;
  if (first === undefined) throw new Error('alice begins the circle');
  alice = first;
  bob = await welcome(world, alice, 'bob');
  carol = await welcome(world, alice, 'carol');
  command(replicaOf(alice), 'before', 'alice');
  await world.time.advance(3_000);
  await quit(carol);
  world.network.separate(alice.id, bob.id);
  await world.time.advance(40_000);
});

/** Alice has updated: what she writes now has a part that only the newer version knows. */
async function writeAsNewer(): Promise<void> {
  command(replicaOf(alice), 'after', 'alice');
  await world.time.advance(500);
  await quit(alice);
  const { disk, crypto, random, circle } = alice;
  const keyring = { list: () => Promise.resolve([circle]) };
  const ports = { log: disk.startProcess().log, keyring, crypto, random, clock: { now: () => 1 } };
  await appendSealed({ ports }, circle.circleId, NEWER, Uint8Array.of(0));
  await start(alice, world);
}

function bundlesOf(device: SimulatedDevice) {
  const { bundles } = replicaOf(device);
  if (bundles === undefined) throw new Error('a shared circle has bundles');
  return bundles;
}

/** What bob does from now on stays undone, what he had stays, and others get through him what he cannot read. */
async function expectReadOnlyAndKept(): Promise<void> {
  expect(accessOf(bob)).toBe('newer-version');
  expect(mapOf(bob)).toEqual({ before: 'alice', after: 'alice' });
  const stored = rowsOf(bob).length;
  command(replicaOf(bob), 'late', 'bob');
  await world.time.advance(2_000);
  expect(rowsOf(bob)).toHaveLength(stored);
  crash(bob);
  await start(bob, world);
  expect(accessOf(bob)).toBe('newer-version');
  expect(mapOf(bob)).toEqual({ before: 'alice', after: 'alice' });
  crash(alice);
  await start(carol, world);
  await world.time.advance(5_000);
  expect(rowsOf(carol).map(({ id }) => id)).toEqual(expect.arrayContaining(rowsOf(alice).map(({ id }) => id)));
  expect(accessOf(carol)).toBe('newer-version');
}

test('[ENV6] what a newer version sends makes an open circle read-only; it is kept and passed on', async () => {
  await writeAsNewer();
  expect(accessOf(bob)).toBe('write');
  world.network.unite(alice.id, bob.id);
  await world.time.advance(40_000);
  await expectReadOnlyAndKept();
});

test('[ENV6] [BUN5] so does what comes in a bundle', async () => {
  await writeAsNewer();
  const bytes = await gather(bundlesOf(alice).write({ kind: 'all' }));
  expect(await bundlesOf(bob).take(sourceOf(bytes))).toMatchObject(ok({}));
  await world.time.advance(100);
  await expectReadOnlyAndKept();
});

test('[BUN2] a bundle of a newer version changes nothing, and the circle stays writable', async () => {
  await writeAsNewer();
  const bytes = await gather(bundlesOf(alice).write({ kind: 'all' }));
  const newer = withPrelude(bytes, BUNDLE_VERSION + 1, circleTagOf(alice.circle.circleId));
  const stored = rowsOf(bob).length;
  expect(await bundlesOf(bob).take(sourceOf(newer))).toEqual(err('newer-version'));
  expect(rowsOf(bob)).toHaveLength(stored);
  command(replicaOf(bob), 'on', 'bob');
  await world.time.advance(500);
  expect([accessOf(bob), mapOf(bob)]).toEqual(['write', { before: 'alice', on: 'bob' }]);
});
