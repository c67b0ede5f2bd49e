import { describe, expect, test } from 'vitest';
import { unfoldBytes } from '#shared/domain/calendar/content-lines.ts';
import { timesOf } from '#shared/domain/calendar/read-event.ts';
import { UTC } from '#shared/domain/calendar/zone.ts';
import { calendarOf, entryOf, read, readOne, whenOf, SOON_MS } from './calendar-fixture.ts';

describe('calendar files', () => {
  test('[CAL1] an entry that cannot be read is told and counted, and the others are read', () => {
    const file = read(
      calendarOf(
        ...entryOf('UID:a', 'SUMMARY:First'),
        ...entryOf('UID:b', 'DTSTART:2026-99-99', 'SUMMARY:Bad day'),
        ...entryOf('UID:c', 'DTSTART:20260230T100000Z'),
        ...entryOf('UID:d', 'DTSTART:16040301T100000Z'),
        'this is no line',
        'BEGIN:VEVENT',
        'UID:e',
        'DTSTART:20260316T140000Z',
        ...entryOf('UID:f', 'SUMMARY:Last'),
      ),
    );
    expect(file.events.map(({ uid }) => uid)).toEqual(['a', 'f']);
    expect(file.faults.map(({ code, entry }) => [code, entry])).toEqual([
      ['no-start', 2],
      ['no-start', 3],
      ['out-of-range', 4],
      ['not-closed', 5],
    ]);
    expect(file).toMatchObject({ isCalendar: true, unreadCount: 4, isCut: false });
  });

  test('[CAL1] what is no calendar has no entries and says so', () => {
    for (const text of ['', 'Dear Bob,', '{"a":1}', '\u0000\u0001', 'END:VEVENT\r\nEND:VCALENDAR'])
      expect(read(text)).toMatchObject({ isCalendar: false, events: [], unreadCount: 0 });
  });

  test('[CAL1] a file that ends within an entry tells it', () => {
    const file = read('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260316T140000Z\r\nSUMMARY:Ha');
    expect(file).toMatchObject({ events: [], unreadCount: 1, faults: [{ code: 'not-closed', title: 'Ha' }] });
  });

  test('[CAL2] whole days include the last one, in every zone', () => {
    const days = (...lines: readonly string[]) => whenOf(readOne(...lines));
    expect(days('DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070709')).toBe('2007-06-28 to 2007-07-08');
    expect(days('DTSTART;VALUE=DATE:20260316')).toBe('2026-03-16 to 2026-03-16');
    expect(days('DTSTART:20260316', 'DTEND:20260316')).toBe('2026-03-16 to 2026-03-16');
    expect(days('DTSTART;VALUE=DATE:20260316', 'DURATION:P2D')).toBe('2026-03-16 to 2026-03-17');
    const far = read(calendarOf(...entryOf('DTSTART;VALUE=DATE:20260316')), { here: 'Pacific/Kiritimati' });
    expect(far.events.map(whenOf)).toEqual(['2026-03-16 to 2026-03-16']);
  });

  test('[CAL2] what Outlook marks as a whole day is one', () => {
    const zone = 'TZID=W. Europe Standard Time';
    const lines = [`DTSTART;${zone}:20260316T000000`, `DTEND;${zone}:20260318T000000`];
    expect(whenOf(readOne(...lines, 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'))).toBe('2026-03-16 to 2026-03-17');
    expect(whenOf(readOne(...lines, 'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE'))).toBe('2026-03-15T23:00 to 2026-03-17T23:00');
  });

  test('[CAL2] an end is missing, a length, or before the beginning', () => {
    expect(whenOf(readOne())).toBe('2026-03-16T14:00 to 2026-03-16T14:00');
    expect(whenOf(readOne('DURATION:PT1H30M'))).toBe('2026-03-16T14:00 to 2026-03-16T15:30');
    // A day of 23 hours in Berlin.
    expect(whenOf(readOne('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P1D'))).toBe(
      '2026-03-28T11:00 to 2026-03-29T10:00',
    );
    const file = read(calendarOf(...entryOf('DTEND:20260316T130000Z'), ...entryOf('UID:b', 'DTEND:soon')));
    expect(file.events.map(whenOf)).toEqual(Array(2).fill('2026-03-16T14:00 to 2026-03-16T14:00'));
    expect(file.faults.map(({ code }) => code)).toEqual(['bad-end', 'bad-end']);
    expect(file.unreadCount).toBe(0);
  });

  test('[CAL3] folds with spaces and tabs, line ends of all systems, escapes', () => {
    const text = calendarOf(
      ...entryOf(
        String.raw`SUMMARY:Talk\, then \; lunch \\ with`,
        '\t Bo',
        ' b',
        String.raw`DESCRIPTION:One\nTwo\NThree`,
      ),
    );
    for (const end of ['\r\n', '\n', '\r']) {
      const [event] = read(`\ufeff${text.replaceAll('\r\n', end)}`).events;
      expect(event).toMatchObject({ title: String.raw`Talk, then ; lunch \ with Bob`, description: 'One\nTwo\nThree' });
    }
  });

  test('[CAL3] a letter that was folded apart is whole', () => {
    const bytes = new TextEncoder().encode('SUMMARY:Gespräch\r\nX:1\n');
    const within = bytes.indexOf(0xc3) + 1;
    const folded = new Uint8Array([...bytes.slice(0, within), 13, 10, 32, ...bytes.slice(within)]);
    expect(new TextDecoder().decode(unfoldBytes(folded))).toBe('SUMMARY:Gespräch\r\nX:1\n');
    expect(unfoldBytes(new Uint8Array([13, 13, 10, 9, 65, 13]))).toEqual(new Uint8Array([13, 65, 13]));
  });

  test('[CAL3] alarms, tasks and what stands outside of calendars are passed over', () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:REMINDER', 'TRIGGER:-PT15M', 'SUMMARY:No', 'END:VALARM'];
    const file = read(
      `X-BEFORE:1\r\n${calendarOf('BEGIN:VTODO', 'SUMMARY:Task', ...alarm, 'END:VTODO', ...entryOf(...alarm, 'SUMMARY:Yes'))}X-COMMENT:after\r\n`,
    );
    expect(file.events.map(({ title, description }) => [title, description])).toEqual([['Yes', undefined]]);
    expect(file.unreadCount).toBe(0);
  });

  test('[CAL3] who is invited is counted, and of who invites only the host is read', () => {
    const event = readOne(
      'ORGANIZER;CN="One, Person":MAILTO:person.one@Contoso.example',
      'ATTENDEE;CN="Doe: John;":mailto:a@example.com',
      'ATTENDEE:mailto:b@example.com',
      'SUMMARY;LANGUAGE=de-DE;X-A="a:b;c":Gespräch',
    );
    expect(event).toMatchObject({ organiserHost: 'contoso.example', attendeeCount: 2, title: 'Gespräch' });
    expect(JSON.stringify(event)).not.toContain('person.one');
  });

  test('[CAL5] the address of the call comes first, and only web addresses are links', () => {
    const linkOf = (...lines: readonly string[]) => readOne(...lines).link;
    expect(linkOf('URL:https://contoso.example/x', 'DESCRIPTION:Join (https://meet.google.com/abc-defg-hij).')).toBe(
      'https://meet.google.com/abc-defg-hij',
    );
    expect(linkOf('DESCRIPTION:See <https://contoso.example/jobs/1>, and more')).toBe('https://contoso.example/jobs/1');
    expect(linkOf('LOCATION:https://us02web.zoom.us/j/123?pwd=a\\,b', 'URL:https://contoso.example')).toBe(
      'https://us02web.zoom.us/j/123?pwd=a,b',
    );
    expect(linkOf('X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1')).toBe(
      'https://teams.microsoft.com/l/1',
    );
    expect(linkOf('URL:javascript:alert(1)', 'LOCATION:file:///etc https://a@evil.example')).toBeUndefined();
    // Only the host says what an address leads to.
    expect(linkOf('URL:https://contoso.example', 'LOCATION:https://evil.example/meet.google.com')).toBe(
      'https://contoso.example',
    );
  });

  test('[CAL7] of several versions the newest counts, whichever stands first', () => {
    const version = (sequence: number, stamp: string, title: string) =>
      entryOf(`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `SUMMARY:${title}`);
    const old = version(1, '20260309T000000Z', 'old');
    const newer = version(2, '20260301T000000Z', 'newer');
    const newest = version(2, '20260302T000000Z', 'newest');
    for (const all of [
      [old, newer, newest],
      [newest, old, newer],
    ]) {
      const file = read(calendarOf(...all.flat()));
      expect(file.events.map(({ title }) => title)).toEqual(['newest']);
      expect(file.olderCount).toBe(2);
    }
  });

  test('[CAL7] different entries under one name all stay, and so do those without a name', () => {
    const titles = (...lines: readonly string[]) => read(calendarOf(...lines)).events.map(({ title }) => title);
    expect(titles(...entryOf('SUMMARY:a'), ...entryOf('SUMMARY:b'), ...entryOf('SUMMARY:a'))).toEqual(['a', 'b']);
    const nameless = ['BEGIN:VEVENT', 'DTSTART:20260316', 'SUMMARY:c', 'END:VEVENT'];
    expect(titles(...nameless, ...nameless)).toEqual(['c', 'c']);
  });

  test('[CAL7] a file that cancels cancels all in it, also without a time', () => {
    const file = read(
      calendarOf('METHOD:CANCEL', ...entryOf('STATUS:CONFIRMED'), 'BEGIN:VEVENT', 'UID:b', 'END:VEVENT'),
    );
    expect(file.events.map(({ status, span }) => [status, span === undefined])).toEqual([
      ['cancelled', false],
      ['cancelled', true],
    ]);
    expect(readOne('STATUS:TENTATIVE').status).toBe('tentative');
    expect(readOne('STATUS:CANCELLED').status).toBe('cancelled');
    expect(readOne().status).toBe('confirmed');
  });

  test.each([
    ['a line of 3,000,000 letters', () => calendarOf(...entryOf(`DESCRIPTION:${'a'.repeat(3_000_000)}`))],
    ['a line folded 100,000 times', () => calendarOf(...entryOf(`SUMMARY:${'ab\r\n '.repeat(100_000)}`))],
    ['100,000 entries', () => calendarOf(...Array.from({ length: 100_000 }, (_, at) => entryOf(`UID:${at}`)).flat())],
    ['100,000 beginnings', () => 'BEGIN:VEVENT\n'.repeat(100_000)],
    ['100,000 zones within each other', () => `BEGIN:VCALENDAR\n${'BEGIN:VTIMEZONE\nTZID:a\n'.repeat(100_000)}`],
    [
      '100,000 alarms within each other',
      () => calendarOf('BEGIN:VEVENT', ...Array<string>(100_000).fill('BEGIN:VALARM')),
    ],
    ['quotes without end', () => calendarOf(...Array<string>(20_000).fill(`DTSTART;TZID=${'"'.repeat(60)}`))],
    ['empty lines', () => '\n'.repeat(5_000_000)],
    [
      'backslashes',
      () => calendarOf(...entryOf(`SUMMARY:${'\\'.repeat(500_000)}`, `DESCRIPTION:${'https://'.repeat(30_000)}`)),
    ],
  ])('[CAL8] %s are read soon', (_, make) => {
    const text = make();
    const before = performance.now();
    read(text, { window: { fromAt: 0, toAt: Date.UTC(2100, 0, 1) } });
    expect(performance.now() - before).toBeLessThan(SOON_MS);
  });

  const STANDARD = ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'];
  const series = (count: number, ...lines: readonly string[]): string =>
    calendarOf(
      ...Array.from({ length: count }, (_, at) =>
        entryOf(`UID:${at}`, 'DTSTART;TZID=Europe/Berlin:20260302T090000', ...lines),
      ).flat(),
    );
  const manyTimes = '20260304T090000,'.repeat(1_000);

  test.each([
    ['700,000 times that are left out', () => series(700, 'RRULE:FREQ=DAILY', `EXDATE:${manyTimes}`)],
    [
      '350,000 in lines of one entry',
      () => series(6, 'RRULE:FREQ=DAILY', ...Array<string>(1_000).fill(`EXDATE:${manyTimes.slice(0, 960)}`)),
    ],
    ['700,000 further times', () => series(700, `RDATE;TZID=Europe/Berlin:${manyTimes}`)],
    [
      'days of which much is asked',
      () => series(5_000, `RRULE:FREQ=MONTHLY;BYDAY=${Array<string>(100).fill('53MO').join(',')}`),
    ],
    [
      'zones that change 300,000 times',
      () =>
        calendarOf(
          ...Array.from({ length: 25 }, (_, at) => [
            ...['BEGIN:VTIMEZONE', `TZID:z${at}`, ...STANDARD, `RDATE:${manyTimes.repeat(12)}`],
            ...['END:STANDARD', 'END:VTIMEZONE', ...entryOf(`UID:${at}`, `DTSTART;TZID=z${at}:20260302T090000`)],
          ]).flat(),
        ),
    ],
    ['600,000 escapes', () => series(15, `DESCRIPTION:${'\\,\\;'.repeat(20_000)}`)],
  ])('[CAL8] %s take no longer than any file of that length', (_, make) => {
    const plain = series(5_000);
    // The quicker of two, beside each other: whatever else the machine does, both are as slow.
    const timeOf = (text: string): number =>
      Math.min(
        ...[0, 1].map(() => {
          const before = performance.now();
          read(text, { window: { fromAt: 0, toAt: Date.UTC(2200, 0, 1) } });
          return performance.now() - before;
        }),
      );
    expect(timeOf(make())).toBeLessThan(8 * timeOf(plain));
  });

  test('[CAL8] no more times are read than may be looked at for the whole file', () => {
    const line = { name: 'EXDATE', parameters: new Map<string, string>(), value: manyTimes };
    const budget = { left: 40 };
    const times = timesOf(new Map([['EXDATE', [line, line]]]), 'EXDATE', {
      place: { find: () => undefined, here: UTC },
      budget,
    });
    expect(times.length).toBeLessThan(11);
    expect(budget.left).toBeLessThanOrEqual(0);
  });

  test('[CAL8] no more than 5,000 entries are read, and that there are more is told', () => {
    const file = read(calendarOf(...Array.from({ length: 5_001 }, (_, at) => entryOf(`UID:${at}`)).flat()));
    expect(file.events).toHaveLength(5_000);
    expect(file.isCut).toBe(true);
  });
});
