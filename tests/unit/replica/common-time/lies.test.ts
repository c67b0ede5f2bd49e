import { expect, test } from 'vitest';

import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { decodeTimeMessage, LAST_AT, LAST_TOLD_AT } from '#shared/replica/common-time/time-message.ts';
import { createTimeRoom } from '#tests/support/time-room.ts';
import { deviceOf } from '../sync/examples.ts';
import { leapIn, lie, people, topicOf } from './people.ts';

const YEAR_MS = 365 * DAY_MS;

test('[TIME6] a device that slept catches up, and takes nobody back', async () => {
  const room = createTimeRoom(() => 20);
  const [alice, bob, carol] = people(room);
  for (const sleeper of [alice, bob, carol]) {
    room.linkAll();
    for (const guest of [alice, bob, carol]) if (guest.time === undefined) guest.enter();
    await room.time.advance(2 * MINUTE_MS);
    const others = [alice, bob, carol].filter((guest) => guest !== sleeper);
    for (const other of others) room.cut(sleeper, other);
    sleeper.sleep();
    await room.time.advance(5 * MINUTE_MS);
    sleeper.wake();
    room.linkAll();
    const leaps = Promise.all(others.map(async (other) => leapIn(room, other, 0)));
    await leaps;
    await room.time.advance(15 * SECOND_MS);
    expect(room.spreadMs([alice, bob, carol])).toBeLessThan(20);
  }
  expect(room.setBacks).toEqual([]);
});

test('[TIME6] who never answers is passed over, and those who do agree', async () => {
  const room = createTimeRoom(() => 20);
  const [alice, bob, carol, mallory] = people(room, 0, YEAR_MS, -YEAR_MS);
  room.linkAll();
  alice.enter();
  await room.time.advance(100);
  const speak = (): void => {
    // Two names for one keeper that nobody can ask, one of which comes first wherever ranks fall.
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
      lie(room, mallory, {
        at: alice.time?.now() ?? 0,
        keeper: deviceOf(number),
      });
    room.time.after(2 * SECOND_MS, speak);
  };
  speak();
  for (const guest of [bob, carol]) guest.enter();
  await room.time.advance(40 * SECOND_MS);
  expect(room.spreadMs()).toBeLessThan(20);
  expect(room.setBacks.filter(({ wasSettled }) => wasSettled)).toEqual([]);
});

test('[TIME6] a lie can take a settled time ahead, never back, and never beyond the year 9999', async () => {
  const room = createTimeRoom(() => 20);
  const [alice, bob, , mallory] = people(room);
  room.linkAll();
  alice.enter();
  bob.enter();
  await room.time.advance(2 * MINUTE_MS);
  const before = alice.time?.now() ?? 0;
  lie(room, mallory, { at: before - YEAR_MS, ageMs: 1e15 });
  lie(room, mallory, { at: 0 });
  await room.time.advance(5 * SECOND_MS);
  expect(Math.abs((alice.time?.now() ?? 0) - before - 5 * SECOND_MS)).toBeLessThan(5);
  lie(room, mallory, { at: LAST_TOLD_AT });
  await room.time.advance(10 * SECOND_MS);
  expect((alice.time?.now() ?? 0) - LAST_AT).toBeLessThan(11 * SECOND_MS);
  expect((alice.time?.now() ?? 0) - LAST_AT).toBeGreaterThan(0);
  expect(room.setBacks).toEqual([]);
  const told = room.sent.flatMap(({ from, bytes }) =>
    from === alice.device ? [decodeTimeMessage(bytes.subarray(-40))] : [],
  );
  expect(told.filter((message) => message === undefined)).toEqual([]);
});

test('[TIME2] [TIME6] who is new is set back three times at most', async () => {
  const room = createTimeRoom(() => 20);
  const [alice, mallory] = people(room);
  room.linkAll();
  alice.enter();
  let aheadMs = YEAR_MS;
  mallory.asides.listen(topicOf(room), ({ device }, bytes) => {
    const asked = decodeTimeMessage(bytes);
    const at = Math.max(0, room.time.elapsedMs() + Date.UTC(2026, 0, 5, 9) + aheadMs);
    if (asked?.kind === 'ask' && device === alice.device)
      lie(room, mallory, { kind: 'answer', isSettled: false, number: asked.number, at, ageMs: 1e9 });
  });
  const speak = (): void => {
    aheadMs -= DAY_MS;
    lie(room, mallory, { isSettled: false, ageMs: 1e9 });
    alice.time?.now();
    room.time.after(SECOND_MS, speak);
  };
  speak();
  await room.time.advance(10 * MINUTE_MS);
  expect(room.setBacks).toEqual(Array.from({ length: 3 }, () => ({ device: alice.device, wasSettled: false })));
});

test('[TIME1] who comes, goes or is cut off is noticed within a second, and who is not connected is not heard', async () => {
  const room = createTimeRoom(() => 20);
  const [alice, bob, carol, mallory] = people(room, 0, YEAR_MS, -YEAR_MS);
  alice.enter();
  await room.time.advance(2_500);
  bob.enter();
  await room.time.advance(1_100);
  room.link(alice, bob);
  await room.time.advance(900);
  expect([bob.time?.read().keeper, bob.time?.isAgreed.get()]).toEqual([alice.device, true]);
  alice.leave();
  await room.time.advance(200);
  expect(bob.time?.read().keeper).toBe(bob.device);
  carol.enter();
  room.link(bob, carol);
  await room.time.advance(1_500);
  expect(carol.time?.read().keeper).toBe(bob.device);
  room.cut(bob, carol);
  await room.time.advance(200);
  expect(carol.time?.read().keeper).toBe(carol.device);
  room.link(carol, alice);
  alice.enter();
  await room.time.advance(50);
  const heardBy = carol.time?.isAgreed.get();
  const [said] = room.sent.filter(({ from }) => from === alice.device);
  room.cut(carol, alice);
  await room.time.advance(5 * SECOND_MS);
  expect([heardBy, carol.time?.isAgreed.get()]).toEqual([false, true]);
  carol.asides.take(mallory.device, said?.bytes ?? new Uint8Array());
  expect(carol.time?.isAgreed.get()).toBe(true);
});
