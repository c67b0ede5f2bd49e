import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { chooseKept } from '#shared/kernel/choose-kept.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';

const NOW = Date.UTC(2026, 0, 15, 9, 30);

/** Copies around the present, some of them in one hour, some in one day, some of a time that is not yet. */
const times = fc.array(
  fc.oneof(
    fc.integer({ min: -6 * HOUR_MS, max: 6 * HOUR_MS }),
    fc.integer({ min: -12 * DAY_MS, max: 12 * DAY_MS }),
    fc.integer({ min: -NOW, max: NOW }),
  ),
  { maxLength: 60 },
);
const copiesOf = (offsets: readonly number[]) => [...new Set([0, ...offsets])].map((offset) => ({ at: NOW + offset }));

test.prop([times])('[KEEP6] the copy just made stays, first, and so do twelve at most', (offsets) => {
  const kept = chooseKept(copiesOf(offsets), NOW);
  expect(kept[0]).toEqual({ at: NOW });
  expect(kept.length).toBeLessThanOrEqual(12);
});

test.prop([times])(
  '[KEEP5] no hour of the latest five, no day of the latest seven is left without its newest',
  (offsets) => {
    const past = copiesOf(offsets).filter(({ at }) => at <= NOW);
    const kept = new Set(chooseKept(past, NOW).map(({ at }) => at));
    const due = [HOUR_MS, DAY_MS].flatMap((spanMs) => {
      const newest = new Map(
        past.toSorted((a, b) => a.at - b.at).map(({ at }) => [Math.floor(at / spanMs), at] as const),
      );
      const latest = [...newest.keys()].toSorted((a, b) => b - a).slice(0, spanMs === HOUR_MS ? 5 : 7);
      return latest.map((span) => newest.get(span) ?? 0);
    });
    expect(kept).toEqual(new Set(due));
  },
);

test.prop([times])('[KEEP6] what is dated later than now changes nothing in what stays of the rest', (offsets) => {
  const copies = copiesOf(offsets);
  const past = copies.filter(({ at }) => at <= NOW);
  expect(chooseKept(copies, NOW).filter(({ at }) => at <= NOW)).toEqual(chooseKept(past, NOW));
});

test.prop([times])('[KEEP5] choosing again, in any order, chooses the same', (offsets) => {
  const copies = copiesOf(offsets);
  const kept = chooseKept(copies, NOW);
  expect(chooseKept(kept, NOW)).toEqual(kept);
  expect(chooseKept(copies.toReversed(), NOW)).toEqual(kept);
});

/** What is there after a copy at each of these times, in this order. */
function keepAll(times: readonly number[]): readonly number[] {
  const left = times.reduce<readonly { readonly at: number }[]>(
    (copies, at) => chooseKept([...copies.filter((copy) => copy.at !== at), { at }], at),
    [],
  );
  return left.map(({ at }) => at);
}

const hourly = (startAt: number, count: number) => Array.from({ length: count }, (_, hour) => startAt + hour * HOUR_MS);

test('[KEEP5] of three weeks of hourly copies stay five hours and the ends of six days before', () => {
  const start = Date.UTC(2026, 0, 1, 0, 10);
  const left = keepAll(hourly(start, 21 * 24 - 10));
  const at = (day: number, hour: number) => Date.UTC(2026, 0, day, hour, 10);
  const hours = [13, 12, 11, 10, 9].map((hour) => at(21, hour));
  const days = [20, 19, 18, 17, 16, 15].map((day) => at(day, 23));
  expect(left).toEqual([...hours, ...days]);
});

test('[KEEP5] five hours reach into the day before', () => {
  const left = keepAll(hourly(Date.UTC(2026, 0, 1, 0, 10), 14 * 24 + 2));
  const names = left.map((at) => new Date(at).toISOString().slice(5, 13));
  const days = ['01-13T23', '01-12T23', '01-11T23', '01-10T23', '01-09T23'];
  expect(names).toEqual(['01-15T01', '01-15T00', '01-14T23', '01-14T22', '01-14T21', ...days]);
});

test.prop([fc.array(fc.integer({ min: -20 * DAY_MS, max: 20 * DAY_MS }), { minLength: 1, maxLength: 80 })])(
  '[KEEP6] whatever a clock does, the last copy is there, and twelve at most',
  (offsets) => {
    const times = offsets.map((offset) => NOW + offset);
    const left = keepAll(times);
    expect(left[0]).toBe(times.at(-1));
    expect(left.length).toBeLessThanOrEqual(12);
  },
);

test('[KEEP6] of a clock that was years ahead for three weeks nothing is left after a week', () => {
  const ahead = hourly(Date.UTC(2031, 5, 1), 21 * 24);
  const right = hourly(Date.UTC(2026, 0, 1, 0, 10), 7 * 24);
  expect(keepAll([...ahead, ...right])).toEqual(keepAll(right));
  // And meanwhile it takes the place of nothing.
  const few = right.slice(0, 3);
  expect(keepAll([...ahead, ...few]).slice(0, 3)).toEqual(few.toReversed());
});
