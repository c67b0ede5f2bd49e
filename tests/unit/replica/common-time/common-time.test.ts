import { expect, test } from 'vitest';

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { LAST_AT } from '#shared/replica/common-time/time-message.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';
import { createTimeRoom } from '#tests/support/time-room.ts';
import { leapIn, people } from './people.ts';

const YEAR_MS = 365 * DAY_MS;

test('[TIME1] alone the time is that of the clock where it begins, and goes on whatever becomes of the clock', async () => {
  const room = createTimeRoom();
  const [alice] = people(room, -YEAR_MS);
  const startAt = alice.clock.now();
  const time = alice.enter();
  expect([time.now(), time.isAgreed.get()]).toEqual([startAt, false]);
  await room.time.advance(3 * SECOND_MS);
  expect(time.isAgreed.get()).toBe(true);
  alice.wall.skewMs += YEAR_MS;
  await room.time.advance(HOUR_MS);
  expect(time.now()).toBe(startAt + HOUR_MS + 3 * SECOND_MS);
  expect(time.read()).toEqual({ offsetMs: -YEAR_MS, keeper: alice.device, uncertaintyMs: undefined });
  expect(time.isSettled()).toBe(false);
});

test.each([
  { what: 'later than the clock', atLeast: Date.UTC(2030, 0), startAt: Date.UTC(2030, 0) },
  { what: 'earlier', atLeast: 5, startAt: Date.UTC(2026, 0, 5, 9) },
  { what: 'none', atLeast: Number.NaN, startAt: Date.UTC(2026, 0, 5, 9) },
  { what: 'endless', atLeast: Infinity, startAt: Date.UTC(2026, 0, 5, 9) },
  { what: 'beyond all years', atLeast: 1e300, startAt: LAST_AT },
])('[TIME1] it does not begin before what is known to have happened: $what', ({ atLeast, startAt }) => {
  const [alice] = people(createTimeRoom());
  expect(alice.enter({ atLeast }).now()).toBe(startAt);
});

test('[TIME1] who knows of something later takes the others along, so that it has happened for them, too', async () => {
  const room = createTimeRoom();
  const [alice, bob, carol] = people(room);
  room.linkAll();
  alice.enter();
  bob.enter();
  await room.time.advance(2 * MINUTE_MS);
  const atLeast = (alice.time?.now() ?? 0) + DAY_MS;
  carol.enter({ atLeast });
  await room.time.advance(10 * SECOND_MS);
  expect(Math.min(...[alice, bob, carol].map(({ time }) => time?.now() ?? 0))).toBeGreaterThan(atLeast);
  expect(room.spreadMs()).toBeLessThan(20);
  expect(room.setBacks).toEqual([]);
});

test('[TIME1] [TIME4] a newcomer takes the time of the room within a second, whatever its clock says', async () => {
  const room = createTimeRoom();
  const [alice, bob, carol] = people(room, 0, YEAR_MS, -YEAR_MS);
  room.linkAll();
  const before = alice.enter();
  await room.time.advance(10 * MINUTE_MS);
  const leap = leapIn(room, alice, 5 * SECOND_MS);
  bob.enter();
  await leap;
  expect(Math.abs(await leap)).toBeLessThan(5);
  expect(room.spreadMs()).toBeLessThan(5);
  await room.time.advance(2 * MINUTE_MS);
  const steps: boolean[] = [];
  const time = carol.enter();
  time.isAgreed.subscribe(() => steps.push(time.isAgreed.get()));
  await room.time.advance(SECOND_MS);
  expect([time.isAgreed.get(), time.isSettled(), room.spreadMs() < 5]).toEqual([true, true, true]);
  expect(steps).toEqual([true]);
  expect(before.now() - Date.UTC(2026, 0, 5, 9) - room.time.elapsedMs()).toBeLessThan(5);
  expect(new Set(room.guests.flatMap((guest) => guest.time?.read().keeper ?? [])).size).toBe(1);
});

test('[TIME2] a time that is set back is not agreed on at that moment', async () => {
  const room = createTimeRoom();
  const [alice, bob] = people(room, 0, YEAR_MS);
  alice.enter();
  await room.time.advance(MINUTE_MS);
  const time = bob.enter();
  await room.time.advance(30 * SECOND_MS);
  const steps: (readonly [boolean, number])[] = [];
  time.isAgreed.subscribe(() =>
    steps.push([time.isAgreed.get(), Math.round((time.now() - room.time.elapsedMs()) / YEAR_MS)]),
  );
  const inYears = (years: number): number => Math.round((Date.UTC(2026, 0, 5, 9) + years * YEAR_MS) / YEAR_MS);
  room.linkAll();
  await room.time.advance(5 * SECOND_MS);
  expect(steps.at(0)).toEqual([false, inYears(1)]);
  expect(steps.at(-1)).toEqual([true, inYears(0)]);
  expect(room.setBacks.map(({ device }) => device)).toEqual([bob.device]);
});

test('[TIME4] when the keeper goes, or its computer dies, the next goes on with the very same time', async () => {
  const room = createTimeRoom(() => 30);
  const all = people(room, 0, YEAR_MS, -YEAR_MS, HOUR_MS);
  room.linkAll();
  for (const guest of all) guest.enter();
  await room.time.advance(3 * MINUTE_MS);
  const start = all[0].time?.now() ?? 0;
  const startedMs = room.time.elapsedMs();
  for (const how of ['leaves', 'dies'] as const) {
    const here = room.guests.filter(({ time }) => time !== undefined);
    const keeper = here.find(({ time, device }) => time?.read().keeper === device);
    const rest = here.filter((guest) => guest !== keeper);
    if (keeper === undefined) throw new Error('somebody keeps the time');
    const leaps = rest.map((guest) => leapIn(room, guest, 0));
    if (how === 'leaves') keeper.leave();
    else {
      for (const other of rest) room.cut(keeper, other);
      keeper.time = undefined;
      keeper.clock.stop();
    }
    await Promise.all(leaps);
    await room.time.advance(20 * SECOND_MS);
    expect(room.spreadMs()).toBeLessThan(5);
    for (const guest of rest) expect(guest.time?.read().keeper).not.toBe(keeper.device);
  }
  const [left] = room.guests.filter(({ time }) => time !== undefined);
  expect(Math.abs((left?.time?.now() ?? 0) - start - (room.time.elapsedMs() - startedMs))).toBeLessThan(5);
});

test('[TIME3] [TIME4] when the keeper dies in the first seconds, nobody goes to a time that was given up', async () => {
  const jumps: number[] = [];
  for (let seed = 1; seed <= 30; seed += 1) {
    const choices = createChoices(seed, 'the first seconds');
    const room = createTimeRoom(() => choices.between(1, 12), seed);
    const [alice, bob, carol] = people(room, 0, YEAR_MS, -YEAR_MS);
    room.linkAll();
    const startAt = alice.enter().now();
    await room.time.advance(choices.between(100, 300));
    bob.enter({ atLeast: startAt });
    await room.time.advance(choices.between(1, 200));
    carol.enter({ atLeast: startAt });
    await room.time.advance(choices.between(1_500, 4_000));
    room.cut(alice, bob);
    room.cut(alice, carol);
    alice.clock.stop();
    await room.time.advance(10 * SECOND_MS);
    const [byBob = 0, byCarol = 0] = [bob, carol].map(({ time }) => (time?.now() ?? 0) - startAt);
    jumps.push(Math.abs(byBob - room.time.elapsedMs()), Math.abs(byCarol - room.time.elapsedMs()));
  }
  expect(Math.max(...jumps)).toBeLessThan(100);
});

test('[TIME4] who is not linked with the keeper has its time by others, and nobody follows one who has gone', async () => {
  const room = createTimeRoom(() => 10);
  const all = people(room, 0, YEAR_MS, -YEAR_MS, HOUR_MS);
  const [alice, bob, carol, dave] = all;
  for (const [a, b] of [
    [alice, bob],
    [bob, carol],
    [carol, dave],
  ] as const)
    room.link(a, b);
  for (const guest of all) guest.enter();
  await room.time.advance(5 * MINUTE_MS);
  expect(room.spreadMs()).toBeLessThan(10);
  expect(new Set(all.map(({ time }) => time?.read().keeper)).size).toBe(1);
  const keeper = all.find(({ time, device }) => time?.read().keeper === device);
  keeper?.leave();
  const rest = all.filter((guest) => guest !== keeper);
  await room.time.advance(MINUTE_MS);
  for (const { time } of rest) expect(time?.read().keeper).not.toBe(keeper?.device);
});

test('[TIME4] two who begin at the same moment agree', async () => {
  for (const apartMs of [0, 1, 20, 45, 55, 100, 300]) {
    const room = createTimeRoom(() => 60, apartMs + 1);
    const [alice, bob] = people(room, YEAR_MS, 0);
    room.linkAll();
    alice.enter();
    await room.time.advance(apartMs);
    bob.enter();
    await room.time.advance(15 * SECOND_MS);
    expect(room.spreadMs(), `${apartMs} ms apart`).toBeLessThan(10);
    expect([alice, bob].map(({ time }) => time?.isAgreed.get())).toEqual([true, true]);
  }
});

test('[TIME4] whoever was there first keeps their time, not who has the lower rank', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const room = createTimeRoom(() => 20, seed);
    const [alice, bob] = people(room, 0, YEAR_MS);
    room.linkAll();
    alice.enter();
    await room.time.advance(3 * SECOND_MS);
    const leap = leapIn(room, alice, 30 * SECOND_MS);
    bob.enter();
    expect(Math.abs(await leap)).toBeLessThan(5);
  }
});

test('[TIME5] two halves that were apart become one, and nobody whose time is settled is set back', async () => {
  const room = createTimeRoom(() => 25);
  const [alice, bob, carol, dave] = people(room, 0, 0, YEAR_MS, YEAR_MS);
  room.link(alice, bob);
  room.link(carol, dave);
  for (const guest of [alice, bob, carol, dave]) guest.enter();
  await room.time.advance(2 * MINUTE_MS);
  expect(room.spreadMs()).toBeGreaterThan(YEAR_MS - SECOND_MS);
  const leap = leapIn(room, carol, 10 * SECOND_MS);
  room.linkAll();
  expect(Math.abs(await leap)).toBeLessThan(50);
  expect(room.spreadMs()).toBeLessThan(10);
  expect(room.setBacks).toEqual([]);
});

test('[TIME5] halves of one room that drifted apart are together again without a step back', async () => {
  const room = createTimeRoom(() => 25);
  const fast = room.add({ skewMs: 0, fastPpm: 200 });
  const fastToo = room.add({ skewMs: 0, fastPpm: 190 });
  const slow = room.add({ skewMs: 0, fastPpm: -200 });
  const slowToo = room.add({ skewMs: 0, fastPpm: -190 });
  room.linkAll();
  for (const guest of room.guests) guest.enter();
  await room.time.advance(2 * MINUTE_MS);
  for (const a of [fast, fastToo]) for (const b of [slow, slowToo]) room.cut(a, b);
  await room.time.advance(20 * MINUTE_MS);
  const apartMs = room.spreadMs();
  expect(apartMs).toBeGreaterThan(400);
  const leap = leapIn(room, slow, 15 * SECOND_MS);
  room.linkAll();
  expect(await leap).toBeLessThan(apartMs + 50);
  expect(room.spreadMs()).toBeLessThan(20);
  expect(room.setBacks).toEqual([]);
});

test('[TIME5] somebody who was alone for long takes nobody along', async () => {
  const room = createTimeRoom();
  const [alice, bob, carol] = people(room, 0, 0, YEAR_MS);
  carol.enter();
  room.link(alice, bob);
  await room.time.advance(10 * MINUTE_MS);
  alice.enter();
  bob.enter();
  await room.time.advance(2 * MINUTE_MS);
  carol.time?.now();
  const leap = leapIn(room, alice, 10 * SECOND_MS);
  room.linkAll();
  expect(Math.abs(await leap)).toBeLessThan(5);
  expect(room.spreadMs()).toBeLessThan(5);
  expect(room.setBacks).toEqual([{ device: carol.device, wasSettled: false }]);
});

test('[TIME1] [TIME4] rooms have times of their own, and keepers of their own', async () => {
  const keepers = new Set<string | undefined>();
  for (let number = 0; number < 12; number++) {
    const room = createTimeRoom(() => 10, 7);
    const [alice, bob, carol] = people(room, 0, 5_000, YEAR_MS);
    room.linkAll();
    for (const guest of [alice, bob]) guest.enter({ room: `meeting ${number}` });
    carol.enter({ room: 'another' });
    await room.time.advance(2 * MINUTE_MS);
    expect(room.spreadMs([alice, bob])).toBeLessThan(5);
    expect(room.spreadMs([alice, carol])).toBeGreaterThan(YEAR_MS - MINUTE_MS);
    keepers.add(alice.time?.read().keeper);
  }
  expect(keepers.size).toBe(2);
});

test('[TIME1] who has left says nothing more and hears nothing, and its time goes on', async () => {
  const room = createTimeRoom();
  const [alice, bob] = people(room);
  room.linkAll();
  alice.enter();
  const time = bob.enter();
  await room.time.advance(10 * SECOND_MS);
  bob.leave();
  const at = time.now();
  room.sent.length = 0;
  await room.time.advance(10 * SECOND_MS);
  expect(room.sent.filter(({ from }) => from === bob.device)).toEqual([]);
  expect(time.now()).toBe(at + 10 * SECOND_MS);
});

test('[TIME1] a dozen in a room say little', async () => {
  const room = createTimeRoom();
  for (let count = 0; count < 12; count++) room.add();
  room.linkAll();
  for (const guest of room.guests) guest.enter();
  await room.time.advance(MINUTE_MS);
  room.sent.length = 0;
  await room.time.advance(MINUTE_MS);
  const pairCount = 12 * 11;
  expect(room.sent.length / pairCount / 60).toBeLessThan(1.2);
});
