import { expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { SimulatedDevice } from '#tests/simulation/simulated-device.ts';
import { crash, quit } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome } from '#tests/simulation/world.ts';

interface Word {
  readonly to: string;
  readonly from: string;
  readonly member: string;
  readonly bytes: readonly number[];
}

function listen(heard: Word[], device: SimulatedDevice): void {
  runningOf(device).replica.asides.listen('hand', (from, bytes) =>
    heard.push({ to: device.name, from: from.device, member: from.member, bytes: [...bytes] }),
  );
}

function diskOf({ disk, member }: SimulatedDevice): string {
  return JSON.stringify([...[disk.rows, disk.entries, disk.states].map((map) => [...map]), disk.shelves, member]);
}

test('[ASIDE1] asides reach the members who are connected, leave nothing anywhere, and end with the circle', async () => {
  const world = await createWorld(5);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(90 * SECOND_MS);
  const heard: Word[] = [];
  for (const device of [alice, bob, carol]) listen(heard, device);
  const { asides } = runningOf(alice).replica;
  expect(asides.device).toBe(alice.id);
  const disks = [alice, bob, carol].map(diskOf);

  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(1) }).toSorted()).toEqual([bob.id, carol.id].toSorted());
  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(2), to: [bob.id] })).toEqual([bob.id]);
  asides.say({ topic: 'other', bytes: Uint8Array.of(3) });
  await world.time.advance(SECOND_MS);
  const by = { from: alice.id, member: alice.member };
  expect(heard.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
    { to: 'bob', ...by, bytes: [1] },
    { to: 'bob', ...by, bytes: [2] },
    { to: 'carol', ...by, bytes: [1] },
  ]);
  expect([alice, bob, carol].map(diskOf)).toEqual(disks);
  expect(runningOf(bob).replica.doc.store.clients.size).toBe(0);

  // Nobody passes anything on, and nothing waits for who comes back.
  world.network.separate(alice.id, carol.id);
  await world.time.advance(20 * SECOND_MS);
  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(4) })).toEqual([bob.id]);
  world.network.uniteAll();
  await world.time.advance(20 * SECOND_MS);
  expect(heard.filter(({ bytes }) => bytes[0] === 4).map(({ to }) => to)).toEqual(['bob']);
  await quit(bob);
  await world.time.advance(20 * SECOND_MS);
  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(5) })).toEqual([carol.id]);
  crash(carol);
  await world.time.advance(30 * SECOND_MS);
  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(6) })).toEqual([]);
  expect([...alice.errors, ...bob.errors, ...carol.errors]).toEqual([]);
});

test('[ASIDE1] what a stranger says before they have shown that they belong here is not heard', async () => {
  const world = await createWorld(6);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const heard: Word[] = [];
  listen(heard, alice);
  const { id } = await world.createKeys();
  const { transport } = world.network.join(id);
  transport.accept((link) => {
    link.listen({ onMessage: () => undefined, onClosed: () => undefined });
    link.send('live', Uint8Array.from([0x61, 4, 0x68, 0x61, 0x6e, 0x64, 1]));
  });
  await world.time.advance(20 * SECOND_MS);
  expect(heard).toEqual([]);
});
