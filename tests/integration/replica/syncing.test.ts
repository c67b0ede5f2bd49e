import { expect, test } from 'vitest';

import { copyDisk } from '#tests/simulation/copied-disk.ts';
import { crash, quit, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { admit, ask, createWorld, invite, moveIn, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, largeCommand, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const textOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).text;
const peersOf = (device: SimulatedDevice) =>
  replicaOf(device)
    .peers.get()
    .map((peer) => peer.device);

async function createTrio(): Promise<{
  world: World;
  alice: SimulatedDevice;
  bob: SimulatedDevice;
  carol: SimulatedDevice;
}> {
  const world = await createWorld(2);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const carol = await welcome(world, alice, 'carol');
  await world.time.advance(5_000);
  for (const device of [alice, bob, carol]) expect(peersOf(device)).toHaveLength(2);
  return { world, alice, bob, carol };
}

/** Nobody reaches anybody, but for those who are named. */
function leaveOnly(world: World, ...pairs: readonly (readonly [SimulatedDevice, SimulatedDevice])[]): void {
  for (const a of world.devices) {
    for (const b of world.devices) {
      const isKept = pairs.some((pair) => pair.includes(a) && pair.includes(b));
      if (a.id < b.id && !isKept) world.network.separate(a.id, b.id);
    }
  }
}

test('[SYNC1] two who were let in by different members while these were apart get together without them', async () => {
  const { world, alice, bob, carol } = await createTrio();
  const inviteKeys = [await invite(world, alice), await invite(world, bob)] as const;
  await world.time.advance(3_000);
  leaveOnly(world);
  await world.time.advance(30_000);
  const [fourth, fifth] = [await ask(world, 'dana', inviteKeys[0]), await ask(world, 'erin', inviteKeys[1])];
  expect([await admit(alice, fourth), await admit(bob, fifth)]).toEqual([true, true]);
  const dana = await moveIn(world, alice, fourth);
  const erin = await moveIn(world, bob, fifth);
  leaveOnly(world, [dana, erin]);
  command(replicaOf(dana), 'd', '1');
  command(replicaOf(erin), 'e', '1');
  await world.time.advance(20_000);
  expect(peersOf(dana)).toEqual([erin.id]);
  expect(mapOf(dana)).toEqual({ d: '1', e: '1' });
  expect(mapOf(erin)).toEqual(mapOf(dana));
  expect(replicaOf(carol).membership.state.get().devices.has(dana.id)).toBe(false);
});

test('[SYNC1] somebody whom nobody let in learns nothing and is let go, again and again', async () => {
  const { world, alice, bob } = await createTrio();
  const asking = await ask(world, 'dana', await invite(world, alice));
  const keys = asking.keys;
  const heard: number[] = [];
  let closedCount = 0;
  world.network.join(keys.id).transport.accept((link) => {
    link.listen({ onMessage: (_channel, bytes) => heard.push(bytes[1] ?? 0), onClosed: () => closedCount++ });
  });
  command(replicaOf(bob), 'b', '1');
  type(replicaOf(alice), 'words');
  await world.time.advance(60_000);
  expect(new Set(heard)).toEqual(new Set([6]));
  expect(closedCount).toBeGreaterThan(2);
  expect(peersOf(alice)).not.toContain(keys.id);
});

test('[SYNC6] what alice does reaches carol at once through bob, and what she types when it is sealed', async () => {
  const { world, alice, bob, carol } = await createTrio();
  leaveOnly(world, [alice, bob], [bob, carol]);
  await world.time.advance(30_000);
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(400);
  expect(mapOf(carol)).toEqual({ a: '1' });
  type(replicaOf(alice), 'words');
  await world.time.advance(200);
  expect([textOf(bob), textOf(carol)]).toEqual(['words', '']);
  await world.time.advance(800);
  expect(textOf(carol)).toBe('words');
});

test.each([70, 300, 1_500])('[SYNC6] an edit of %i KiB arrives everywhere', async (size) => {
  const { world, alice, bob, carol } = await createTrio();
  leaveOnly(world, [alice, bob], [bob, carol]);
  await world.time.advance(30_000);
  command(replicaOf(alice), 'big', 'x'.repeat(size * 1024));
  await world.time.advance(10_000);
  for (const device of [bob, carol]) expect(mapOf(device)).toEqual(mapOf(alice));
  expect(world.network.oversized).toEqual([]);
});

test('[SYNC7] [RECV8] a disk that fails shows as not saved and takes nothing in; when it works again all is there', async () => {
  const { world, alice, bob, carol } = await createTrio();
  carol.disk.failWith = 'disk-full';
  largeCommand(replicaOf(alice), 'a', '1');
  await world.time.advance(3_000);
  expect(replicaOf(carol).saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
  expect(mapOf(carol)).toEqual({});
  expect(mapOf(bob)).toEqual({ a: '1' });
  await world.time.advance(60_000);
  expect(peersOf(carol)).toHaveLength(2);
  expect(mapOf(carol)).toEqual({});
  carol.disk.failWith = undefined;
  await world.time.advance(10_000);
  expect(mapOf(carol)).toEqual({ a: '1' });
  expect(replicaOf(carol).saved.get()).toEqual({ state: 'saved' });
});

test('[SYNC4] [RECV6] the two branches of a device that ran from a copy of its disk reach everybody', async () => {
  const { world, alice, bob, carol } = await createTrio();
  for (let index = 0; index < 20; index++) {
    command(replicaOf(alice), `a${index}`, 'x'.repeat(240 * 1024));
    await world.time.advance(1_000);
  }
  await world.time.advance(10_000);
  await quit(alice);
  const copy = await copyDisk(alice.disk, alice.circle.circleId);
  leaveOnly(world, [alice, bob]);
  await start(alice, world);
  for (const key of ['p', 'q', 'r']) {
    command(replicaOf(alice), key, '1');
    await world.time.advance(1_000);
  }
  await world.time.advance(20_000);
  expect(mapOf(bob)).toHaveProperty('r');
  crash(alice);
  alice.disk = copy;
  world.network.uniteAll();
  leaveOnly(world, [alice, carol]);
  await start(alice, world);
  command(replicaOf(alice), 's', '1');
  await world.time.advance(20_000);
  expect(mapOf(carol)).toHaveProperty('s');
  crash(alice);
  world.network.uniteAll();
  await world.time.advance(90_000);
  for (const device of [bob, carol]) {
    const { p, q, r, s } = mapOf(device) as Record<string, string>;
    expect([p, q, r, s]).toEqual(['1', '1', '1', '1']);
  }
});

test('[SYNC7] quitting in the middle of a catch-up is quiet, and it is completed at the next start', async () => {
  const { world, alice, bob, carol } = await createTrio();
  await quit(carol);
  for (let index = 0; index < 10; index++) {
    command(replicaOf(bob), `b${index}`, 'x'.repeat(200 * 1024));
    await world.time.advance(500);
  }
  for (const afterMs of [450, 700, 1_100]) {
    await start(carol, world);
    await world.time.advance(afterMs);
    expect(await quit(carol)).toBe(true);
    await world.time.advance(2_000);
  }
  await start(carol, world);
  await world.time.advance(30_000);
  expect(mapOf(carol)).toEqual(mapOf(bob));
  for (const device of [alice, bob, carol]) expect(device.errors).toEqual([]);
});
