import { describe, expect, test } from 'vitest';
import { WINDOWS_ZONES, SHOWN_ZONES } from '#shared/domain/calendar/windows-zones.ts';
import { zoneNamed } from '#shared/domain/calendar/zone.ts';
import { calendarOf, entryOf, read, readOne, whenOf } from './calendar-fixture.ts';

/** When something at half past one on an afternoon in October or July begins in UTC. */
const utcOf = (id: string, on = '20201028') => whenOf(readOne(`DTSTART;TZID=${id}:${on}T133000`)).slice(11, 16);

const half = (kind: 'STANDARD' | 'DAYLIGHT', ...lines: readonly string[]) => [`BEGIN:${kind}`, ...lines, `END:${kind}`];

/** The zone of Berlin as Outlook explains it, under any name. */
const zoneCalled = (id: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  ...half(
    'STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  ),
  ...half(
    'DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  ),
  'END:VTIMEZONE',
];

describe('zones of calendar files', () => {
  test('[CAL4] by the names of the world, of Windows and of Outlook on the web', () => {
    expect(utcOf('America/New_York')).toBe('17:30');
    expect(utcOf('Eastern Standard Time')).toBe('17:30');
    expect(utcOf('"(UTC-05:00) Eastern Time (US & Canada)"')).toBe('17:30');
    expect(utcOf('"(GMT+10:00) Canberra, Melbourne, Sydney"')).toBe('02:30');
    expect(utcOf('(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', '20200728')).toBe('11:30');
    expect(utcOf('W. Europe Standard Time')).toBe('12:30');
    expect(utcOf('/mozilla.org/20050126_1/Europe/Berlin')).toBe('12:30');
    expect(utcOf('/citadel.org/America/Argentina/Buenos_Aires')).toBe('16:30');
    expect(utcOf('tzone://Microsoft/Utc')).toBe('13:30');
    expect(utcOf('UTC')).toBe('13:30');
    expect(utcOf('(UTC+05:30) Somewhere new')).toBe('08:00');
    expect(utcOf('(UTC) Coordinated Universal Time')).toBe('13:30');
  });

  test('[CAL4] every name that we know of is a zone', () => {
    const unknown = [...WINDOWS_ZONES, ...SHOWN_ZONES].filter(([, zone]) => zoneNamed(zone) === undefined);
    expect(unknown).toEqual([]);
    expect(WINDOWS_ZONES.size).toBeGreaterThan(130);
  });

  test('[CAL4] as the file explains it, in summer and in winter, whatever it is called', () => {
    const at = (id: string, quoted: string, on: string) =>
      whenOf(read(calendarOf(...zoneCalled(id), ...entryOf(`DTSTART;TZID=${quoted}:${on}`))).events[0] ?? readOne());
    expect(at('Our own', 'Our own', '20260328T103000')).toMatch('2026-03-28T09:30');
    expect(at('Our own', 'our OWN', '20260330T103000')).toMatch('2026-03-30T08:30');
    expect(at('Here (A & B)\\, C', '"Here (A & B), C"', '20261026T103000')).toMatch('2026-10-26T09:30');
    // It stands behind the entry.
    const behind = calendarOf(...entryOf('DTSTART;TZID=x:20260701T103000'), ...zoneCalled('x'));
    expect(read(behind).events.map(whenOf)).toEqual(['2026-07-01T08:30 to 2026-07-01T08:30']);
  });

  test('[CAL4] an explained zone of one offset, and one that says nothing', () => {
    const only = (...lines: readonly string[]) =>
      read(
        calendarOf(
          'BEGIN:VTIMEZONE',
          'TZID:x',
          ...lines,
          'END:VTIMEZONE',
          ...entryOf('DTSTART;TZID=x:20260701T100000'),
        ),
      );
    const once = only(...half('STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530'));
    expect(once.events.map(whenOf)).toEqual(['2026-07-01T04:30 to 2026-07-01T04:30']);
    expect(once.faults).toEqual([]);
    expect(only().faults.map(({ code }) => code)).toEqual(['unknown-zone']);
    expect(only(...half('STANDARD', 'DTSTART:x', 'TZOFFSETTO:+9900')).faults).toHaveLength(1);
  });

  test('[CAL4] a zone that nobody knows is told, and its time is of here', () => {
    const file = read(calendarOf(...entryOf('DTSTART;TZID=Nowhere:20260701T100000', 'SUMMARY:Talk')));
    expect(file.events.map(whenOf)).toEqual(['2026-07-01T08:00 to 2026-07-01T08:00']);
    expect(file.events[0]?.span).toMatchObject({ zone: 'Europe/Berlin', isZoneKnown: false });
    expect(file.faults).toEqual([{ code: 'unknown-zone', entry: 1, title: 'Talk' }]);
    expect(file.unreadCount).toBe(0);
  });

  test('[CAL4] a time without a zone is of here, and a zone beside UTC says nothing', () => {
    expect(whenOf(readOne('DTSTART:20260701T100000'))).toMatch('2026-07-01T08:00');
    expect(whenOf(readOne('DTSTART;TZID=Asia/Tokyo:20260701T100000Z'))).toMatch('2026-07-01T10:00');
    expect(
      whenOf(read(calendarOf(...entryOf('DTSTART:20260701T100000')), { here: 'No/Where' }).events[0] ?? readOne()),
    ).toMatch('2026-07-01T10:00');
  });

  test('[CAL4] an hour that there is twice is the first, one that there is not counts on from before', () => {
    expect(whenOf(readOne('DTSTART;TZID=Europe/Berlin:20261025T023000'))).toMatch('2026-10-25T00:30');
    expect(whenOf(readOne('DTSTART;TZID=Europe/Berlin:20260329T023000'))).toMatch('2026-03-29T01:30');
    expect(whenOf(readOne('DTSTART;TZID=America/New_York:20261101T013000'))).toMatch('2026-11-01T05:30');
    expect(whenOf(readOne('DTSTART;TZID=America/New_York:20260308T023000'))).toMatch('2026-03-08T07:30');
    expect(whenOf(readOne('DTSTART;TZID=Australia/Lord_Howe:20260405T014500'))).toMatch('2026-04-04T14:45');
  });
});
