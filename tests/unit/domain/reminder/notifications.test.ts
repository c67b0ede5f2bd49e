import { describe, expect, test, vi } from 'vitest';
import { type NotificationOptions, nextWakeAt, planNotifications } from '#shared/domain/reminder/plan-notifications.ts';
import type { Reminder } from '#shared/domain/reminder/reminder.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { at, reminderAt } from './reminder-fixture.ts';

const NINE = at('2025-06-15T09:00');
const NIGHT = { from: 21 * 60, until: 8 * 60 };
const options = (more: Partial<NotificationOptions> = {}): NotificationOptions => ({
  shown: new Set(),
  zone: 'UTC',
  ...more,
});
const three = ['a', 'b', 'c'].map((callId) => reminderAt(NINE, { callId }));
const countAt = (reminders: readonly Reminder[], now: number, more: Partial<NotificationOptions> = {}) =>
  planNotifications(reminders, now, options(more))?.count ?? 0;
const wakeAt = (reminders: readonly Reminder[], now: number, more: Partial<NotificationOptions> = {}) => {
  const wake = nextWakeAt(reminders, now, options(more));
  return wake === undefined ? undefined : new Date(wake).toISOString().slice(8, 16);
};

describe('what is shown', () => {
  test('[REM10] all that is due is one, with nothing of what it is about', () => {
    const plan = planNotifications([...three, reminderAt(NINE + 1)], NINE, options());
    expect(plan).toEqual({ callIds: ['a', 'b', 'c'], count: 3, kind: undefined, named: [] });
    const alone = planNotifications(three.slice(2), NINE, options());
    expect(alone).toEqual({ callIds: ['c'], count: 1, kind: 'own-date', named: [] });
    expect(JSON.stringify([plan, alone])).not.toMatch(/Northwind|Welder|doctor/);
  });

  test('[REM10] names only where they are wanted, three at most, and never the words of a step', () => {
    const four = [...three, reminderAt(NINE, { callId: 'd' })];
    const plan = planNotifications(four, NINE, options({ showsNames: true }));
    expect(plan?.count).toBe(4);
    expect(plan?.named).toEqual(
      Array(3).fill({ kind: 'own-date', company: 'Northwind', role: 'Welder', arisesOn: '2025-06-15' }),
    );
    expect(JSON.stringify(plan)).not.toContain('doctor');
  });

  test('[REM11] neither before it is due nor once it is gone, nor again', () => {
    const [one] = three;
    const gone = one?.goneAt ?? 0;
    expect([NINE - 1, NINE, gone - 1, gone].map((now) => countAt(three, now))).toEqual([0, 3, 3, 0]);
    expect(countAt(three, NINE, { shown: new Set(['a', 'c']) })).toBe(1);
    expect(countAt(three, NINE, { shown: new Set(['a', 'b', 'c']) })).toBe(0);
  });

  test('[REM11] not in quiet hours, where the person is, and not while the window is looked at', () => {
    const early = [reminderAt(at('2025-06-15T05:00'))];
    const at7 = at('2025-06-15T07:59');
    expect(countAt(early, at7, { quiet: NIGHT })).toBe(0);
    expect(countAt(early, at7 + MINUTE_MS, { quiet: NIGHT })).toBe(1);
    expect(countAt(early, at7, { quiet: NIGHT, zone: 'Europe/Berlin' })).toBe(1);
    expect(countAt(early, at7)).toBe(1);
    expect(countAt(early, at7, { isWatched: true })).toBe(0);
  });

  test('[REM11] not within an hour of the last, or another while; a clock that was put back by more stops nothing', () => {
    const last = (minutes: number) => ({ lastShownAt: NINE - minutes * MINUTE_MS });
    expect(countAt(three, NINE, last(59))).toBe(0);
    expect(countAt(three, NINE, last(60))).toBe(3);
    expect(countAt(three, NINE, { ...last(20), apartMs: 20 * MINUTE_MS })).toBe(3);
    expect(countAt(three, NINE, last(-30))).toBe(0);
    expect(countAt(three, NINE, { lastShownAt: NINE + DAY_MS })).toBe(3);
  });

  test('[REM11] a computer that slept for a day shows in one what came meanwhile', () => {
    const days = [0, 10, 20].map((hours) => reminderAt(NINE + hours * HOUR_MS));
    expect(countAt(days, NINE + 21 * HOUR_MS)).toBe(3);
  });
});

describe('when to look again', () => {
  test('[REM11] when the next is due, within the hour while anything waits, and never where nothing does', () => {
    expect(wakeAt(three, NINE - 20 * MINUTE_MS)).toBe('15T09:00');
    expect(wakeAt(three, NINE - 3 * HOUR_MS)).toBe('15T07:00');
    expect(wakeAt(three, NINE, { shown: new Set(['a', 'b', 'c']) })).toBeUndefined();
    expect(wakeAt([], NINE)).toBeUndefined();
    expect(wakeAt(three, NINE, { isWatched: true })).toBe('15T10:00');
    expect(wakeAt(three, three[0]?.goneAt ?? 0)).toBeUndefined();
  });

  test('[REM11] what waits is looked at when the hour since the last is over, and when the quiet hours are', () => {
    expect(wakeAt(three, NINE, { lastShownAt: NINE - 10 * MINUTE_MS })).toBe('15T09:50');
    const early = [reminderAt(at('2025-06-15T05:00'))];
    expect(wakeAt(early, at('2025-06-15T07:30'), { quiet: NIGHT })).toBe('15T08:00');
    expect(wakeAt(early, at('2025-06-15T22:30'), { quiet: { from: 21 * 60, until: 23 * 60 } })).toBe('15T23:00');
    expect(wakeAt(early, at('2025-06-15T23:40'), { quiet: { from: 22 * 60, until: 5 } })).toBe('16T00:05');
  });

  test('[REM11] however many things wait for one moment, the clock is read for that moment alone', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => reminderAt(NINE, { callId: `${index}` }));
    const readClock = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    expect(wakeAt(many, NINE + 1, { quiet: NIGHT, isWatched: true })).toBe('15T10:00');
    expect(readClock.mock.calls.length).toBeLessThan(10);
    readClock.mockRestore();
  });
});
