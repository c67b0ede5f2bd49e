import { expect, test } from 'vitest';
import { instantIn, minuteOfDayIn } from '#shared/domain/record/zoned-time.ts';

const timeIn = (day: string, minute: number, zone: string): string =>
  new Date(instantIn(day, minute, zone)).toISOString().slice(0, 16);

test.each([
  ['2025-06-15', 540, 'UTC', '2025-06-15T09:00'],
  ['2025-06-15', 540, 'Europe/Berlin', '2025-06-15T07:00'],
  ['2025-06-15', 540, 'America/New_York', '2025-06-15T13:00'],
  ['2025-06-15', 0, 'Pacific/Kiritimati', '2025-06-14T10:00'],
  ['2025-06-15', 540, 'Asia/Kathmandu', '2025-06-15T03:15'],
  ['2025-06-15', 540, 'Nowhere/None', '2025-06-15T09:00'],
])('[REM2] on %s minute %i in %s is %s', (day, minute, zone, expected) => {
  expect(timeIn(day, minute, zone)).toBe(expected);
  expect(minuteOfDayIn(instantIn(day, minute, zone), zone)).toBe(minute);
});

test.each([
  ['put forward over it', '2025-03-30', 150, 'Europe/Berlin', '2025-03-30T01:30'],
  ['put forward in the morning', '2025-03-30', 540, 'Europe/Berlin', '2025-03-30T07:00'],
  ['showing it twice', '2025-10-26', 150, 'Europe/Berlin', '2025-10-26T00:30'],
  ['put back in the morning', '2025-10-26', 540, 'Europe/Berlin', '2025-10-26T08:00'],
  ['put forward by half an hour', '2025-10-05', 135, 'Australia/Lord_Howe', '2025-10-04T15:45'],
  ['put forward at midnight', '2025-04-25', 15, 'Africa/Cairo', '2025-04-24T22:15'],
])('[REM2] with clocks %s, %s minute %i in %s is %s', (_how, day, minute, zone, expected) => {
  expect(timeIn(day, minute, zone)).toBe(expected);
});

test('[REM2] seconds, and years before the present calendar of a zone, do not move the minute', () => {
  expect(minuteOfDayIn(Date.parse('2025-06-15T09:00:59.999Z'), 'UTC')).toBe(540);
  expect(minuteOfDayIn(-1, 'UTC')).toBe(24 * 60 - 1);
  expect(timeIn('0001-01-01', 540, 'UTC')).toBe('0001-01-01T09:00');
});
