import { describe, expect, test } from 'vitest';

import type { DeviceId } from '#shared/kernel/ids.ts';
import { chooseKeeper, type Way } from '#shared/replica/common-time/choose-keeper.ts';
import { createMeasurement } from '#shared/replica/common-time/measurement.ts';
import { createSteadyTime } from '#shared/replica/common-time/steady-time.ts';
import {
  decodeTimeMessage,
  encodeTimeMessage,
  LAST_AT,
  LAST_TOLD_AT,
  type TimeMessage,
} from '#shared/replica/common-time/time-message.ts';
import { deviceOf } from '../sync/examples.ts';

/** Milliseconds that go on when a test says so. */
function stopwatch() {
  let elapsedMs = 1_000;
  return { elapsed: () => elapsedMs, pass: (durationMs: number) => void (elapsedMs += durationMs) };
}

describe('messages', () => {
  const message: TimeMessage = {
    ...{ kind: 'answer', isSettled: true, number: 0xffff_ffff, at: 1_767_600_000_000, keeper: deviceOf(7) },
    ...{ ageMs: 61_000, hopCount: 4 },
  };

  test.each(['here', 'ask', 'answer', 'gone'] as const)(
    '[TIME1] a message of kind %s has 40 bytes and is read as it was',
    (kind) => {
      const bytes = encodeTimeMessage({ ...message, kind });
      expect(bytes).toHaveLength(40);
      expect(decodeTimeMessage(bytes)).toEqual({ ...message, kind });
    },
  );

  test('[TIME1] [TIME6] every other form, and what no date can hold, is none', () => {
    const bytes = encodeTimeMessage(message);
    const changed = (at: number, ...values: number[]): Uint8Array => {
      const copy = bytes.slice();
      copy.set(values, at);
      return copy;
    };
    const others = [
      ...[new Uint8Array(), bytes.subarray(0, 39), new Uint8Array([...bytes, 0]), changed(0, 2), changed(0, 0)],
      ...[changed(1, 4), changed(1, 255), changed(2, 2), changed(39, 5), changed(7, 0x7f), changed(31, 0xff, 0xff)],
      // A number that is none: NaN and infinity as 64 bits.
      ...[changed(7, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0), changed(7, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0)],
    ];
    expect(others.map(decodeTimeMessage)).toEqual(others.map(() => undefined));
    const again = (change: Partial<TimeMessage>) => decodeTimeMessage(encodeTimeMessage({ ...message, ...change }));
    expect(again({ at: LAST_TOLD_AT, ageMs: LAST_AT })).toMatchObject({ at: LAST_TOLD_AT, ageMs: LAST_AT });
    expect([again({ at: LAST_TOLD_AT + 1 }), again({ ageMs: LAST_AT + 1 })]).toEqual([undefined, undefined]);
  });
});

describe('[TIME2] a steady time', () => {
  test('is put right by a twentieth and then runs on as before', () => {
    const { elapsed, pass } = stopwatch();
    const time = createSteadyTime({ elapsed, startAt: 5_000 });
    time.correct(100);
    pass(1_000);
    expect([time.now(), time.pendingMs()]).toEqual([6_050, 50]);
    pass(1_000);
    expect([time.now(), time.pendingMs()]).toEqual([7_100, 0]);
    pass(1_000);
    expect(time.now()).toBe(8_100);
    time.correct(-10);
    pass(100);
    expect([time.now(), time.pendingMs()]).toEqual([8_195, -5]);
    time.correct(0);
    pass(1_000);
    expect(time.now()).toBe(9_195);
  });

  test('goes ahead at once, and back only when it is set', () => {
    const { elapsed, pass } = stopwatch();
    const time = createSteadyTime({ elapsed, startAt: 5_000 });
    time.raise(9_000);
    expect(time.now()).toBe(9_000);
    time.raise(7_000);
    pass(10);
    expect(time.now()).toBe(9_010);
    time.set(2_000);
    pass(10);
    expect(time.now()).toBe(2_010);
  });

  test('does not run back where its source does', () => {
    const { elapsed, pass } = stopwatch();
    const time = createSteadyTime({ elapsed, startAt: 5_000 });
    pass(500);
    expect(time.now()).toBe(5_500);
    pass(-400);
    expect(time.now()).toBe(5_500);
    time.correct(-300);
    pass(-50);
    expect(time.now()).toBe(5_500);
    pass(550);
    expect(time.now()).toBe(5_595);
  });
});

describe('[TIME3] a measurement', () => {
  function measure() {
    const watch = stopwatch();
    const measurement = createMeasurement(watch.elapsed);
    let number = 0;
    /** Their time is `aheadMs` more than what has elapsed here. */
    const sample = (aheadMs: number, thereMs: number, backMs: number): void => {
      measurement.noteAsked(++number);
      watch.pass(thereMs);
      const at = watch.elapsed() + aheadMs;
      watch.pass(backMs);
      measurement.noteAnswered(number, at);
    };
    const aheadMs = (): number => (measurement.estimate()?.at ?? Number.NaN) - watch.elapsed();
    return { ...watch, measurement, sample, aheadMs };
  }

  test('believes the answer that took least', () => {
    const { measurement, sample, aheadMs } = measure();
    expect(measurement.estimate()).toBeUndefined();
    sample(50_000, 10, 300);
    expect(aheadMs()).toBe(50_000 + 145 - 0 - 290 + 0);
    sample(50_000, 12, 8);
    sample(50_000, 400, 20);
    expect(aheadMs()).toBe(50_000 + 2);
    expect(measurement.estimate()?.sampleCount).toBe(3);
    expect(measurement.estimate()?.uncertaintyMs).toBeCloseTo(11.42);
  });

  test('believes less in what is old, and nothing after 20 s', () => {
    const { measurement, pass, sample, aheadMs } = measure();
    sample(50_000, 10, 10);
    pass(8_000);
    // Their clock is slower: what was measured lately counts though it took longer.
    sample(49_997, 15, 15);
    expect(aheadMs()).toBe(49_997);
    pass(20_001);
    expect(measurement.estimate()).toBeUndefined();
  });

  test('forgets what the newest contradicts', () => {
    const { measurement, sample, aheadMs } = measure();
    for (let count = 0; count < 5; count++) sample(50_000, 5, 5);
    sample(90_000, 100, 100);
    expect(aheadMs()).toBe(90_000);
    expect(measurement.estimate()?.sampleCount).toBe(1);
  });

  test('takes no answer after 2 s, twice, or to what was not asked', () => {
    const { measurement, elapsed, pass, sample } = measure();
    sample(50_000, 1_000, 1_001);
    measurement.noteAnswered(77, 90_000);
    expect(measurement.estimate()).toBeUndefined();
    sample(50_000, 5, 5);
    measurement.noteAnswered(2, 90_000);
    expect(measurement.estimate()?.sampleCount).toBe(1);
    for (let number = 100; number < 110; number++) measurement.noteAsked(number);
    pass(10);
    for (const number of [100, 101]) measurement.noteAnswered(number, 90_000);
    expect(measurement.estimate()?.sampleCount).toBe(1);
    measurement.noteAnswered(109, elapsed() + 50_000 - 5);
    expect(measurement.estimate()?.sampleCount).toBe(2);
  });

  test('[TIME6] who leaves eight questions unanswered is mute for a minute', () => {
    const { measurement, pass } = measure();
    for (let number = 0; number < 8; number++) {
      expect(measurement.isMute()).toBe(false);
      measurement.noteAsked(number);
    }
    expect(measurement.isMute()).toBe(true);
    pass(60_001);
    expect(measurement.isMute()).toBe(false);
    for (let number = 0; number < 8; number++) measurement.noteAsked(number);
    measurement.noteAnswered(7, 1);
    expect(measurement.isMute()).toBe(false);
  });
});

describe('[TIME4] the keeper', () => {
  const way = (rank: string, change: Partial<Way> = {}): Way => ({
    ...{ device: deviceOf(rank.charCodeAt(0)), keeper: deviceOf(rank.charCodeAt(0)), rank, isSettled: true },
    ...{ ageMs: 90_000, hopCount: rank === 'm' ? 0 : 1, isDisputed: false },
    ...change,
  });
  const own = way('m');
  const young = { isSettled: false };
  const chosen = (mine: Way, ...others: readonly Way[]): DeviceId => {
    const found = chooseKeeper(mine, others).device;
    expect(chooseKeeper(mine, others.toReversed()).device).toBe(found);
    return found;
  };
  const deviceNamed = (rank: string): DeviceId => way(rank).device;

  test('is the lowest of those whose time is settled, whatever their age', () => {
    expect(chosen(own)).toBe(own.device);
    expect(chosen(own, way('n'), way('o', { ageMs: 1e9 }))).toBe(own.device);
    expect(chosen(own, way('l'), way('k', young), way('n'))).toBe(deviceNamed('l'));
    expect(chosen({ ...own, ...young, ageMs: 1e9 }, way('n'), way('o'))).toBe(deviceNamed('n'));
  });

  test('else who has been there longest, by rank within 50 ms', () => {
    const mine = { ...own, ...young };
    expect(chosen(mine, way('a', { ...young, ageMs: 80_000 }))).toBe(own.device);
    expect(chosen(mine, way('z', { ...young, ageMs: 91_000 }))).toBe(deviceNamed('z'));
    expect(chosen(mine, way('a', { ...young, ageMs: 89_960 }))).toBe(deviceNamed('a'));
    expect(chosen(mine, way('z', { ...young, ageMs: 90_040 }))).toBe(own.device);
    expect(chosen(mine, way('a', { ...young, ageMs: 80_000, isDisputed: true }))).toBe(deviceNamed('a'));
    expect(chosen(mine, way('z', { ...young, ageMs: 80_000, isDisputed: true }))).toBe(own.device);
  });

  test('is reached by the shortest way, of four links at most, and never by who follows this device', () => {
    const by = (device: number, hopCount: number): Way => way('a', { device: deviceOf(device), hopCount });
    expect(chosen(own, by(3, 2), by(2, 3), by(1, 2))).toBe(deviceOf(1));
    expect(chosen(own, by(1, 5))).toBe(own.device);
    expect(chosen(own, way('a', { keeper: own.device }))).toBe(own.device);
  });
});
