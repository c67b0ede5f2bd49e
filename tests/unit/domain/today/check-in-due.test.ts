import { expect, test } from 'vitest';

import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import { isCheckInDue } from '#shared/domain/today/is-check-in-due.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';

const ALICE = 'a'.repeat(64) as MemberId;
const BOB = 'b'.repeat(64) as MemberId;
/** A Monday, and the first day of the week. */
const MONDAY = Date.UTC(2026, 0, 5);

const checkIn = (author: MemberId, at: number, zone = 'UTC'): CheckIn => ({
  id: `${author} ${at}` as CheckInId,
  author,
  done: 'something',
  stuck: undefined,
  next: undefined,
  ask: undefined,
  at,
  zone,
  isListenOnly: false,
  openedAt: undefined,
  mood: undefined,
});
const isDue = (checkIns: readonly CheckIn[], now: number, zone = 'UTC', isResting = false) =>
  isCheckInDue({ checkIns, reader: ALICE, now, zone, firstDay: 1, cadence: 'weekly', isResting });

test('[TODAY6] where somebody has checked in before, it is due from the fifth day on, until there is one', () => {
  const earlier = [checkIn(BOB, MONDAY - DAY_MS)];
  expect(isDue(earlier, MONDAY + 4 * DAY_MS - 1)).toBe(false);
  expect(isDue(earlier, MONDAY + 4 * DAY_MS)).toBe(true);
  expect(isDue([...earlier, checkIn(ALICE, MONDAY - 1)], MONDAY + 6 * DAY_MS)).toBe(true);
  expect(isDue([...earlier, checkIn(ALICE, MONDAY)], MONDAY + 6 * DAY_MS)).toBe(false);
  expect(isDue([...earlier, checkIn(ALICE, MONDAY)], MONDAY + 7 * DAY_MS)).toBe(false);
});

test('[TODAY6] nobody is reminded where nobody has ever checked in', () => {
  expect(isDue([], MONDAY + 6 * DAY_MS)).toBe(false);
});

test('[TODAY6] the days are those where the reader is', () => {
  const earlier = [checkIn(BOB, MONDAY - DAY_MS)];
  const thursdayEvening = MONDAY + 3 * DAY_MS + 13 * HOUR_MS;
  expect(isDue(earlier, thursdayEvening)).toBe(false);
  expect(isDue(earlier, thursdayEvening, 'Pacific/Auckland')).toBe(true);
});

test('[TODAY6] every two weeks, the week after a check-in is free', () => {
  const every = (cadence: 'weekly' | 'fortnightly', now: number) =>
    isCheckInDue({
      ...{ checkIns: [checkIn(ALICE, MONDAY)], reader: ALICE, now, zone: 'UTC', firstDay: 1 },
      ...{ cadence, isResting: false },
    });
  expect(every('weekly', MONDAY + 11 * DAY_MS)).toBe(true);
  expect(every('fortnightly', MONDAY + 11 * DAY_MS)).toBe(false);
  expect(every('fortnightly', MONDAY + 18 * DAY_MS)).toBe(true);
});

test('[REST4] nobody is reminded while they rest', () => {
  const earlier = [checkIn(BOB, MONDAY - DAY_MS)];
  expect(isDue(earlier, MONDAY + 5 * DAY_MS, 'UTC', true)).toBe(false);
  expect(isDue(earlier, MONDAY + 5 * DAY_MS, 'UTC', false)).toBe(true);
});
