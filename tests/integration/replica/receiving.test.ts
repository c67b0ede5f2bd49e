import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { crash, holdWrites, release, type SimulatedDevice, start } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome, type World } from '#tests/simulation/world.ts';
import { command, contentOf, largeCommand, type } from '#tests/support/circles.ts';

const replicaOf = (device: SimulatedDevice) => runningOf(device).replica;
const mapOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).map;
const textOf = (device: SimulatedDevice) => contentOf(replicaOf(device)).text;
const rowsOn = (device: SimulatedDevice) => device.disk.rows.get(device.circle.circleId) ?? [];
const shelf = (device: SimulatedDevice, name: 'waiting' | 'drafts') =>
  device.disk.shelves[name].get(device.circle.circleId)?.size ?? 0;

async function createPair(): Promise<{ world: World; alice: SimulatedDevice; bob: SimulatedDevice }> {
  const world = await createWorld(3);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3_000);
  return { world, alice, bob };
}

describe('[RECV8] a disk that does not take what others sent', () => {
  test('shows as not saved; nothing is applied, and it is asked for again', async () => {
    const { world, alice, bob } = await createPair();
    bob.disk.failWith = 'disk-full';
    largeCommand(replicaOf(alice), 'a', '1');
    await world.time.advance(2_000);
    expect(replicaOf(bob).saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
    expect([mapOf(bob), rowsOn(bob)]).toEqual([{}, []]);
    bob.disk.failWith = undefined;
    await world.time.advance(130_000);
    expect([mapOf(bob), replicaOf(bob).saved.get().state]).toEqual([{ a: '1' }, 'saved']);
    expect(rowsOn(bob)).toHaveLength(rowsOn(alice).length);
  });

  test('is told no longer when whoever sent it has gone, unless somebody else brings it', async () => {
    const { world, alice, bob } = await createPair();
    const carol = await welcome(world, alice, 'carol');
    await world.time.advance(5_000);
    world.network.separate(bob.id, carol.id);
    await world.time.advance(20_000);
    bob.disk.failWith = 'disk-full';
    alice.disk.failWith = 'disk-full';
    largeCommand(replicaOf(carol), 'carol', '1');
    await world.time.advance(2_000);
    expect(replicaOf(alice).saved.get().state).toBe('failed');
    crash(carol);
    alice.disk.failWith = undefined;
    largeCommand(replicaOf(alice), 'alice', '1');
    await world.time.advance(50_000);
    expect([replicaOf(alice).saved.get().state, replicaOf(bob).saved.get().state]).toEqual(['saved', 'failed']);
    expect(mapOf(alice)).toEqual({ alice: '1' });
  });

  test('after a crash in the middle of storing everything comes again, once', async () => {
    const { world, alice, bob } = await createPair();
    holdWrites(bob);
    command(replicaOf(alice), 'a', '1');
    await world.time.advance(500);
    crash(bob);
    expect(rowsOn(bob)).toEqual([]);
    await start(bob, world);
    await world.time.advance(5_000);
    expect(mapOf(bob)).toEqual({ a: '1' });
    expect(new Set(rowsOn(bob).map(({ id }) => id)).size).toBe(rowsOn(bob).length);
    release(bob);
  });
});

test('[RECV3] what somebody unknown wrote counts as soon as the circle knows them', async () => {
  const { world, alice, bob } = await createPair();
  const carol = await welcome(world, bob, 'carol');
  command(replicaOf(carol), 'c', '1');
  await world.time.advance(20_000);
  expect(mapOf(alice)).toEqual({ c: '1' });
  expect(mapOf(bob)).toEqual({ c: '1' });
});

test('[RECV2] [OPEN5] the document after opening again is the one that was seen', async () => {
  const { world, alice, bob } = await createPair();
  for (let round = 0; round < 6; round++) {
    type(replicaOf(alice), `a${round} `);
    type(replicaOf(bob), `b${round} `);
    await world.time.advance(round % 2 === 0 ? 60 : 2_000);
  }
  await world.time.advance(20_000);
  const seen = textOf(bob);
  expect(textOf(alice)).toBe(seen);
  crash(bob);
  await start(bob, world);
  expect(textOf(bob)).toBe(seen);
  expect(replicaOf(bob).doc.store.pendingStructs).toBeNull();
});

test('[SES3] when another’s edits carry our client id, the next edit is under a new one that everybody can attribute', async () => {
  const { world, alice, bob } = await createPair();
  const { doc } = replicaOf(alice);
  command(replicaOf(alice), 'before', '1');
  const earlier = doc.clientID;
  const posing = new Y.Doc();
  Y.applyUpdateV2(posing, Y.encodeStateAsUpdateV2(doc));
  posing.clientID = earlier;
  posing.getText('elsewhere').insert(0, 'posing');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(posing), 'from somewhere');
  expect(doc.clientID).not.toBe(earlier);
  command(replicaOf(alice), 'after', '2');
  await world.time.advance(2_000);
  expect(mapOf(bob)).toEqual({ before: '1', after: '2' });
  expect(replicaOf(bob).authorOf(doc.clientID)).toBe(alice.member);
});

test('[RECV5] what waits for an envelope before it survives a crash', async () => {
  const { world, alice, bob } = await createPair();
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(5_000);
  crash(carol);
  for (let index = 0; index < 5; index++) {
    command(replicaOf(alice), `k${index}`, '1');
    await world.time.advance(200);
  }
  const [, ...later] = rowsOn(bob);
  // As if the middle had been brought by somebody who then left for good.
  await carol.disk.shelf.put(
    carol.circle.circleId,
    'waiting',
    later.map(({ id, bytes }) => ({ key: id, bytes })),
  );
  crash(alice);
  crash(bob);
  await start(carol, world);
  expect([mapOf(carol), shelf(carol, 'waiting')]).toEqual([{}, 5]);
  await start(bob, world);
  await world.time.advance(10_000);
  expect([Object.keys(mapOf(carol) as object).length, shelf(carol, 'waiting')]).toEqual([5, 0]);
});
