import { expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createPresence } from '#shared/replica/sync/presence.ts';
import type { KnownDevice } from '#shared/replica/graph/graph-state.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { quit, type SimulatedDevice } from '#tests/simulation/simulated-device.ts';
import { createWorld, runningOf, welcome } from '#tests/simulation/world.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

const presenceOf = (device: SimulatedDevice) => runningOf(device).replica.presence;
const heardBy = (device: SimulatedDevice) =>
  [...presenceOf(device).others.get()].map(([id, { member, state }]) => ({ id, member, state: [...state] }));

test('[PRES1] [PRES2] what somebody tells is seen by those who are connected, also by who comes later, until they go', async () => {
  const world = await createWorld(3);
  const [alice] = world.devices;
  if (alice === undefined) throw new Error('alice begins the circle');
  const bob = await welcome(world, alice, 'bob');
  await world.time.advance(3 * SECOND_MS);
  presenceOf(alice).say(Uint8Array.of(1, 2));
  await world.time.advance(SECOND_MS);
  const told = { id: alice.id, member: alice.member };
  expect(heardBy(bob)).toEqual([{ ...told, state: [1, 2] }]);
  expect(heardBy(alice)).toEqual([]);

  const carol = await welcome(world, bob, 'carol');
  await world.time.advance(8 * SECOND_MS);
  expect(heardBy(carol)).toEqual([{ ...told, state: [1, 2] }]);
  presenceOf(alice).say(Uint8Array.of(3));
  await world.time.advance(SECOND_MS);
  expect(heardBy(carol)).toEqual([{ ...told, state: [3] }]);
  presenceOf(alice).say(undefined);
  await world.time.advance(SECOND_MS);
  expect([heardBy(bob), heardBy(carol)]).toEqual([[], []]);

  presenceOf(alice).say(Uint8Array.of(4));
  await world.time.advance(SECOND_MS);
  await quit(alice);
  await world.time.advance(20 * SECOND_MS);
  expect([heardBy(bob), heardBy(carol)]).toEqual([[], []]);
  expect(bob.errors).toEqual([]);
});

test('[PRES1] what is too long, or of nobody who is connected, is not shown; live messages are left to others', () => {
  const connected = createSubject<readonly DeviceId[]>([]);
  const [bob, mallory] = ['b'.repeat(32) as DeviceId, 'c'.repeat(32) as DeviceId];
  const member = 'd'.repeat(64) as MemberId;
  const keys = { signingKey: new Uint8Array(32), sealingKey: new Uint8Array(32) };
  const said: Uint8Array[] = [];
  const presence = createPresence({
    publish: (message) => said.push(message),
    connected,
    deviceOf: (device): KnownDevice | undefined => (device === bob ? { member, keys } : undefined),
    clock: createFakeClock(),
  });
  connected.set([bob, mallory]);
  const tell = (from: DeviceId, ...bytes: number[]): boolean => presence.take(from, Uint8Array.from(bytes));
  expect(tell(bob, 1, 2, 3)).toBe(false);
  expect(tell(mallory, 0x70, 1)).toBe(true);
  expect(presence.take(bob, new Uint8Array(2_050).fill(0x70))).toBe(true);
  expect(presence.others.get().size).toBe(0);
  expect(presence.take(bob, new Uint8Array(2_049).fill(0x70))).toBe(true);
  expect(presence.others.get().get(bob)?.state).toHaveLength(2_048);
  expect(presence.take(bob, new Uint8Array(2_050).fill(0x70))).toBe(true);
  expect(presence.others.get().size).toBe(0);
  expect(said).toEqual([]);
});

test('[PRES2] it is said when it changes, when somebody comes, and every 5 s while anybody is there', async () => {
  const clock = createFakeClock();
  const connected = createSubject<readonly DeviceId[]>([]);
  const said: (readonly number[])[] = [];
  const publish = (message: Uint8Array) => said.push([...message]);
  const presence = createPresence({ publish, connected, deviceOf: () => undefined, clock });
  presence.say(undefined);
  await clock.advance(20 * SECOND_MS);
  expect(said).toEqual([]);
  presence.say(Uint8Array.of(7));
  await clock.advance(20 * SECOND_MS);
  expect(said).toEqual([[0x70, 7]]);
  connected.set(['b'.repeat(32) as DeviceId]);
  expect(said).toHaveLength(2);
  await clock.advance(11 * SECOND_MS);
  expect(said).toHaveLength(4);
  presence.say(undefined);
  expect(said.at(-1)).toEqual([0x70]);
  await clock.advance(20 * SECOND_MS);
  expect(said).toHaveLength(5);
  presence.say(Uint8Array.of(8));
  connected.set([]);
  await clock.advance(20 * SECOND_MS);
  // Once more at most: who has gone is told nothing.
  expect(said.length).toBeLessThanOrEqual(7);
  presence.dispose();
});
