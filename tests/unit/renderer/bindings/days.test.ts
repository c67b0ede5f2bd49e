import { expect, test } from 'vitest';

import { createDays } from '#renderer/bindings/days.ts';

test('near days have their name, others their date, and the year when it is another', () => {
  const days = createDays('2026-11-21', 'en-GB');
  expect(days.short('2026-11-26')).toBe('Thu');
  expect(days.short('2026-11-16')).toBe('Mon');
  expect(days.short('2026-11-28')).toBe('28 Nov');
  expect(days.short('2027-01-03')).toBe('3 Jan 2027');
  expect(days.long('2026-11-21')).toBe('Saturday 21 November');
  expect(days.date('2026-11-03')).toBe('3 November');
  expect(days.date('2025-11-03')).toBe('3 November 2025');
});

test('a month has its name, and the year when it is long ago', () => {
  const days = createDays('2026-01-05', 'en-GB');
  expect(days.month('2025-12')).toBe('December');
  expect(days.month('2025-04')).toBe('April');
  expect(days.month('2025-02')).toBe('February 2025');
});

test('days away are whole, also across a change of clocks', () => {
  const days = createDays('2026-03-28', 'en');
  expect(days.away('2026-03-28')).toBe(0);
  expect(days.away('2026-03-30')).toBe(2);
  expect(days.away('2026-03-01')).toBe(-27);
});

test('the day of an instant is the day where the person is', () => {
  const days = createDays('2026-03-28', 'en');
  expect(days.dayOf(new Date(2026, 0, 1, 0, 30).getTime())).toBe('2026-01-01');
  expect(days.dayOf(new Date(2025, 11, 31, 23, 59).getTime())).toBe('2025-12-31');
});

test.each([1e300, -1e300, 8.64e15, Number.MAX_SAFE_INTEGER])(
  'an instant beyond the calendar (%s) is told as a day',
  (at) => {
    const days = createDays('2026-03-12', 'en-GB');
    const day = days.dayOf(at);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(days.short(day)).toMatch(/\d/);
  },
);
