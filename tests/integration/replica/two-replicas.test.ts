import { expect, test } from 'vitest';

import type { SimulatedDevice } from '#tests/simulation/simulated-device.ts';
import { crash, quit, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, largeCommand, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const textOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).text;

async function createPair(): Promise<{ world: World; alice: SimulatedDevice; bob: SimulatedDevice }> {
  const world = await createWorld(1);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3_000);
  expect(replicaOf(alice).peers.get()).toEqual([{ device: bob.id, member: bob.member }]);
  return { world, alice, bob };
}

/** The rows of a device's log on some disk. */
function rowsOf(disk: SimulatedDevice, author: SimulatedDevice) {
  return (disk.disk.rows.get(disk.circle.circleId) ?? []).filter(({ device }) => device === author.id);
}

test('[RECV1] an envelope of another member is applied once it is verified, and stored before it counts', async () => {
  const { world, alice, bob } = await createPair();
  command(replicaOf(alice), 'a', '1');
  await world.time.advance(500);
  expect(mapOf(bob)).toEqual({ a: '1' });
  expect(rowsOf(bob, alice).map(({ bytes }) => [...bytes])).toEqual(
    rowsOf(alice, alice).map(({ bytes }) => [...bytes]),
  );
  const writer = [...replicaOf(bob).doc.store.clients.keys()][0] ?? 0;
  expect(replicaOf(bob).authorOf(writer)).toBe(alice.member);
  expect(rowsOf(bob, alice)).toHaveLength(2);

  let release = (): void => undefined;
  bob.disk.hold = new Promise((resolve) => {
    release = () => resolve();
  });
  largeCommand(replicaOf(alice), 'b', '2');
  await world.time.advance(500);
  expect(mapOf(bob)).toEqual({ a: '1' });
  bob.disk.hold = undefined;
  release();
  await world.time.advance(100);
  expect(mapOf(bob)).toEqual({ a: '1', b: '2' });
});

test('[SYNC2] who was away gets everything on coming back, from whoever has it', async () => {
  const { world, alice, bob } = await createPair();
  const carol = await welcome(world, bob, 'carol');
  await quit(carol);
  for (let index = 0; index < 30; index++) {
    command(replicaOf(alice), `a${index}`, '1');
    await world.time.advance(50);
  }
  type(replicaOf(bob), 'words '.repeat(60_000));
  await world.time.advance(5_000);
  crash(alice);
  await start(carol, world);
  await world.time.advance(10_000);
  expect(mapOf(carol)).toEqual(mapOf(bob));
  expect(textOf(carol)).toHaveLength(360_000);
  expect(replicaOf(carol).isIdle()).toBe(true);
});

test('[LIVE6] keystrokes are seen before they are sealed, and go into the log once', async () => {
  const { world, alice, bob } = await createPair();
  type(replicaOf(alice), 'hello');
  await world.time.advance(150);
  expect(textOf(bob)).toBe('hello');
  expect(rowsOf(alice, alice)).toHaveLength(0);
  expect(alice.disk.shelves.drafts.get(alice.circle.circleId)?.size).toBe(1);
  await world.time.advance(1_000);
  expect(rowsOf(bob, alice)).toHaveLength(2);
  expect(replicaOf(bob).isIdle()).toBe(true);
  expect(alice.disk.shelves.drafts.get(alice.circle.circleId)?.size).toBe(0);
});

test('[LIVE5] what somebody saved beside live text whose author never comes back is everywhere', async () => {
  const { world, alice, bob } = await createPair();
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(3_000);
  world.network.separate(alice.id, carol.id);
  await world.time.advance(20_000);
  type(replicaOf(alice), 'one ');
  await world.time.advance(100);
  crash(alice);
  type(replicaOf(bob), 'two');
  await world.time.advance(2_000);
  expect(replicaOf(bob).saved.get().state).toBe('saved');
  expect(textOf(bob)).toBe('one two');
  expect(textOf(carol)).toBe('one two');
});

test('[LIVE7] keystrokes that were sent live before a crash are there after it', async () => {
  const { world, alice, bob } = await createPair();
  type(replicaOf(alice), 'one');
  await world.time.advance(100);
  crash(alice);
  expect(rowsOf(alice, alice)).toHaveLength(0);
  await start(alice, world);
  expect(textOf(alice)).toBe('one');
  await world.time.advance(20_000);
  expect(textOf(bob)).toBe('one');
  expect(rowsOf(bob, alice).length).toBeGreaterThan(0);
  expect(replicaOf(alice).isIdle()).toBe(true);
});

test('[LIVE8] what nobody seals in time is sealed by who has it', async () => {
  const { world, alice, bob } = await createPair();
  type(replicaOf(alice), 'one');
  await world.time.advance(100);
  crash(alice);
  await world.time.advance(30_000);
  expect(replicaOf(bob).isIdle()).toBe(true);
  await quit(bob);
  await start(bob, world);
  expect(textOf(bob)).toBe('one');
});
