import { expect, test } from 'vitest';

import { crash, holdWrites, quit, release, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;

async function createTrio(seed = 3): Promise<{
  world: World;
  alice: SimulatedDevice;
  bob: SimulatedDevice;
  carol: SimulatedDevice;
}> {
  const world = await createWorld(seed);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const carol = await welcome(world, alice, 'carol');
  await world.time.advance(5_000);
  return { world, alice, bob, carol };
}

/** Up to which of a device's envelopes somebody has all, as far as the device knows. */
function knownAt(device: SimulatedDevice, other: SimulatedDevice): number {
  return replicaOf(device).deliveries.get().get(other.id)?.seq ?? 0;
}

function lastOnDisk(of: SimulatedDevice, author: SimulatedDevice): number {
  const rows = of.disk.rows.get(of.circle.circleId) ?? [];
  return Math.max(0, ...rows.filter(({ device }) => device === author.id).map(({ seq }) => seq));
}

test('[RCPT6] while connected, it is known within 2 s who has everything', async () => {
  const { world, alice, bob, carol } = await createTrio();
  expect(replicaOf(alice).deliveries.get().size).toBe(0);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(2_000);
  expect(replicaOf(alice).ownSeq()).toBe(2);
  for (const other of [bob, carol]) expect(knownAt(alice, other)).toBe(2);
  expect(replicaOf(alice).deliveries.get().get(bob.id)?.member).toBe(bob.member);
  type(replicaOf(alice), 'words');
  await world.time.advance(3_500);
  expect(knownAt(alice, bob)).toBe(replicaOf(alice).ownSeq());
  expect(replicaOf(alice).ownSeq()).toBe(3);
});

test('[RCPT6] what somebody has is known again after a reconnection and after a start', async () => {
  const { world, alice, bob } = await createTrio();
  world.network.separate(alice.id, bob.id);
  await world.time.advance(20_000);
  await quit(bob);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(5_000);
  expect(knownAt(alice, bob)).toBe(0);
  world.network.uniteAll();
  await start(bob, world);
  await world.time.advance(5_000);
  expect(knownAt(alice, bob)).toBe(2);
  await world.time.advance(40_000);
  await quit(bob);
  await quit(alice);
  await start(alice, world);
  expect(knownAt(alice, bob)).toBe(2);
});

test('[RCPT6] what somebody has whom alice never meets is known through carol, by receipt', async () => {
  const { world, alice, bob, carol } = await createTrio();
  world.network.separate(alice.id, bob.id);
  await world.time.advance(20_000);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(20_000);
  expect(contentOf(replicaOf(bob)).map).toEqual({ a: '1' });
  expect(knownAt(alice, carol)).toBe(2);
  expect(knownAt(alice, bob)).toBe(0);
  await world.time.advance(90_000);
  expect(knownAt(alice, bob)).toBe(2);
});

test('[RCPT6] whoever quits has said what it has, for those who come later', async () => {
  // A network on which the last words of somebody who quits still arrive.
  const { world, alice, bob, carol } = await createTrio(7);
  await quit(alice);
  await world.time.advance(1_000);
  world.network.separate(alice.id, bob.id);
  await start(alice, world);
  await world.time.advance(3_000);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(3_000);
  await quit(alice);
  await quit(bob);
  await world.time.advance(1_000);
  await quit(carol);
  await start(carol, world);
  await start(alice, world);
  await world.time.advance(5_000);
  expect(knownAt(alice, bob)).toBe(replicaOf(alice).ownSeq());
});

test('[RCPT6] a crash before the receipt was written only delays it', async () => {
  const { world, alice, bob } = await createTrio();
  world.network.separate(alice.id, bob.id);
  await world.time.advance(40_000);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(5_000);
  expect(lastOnDisk(bob, alice)).toBe(2);
  crash(bob);
  await start(bob, world);
  await world.time.advance(120_000);
  expect(knownAt(alice, bob)).toBe(2);
});

test('[RCPT6] a receipt that could not be written is written when the disk works again', async () => {
  const { world, alice, bob } = await createTrio();
  world.network.separate(alice.id, bob.id);
  await world.time.advance(40_000);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(5_000);
  bob.disk.failWith = 'disk-full';
  await world.time.advance(40_000);
  bob.disk.failWith = undefined;
  await world.time.advance(120_000);
  expect(knownAt(alice, bob)).toBe(2);
});

test('[RCPT6] never more is known than the disk of the other holds and its document shows', async () => {
  const { world, alice, bob, carol } = await createTrio();
  holdWrites(bob);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(100_000);
  expect(knownAt(alice, carol)).toBe(2);
  expect(knownAt(alice, bob)).toBe(0);
  release(bob);
  await world.time.advance(3_000);
  expect(knownAt(alice, bob)).toBe(2);
  for (let index = 0; index < 60; index++) {
    command(replicaOf(world.choices.pick([alice, carol]) ?? alice), `k${index}`, 'x'.repeat(index * 2_000));
    if (index % 9 === 0) holdWrites(bob);
    if (index % 9 === 5) release(bob);
    for (let turn = 0; turn < 8; turn++) {
      await world.time.advance(world.choices.between(0, 200));
      for (const author of [alice, carol]) expect(knownAt(author, bob)).toBeLessThanOrEqual(lastOnDisk(bob, author));
    }
  }
  release(bob);
  await world.time.advance(60_000);
  for (const author of [alice, carol]) expect(knownAt(author, bob)).toBe(replicaOf(author).ownSeq());
});
