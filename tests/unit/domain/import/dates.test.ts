import { describe, expect, test } from 'vitest';
import { decideDayOrder } from '#shared/domain/import/date-order.ts';
import { readDate } from '#shared/domain/import/read-date.ts';
import { draftOf, planLines } from './import-fixture.ts';

describe('days', () => {
  test.each([
    ['2024-03-07', '2024-03-07'],
    ['2024/3/7', '2024-03-07'],
    ['07.03.2024', '2024-03-07'],
    ['7. 3. 2024', '2024-03-07'],
    ['03 Mar 2025', '2025-03-03'],
    ['3. März 2025', '2025-03-03'],
    ['14-Mar-14', '2014-03-14'],
    ['March 7, 2024', '2024-03-07'],
    ['Thursday, March 7, 2024', '2024-03-07'],
    ['7 de marzo de 2024', '2024-03-07'],
    ['2024年3月7日', '2024-03-07'],
    ['31/12/24', '2024-12-31'],
    ['12/31/24', '2024-12-31'],
  ])('[IMP6] %s', (text, day) => {
    expect(readDate(text, 'month-first')).toMatchObject({ day, isPartOfText: false });
  });

  test.each([
    ['1/9/23, 5:41 PM', new Date(2023, 0, 9, 17, 41)],
    ['3/2/23, 12:00 AM', new Date(2023, 2, 2, 0, 0)],
    ['6/30/23, 12:05 PM', new Date(2023, 5, 30, 12, 5)],
    ['July 13, 2022 8:54 AM', new Date(2022, 6, 13, 8, 54)],
    ['2024-03-12 16:30', new Date(2024, 2, 12, 16, 30)],
    ['2024-03-12T09:00:00.000Z', new Date('2024-03-12T09:00:00Z')],
    ['2024-03-12T09:00+02:00', new Date('2024-03-12T07:00:00Z')],
  ])('[IMP6] %s with its time', (text, moment) => {
    expect(readDate(text, 'month-first')?.at).toBe(moment.getTime());
  });

  test('[IMP6] of a span the beginning; the whole is kept', () => {
    expect(readDate('April 23, 2024 → May 22, 2024', 'month-first')).toMatchObject({
      day: '2024-04-23',
      isPartOfText: true,
    });
    const draft = draftOf('Company|Applied', 'Globex|April 23, 2024 → May 22, 2024');
    expect(draft.notes).toBe('Applied: April 23, 2024 → May 22, 2024');
  });

  test('[IMP6] nothing is guessed: what is no day is told and kept', () => {
    for (const text of ['soon', '31.02.2024', '2024', '13/13/2024', 'March', '1/9/23, 25:00', 'Mx 3, 2024']) {
      expect(readDate(text, 'day-first')).toBeUndefined();
    }
    const plan = planLines(['Company|Status|Date applied', 'Globex|Applied|soon', 'Initech|Applied|2024-01-02']);
    expect(plan.unreadDates).toEqual(['soon']);
    expect(plan.fresh[0]).toMatchObject({ appliedAt: undefined, notes: 'Date applied: soon' });
  });
});

describe('day or month first', () => {
  test('[IMP7] is seen in a number above 12, in dots and in twelve hours', () => {
    expect(decideDayOrder(['03/04/2024', '31/12/2024'])).toBe('day-first');
    expect(decideDayOrder(['03/04/2024', '12/31/2024'])).toBe('month-first');
    expect(decideDayOrder(['03.04.2024'])).toBe('day-first');
    expect(decideDayOrder(['1/9/23, 5:41 PM'])).toBe('month-first');
    expect(decideDayOrder(['03/04/2024', ''])).toBeUndefined();
    expect(decideDayOrder(['2024-03-04', 'soon'])).toBe('none');
  });

  test('[IMP7] another column of the file decides', () => {
    const plan = planLines(['Company|Applied|Deadline', 'Globex|3/4/2024|25/4/2024']);
    expect(plan.openDates).toEqual([]);
    expect(plan.fresh[0]?.appliedAt).toBe(new Date(2024, 3, 3, 12).getTime());
  });

  test('[IMP7] else the person does, who is told', () => {
    const lines = ['Company|Applied', 'Globex|3/4/2024'];
    expect(planLines(lines).openDates).toEqual([{ header: 'Applied', sample: '3/4/2024' }]);
    expect(planLines(lines).fresh[0]?.appliedAt).toBe(new Date(2024, 2, 4, 12).getTime());
    expect(planLines(lines, { dayOrder: 'day-first' }).fresh[0]?.appliedAt).toBe(new Date(2024, 3, 3, 12).getTime());
  });
});
