import { describe, expect, test } from 'vitest';
import { between, calendarOf, entryOf, read, whenOf, SOON_MS } from './calendar-fixture.ts';

const BERLIN = 'DTSTART;TZID=Europe/Berlin:20260302T090000';

/** The days on which something is told that repeats, within March to May unless said otherwise. */
const days = (rule: string, start = BERLIN, window = between('2026-03-01', '2026-06-01')) =>
  read(calendarOf(...entryOf(start, ...(rule === '' ? [] : [`RRULE:${rule}`]))), {
    window,
    mostOfSeries: 8,
  }).events.map((event) => whenOf(event).slice(0, 10));

describe('what repeats', () => {
  test.each([
    ['FREQ=DAILY;COUNT=3', ['2026-03-02', '2026-03-03', '2026-03-04']],
    ['FREQ=DAILY;INTERVAL=10;UNTIL=20260322', ['2026-03-02', '2026-03-12', '2026-03-22']],
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', ['2026-03-02', '2026-03-03', '2026-03-05', '2026-03-10']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4', ['2026-03-02', '2026-03-15', '2026-03-16', '2026-03-29']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4', ['2026-03-02', '2026-03-08', '2026-03-16', '2026-03-22']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', ['2026-03-02', '2026-03-27', '2026-04-24']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', ['2026-03-02', '2026-03-31', '2026-04-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2026-03-02', '2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', ['2026-03-02', '2026-03-31', '2026-04-30']],
    ['FREQ=YEARLY;BYMONTH=4,5;BYDAY=1MO', ['2026-03-02', '2026-04-06', '2026-05-04']],
    ['FREQ=YEARLY;BYDAY=20MO', ['2026-03-02', '2026-05-18']],
    ['freq=daily;byhour=9;byminute=0;count=2', ['2026-03-02', '2026-03-03']],
  ])('[CAL6] %s', (rule, expected) => {
    expect(days(rule)).toEqual(expected);
  });

  test('[CAL6] the 29th of February comes in leap years, the 31st only where there is one', () => {
    const start = 'DTSTART;VALUE=DATE:20240229';
    expect(days('FREQ=YEARLY', start, between('2024-01-01', '2033-01-01'))).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
    expect(days('FREQ=MONTHLY', 'DTSTART:20260331T120000Z')).toEqual(['2026-03-31', '2026-05-31']);
  });

  test('[CAL6] it keeps its hour where it is, when clocks change', () => {
    const text = calendarOf(...entryOf('DTSTART;TZID=Europe/Berlin:20260328T090000', 'RRULE:FREQ=DAILY;COUNT=2'));
    const file = read(text, { window: between('2026-01-01', '2027-01-01') });
    expect(file.events.map((event) => whenOf(event).slice(0, 16))).toEqual(['2026-03-28T08:00', '2026-03-29T07:00']);
    expect(file.events.map(({ occurrence }) => occurrence)).toEqual(['20260328T080000Z', '20260329T070000Z']);
  });

  test('[CAL6] without end, from long ago, only within the range and up to a number', () => {
    expect(days('FREQ=DAILY', 'DTSTART:19700101T090000Z', between('2026-03-01', '2026-03-04'))).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ]);
    expect(days('FREQ=DAILY')).toHaveLength(8);
    expect(days('FREQ=DAILY;COUNT=1000000000')).toHaveLength(8);
    expect(days('FREQ=DAILY', BERLIN, between('2025-01-01', '2025-06-01'))).toEqual([]);
  });

  test('[CAL6] without a range it is told once, and says that it repeats', () => {
    const [event, ...more] = read(calendarOf(...entryOf(BERLIN, 'RRULE:FREQ=DAILY'))).events;
    expect(more).toEqual([]);
    expect(event).toMatchObject({ isSeries: true, occurrence: undefined });
  });

  test('[CAL6] by the hour, or by a rule that cannot be read, it is told once', () => {
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=HOURLY;COUNT=1000000000',
      'FREQ=DAILY;INTERVAL=0',
      'nonsense',
      'FREQ=DAILY;BYEASTER=1',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;COUNT=-1',
      'FREQ=YEARLY;BYMONTH=13',
    ]) {
      const file = read(calendarOf(...entryOf(BERLIN, `RRULE:${rule}`)), {
        window: between('2026-01-01', '2027-01-01'),
      });
      expect([rule, file.events.map(({ isSeries }) => isSeries), file.faults.map(({ code }) => code)]).toEqual([
        rule,
        [true],
        ['rule-not-read'],
      ]);
    }
  });

  test('[CAL6] one that was changed stands before its series, and one that was left out is not told', () => {
    const changed = entryOf(
      'RECURRENCE-ID;TZID=Europe/Berlin:20260303T090000',
      'DTSTART;TZID=Europe/Berlin:20260303T150000',
      'SUMMARY:moved',
    );
    const series = entryOf(
      BERLIN,
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;TZID=Europe/Berlin:20260304T090000',
      'EXDATE;VALUE=DATE:20260305',
      'SUMMARY:plain',
    );
    const file = read(calendarOf(...changed, ...series), { window: between('2026-01-01', '2027-01-01') });
    expect(file.events.map((event) => [event.title, whenOf(event).slice(0, 16)])).toEqual([
      ['plain', '2026-03-02T08:00'],
      ['moved', '2026-03-03T14:00'],
      ['plain', '2026-03-06T08:00'],
    ]);
  });

  test('[CAL6] further times are told too, each once', () => {
    const file = read(
      calendarOf(
        ...entryOf('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=2', 'RDATE;VALUE=DATE:20260303,20260309'),
      ),
      { window: between('2026-01-01', '2027-01-01') },
    );
    expect(file.events.map((event) => whenOf(event).slice(0, 10))).toEqual(['2026-03-02', '2026-03-03', '2026-03-09']);
  });

  test('[CAL8] 5,000 series that never come to anything are read soon', () => {
    const rules = [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=1000000000',
      'FREQ=YEARLY;BYDAY=53MO;COUNT=999999',
    ];
    const entries = Array.from({ length: 5_000 }, (_, at) =>
      entryOf(`UID:${at}`, BERLIN, `RRULE:${rules[at % 3] ?? ''}`),
    );
    const text = calendarOf(...entries.flat());
    const before = performance.now();
    const file = read(text, { window: between('1970-01-01', '2200-01-01') });
    expect(performance.now() - before).toBeLessThan(SOON_MS);
    expect(file.isCut).toBe(true);
  });

  test('[CAL8] 5,000 series of every day without end are read soon', () => {
    const text = calendarOf(
      ...Array.from({ length: 5_000 }, (_, at) => entryOf(`UID:${at}`, BERLIN, 'RRULE:FREQ=DAILY')).flat(),
    );
    const before = performance.now();
    const file = read(text, { window: between('1970-01-01', '2200-01-01') });
    expect(performance.now() - before).toBeLessThan(SOON_MS);
    expect(file.events.length).toBeLessThanOrEqual(15_000);
  });
});
