import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { addDays, dayIn, isTimeZone, type Weekday, weekdayOf, WEEKDAYS, weekOf } from '#shared/domain/record/week.ts';

const MONDAY = 1;
const SUNDAY = 7;

describe('weeks', () => {
  test.each([
    ['2025-06-15T12:00:00Z', 'UTC', '2025-06-15', '2025-06-09'],
    ['2025-06-15T12:00:00Z', 'Pacific/Auckland', '2025-06-16', '2025-06-16'],
    ['2025-06-16T06:59:59.999Z', 'America/Los_Angeles', '2025-06-15', '2025-06-09'],
    ['2025-06-16T07:00:00Z', 'America/Los_Angeles', '2025-06-16', '2025-06-16'],
    ['2025-12-31T12:00:00Z', 'Pacific/Kiritimati', '2026-01-01', '2025-12-29'],
    ['2024-02-29T23:30:00Z', 'Asia/Kathmandu', '2024-03-01', '2024-02-26'],
  ])('[WEEK1] %s in %s is %s, in the week of %s', (at, zone, day, week) => {
    expect(dayIn(Date.parse(at), zone)).toBe(day);
    expect(weekOf(Date.parse(at), zone, MONDAY)).toBe(week);
  });

  test.each<[Weekday, string]>([
    [1, '2025-06-09'],
    [2, '2025-06-10'],
    [3, '2025-06-11'],
    [4, '2025-06-12'],
    [5, '2025-06-13'],
    [6, '2025-06-14'],
    [7, '2025-06-15'],
  ])('[WEEK1] a Sunday in a week that begins on day %i', (firstDay, week) => {
    expect(weekOf(Date.parse('2025-06-15T12:00:00Z'), 'UTC', firstDay)).toBe(week);
  });

  // Each of these days is 23 or 25 hours long; in Santiago and Cairo the clocks change at midnight itself.
  test.each([
    ['Europe/Berlin', '2025-03-30', '2025-03-29T23:00:00Z', 23],
    ['Europe/Berlin', '2025-10-26', '2025-10-25T22:00:00Z', 25],
    ['America/New_York', '2025-03-09', '2025-03-09T05:00:00Z', 23],
    ['America/New_York', '2025-11-02', '2025-11-02T04:00:00Z', 25],
    ['America/Santiago', '2025-09-07', '2025-09-07T04:00:00Z', 23],
    ['Africa/Cairo', '2025-04-25', '2025-04-24T22:00:00Z', 23],
    ['Pacific/Auckland', '2025-04-06', '2025-04-05T11:00:00Z', 25],
  ])('[WEEK1] in %s clocks that change on %s move no week', (zone, day, begin, hours) => {
    const start = Date.parse(begin);
    const firstDay = weekdayOf(day);
    const weeks = [-1, 0, hours * HOUR_MS - 1, hours * HOUR_MS].map((offset) => weekOf(start + offset, zone, firstDay));
    expect(weeks).toEqual([addDays(day, -7), day, day, day]);
    const every = Array.from({ length: (7 * 24 - 2) * 4 }, (_, quarter) => start + quarter * 15 * MINUTE_MS);
    expect(new Set(every.map((at) => weekOf(at, zone, firstDay)))).toEqual(new Set([day]));
  });

  test('[WEEK1] a day that a zone left out of its calendar is left out of its week, and moves nothing', () => {
    const [before, after] = [Date.parse('2011-12-30T09:59:59Z'), Date.parse('2011-12-30T10:00:00Z')];
    expect([dayIn(before, 'Pacific/Apia'), dayIn(after, 'Pacific/Apia')]).toEqual(['2011-12-29', '2011-12-31']);
    expect([before, after].map((at) => weekOf(at, 'Pacific/Apia', MONDAY))).toEqual(['2011-12-26', '2011-12-26']);
  });

  test.each(['', 'Mars/Olympus', 'Pacific/Auckland ', '../etc', 'x'.repeat(300)])(
    '[WEEK1] the unknown zone “%s” counts as UTC',
    (zone) => {
      const at = Date.parse('2025-06-15T23:59:59Z');
      expect(isTimeZone(zone)).toBe(false);
      expect(dayIn(at, zone)).toBe('2025-06-15');
      expect(weekOf(at, zone, SUNDAY)).toBe('2025-06-15');
    },
  );

  test('[WEEK1] at the ends of time that a record can name, in whatever zone', () => {
    const last = Date.UTC(9999, 0, 1) - 1;
    expect(weekOf(0, 'America/Los_Angeles', MONDAY)).toBe('1969-12-29');
    expect(weekOf(last, 'Pacific/Kiritimati', MONDAY)).toBe('9998-12-28');
  });

  test('[WEEK1] days are counted by the calendar, over leap days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(WEEKDAYS.map((count) => weekdayOf(addDays('2025-06-08', count)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
