import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '#shared/domain/calendar/calendar-event.ts';
import { unfoldBytes } from '#shared/domain/calendar/content-lines.ts';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import { writeCalendar } from '#shared/domain/calendar/write-calendar.ts';
import type { WrittenEvent } from '#shared/domain/calendar/written-event.ts';
import { plainText } from '#shared/domain/export/plain-text.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';

/** Reading takes a part of a second; here several things are done at once. */
const SOON_MS = 5_000;
const READING = { here: 'Europe/Berlin', window: { fromAt: Date.UTC(2020, 0, 1), toAt: Date.UTC(2030, 0, 1) } };

const LINES = [
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VTIMEZONE',
  'TZID:x',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:-9999',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VALARM',
  'METHOD:CANCEL',
  'UID:a',
  'SEQUENCE:99999999999',
  'DTSTART:20260316T140000Z',
  'DTSTART;TZID=x:20260316T140000',
  'DTSTART;VALUE=DATE:20260316',
  'DTSTART;TZID="(UTC+25:00) a":20260230T250000',
  'DTEND:99991231T235959Z',
  'DTEND;VALUE=DATE:20260101',
  'DURATION:P999999W',
  'RRULE:FREQ=SECONDLY;COUNT=1000000000',
  'RRULE:FREQ=DAILY;INTERVAL=999999999999999',
  'RRULE:FREQ=YEARLY;BYDAY=-53SU;BYSETPOS=366',
  'RRULE:FREQ=MONTHLY;BYMONTHDAY=-31;UNTIL=20200101',
  'EXDATE:20260316T140000Z,x,20260317',
  'RDATE;VALUE=PERIOD:20260316T140000Z/PT1H',
  'RECURRENCE-ID:20260316T140000Z',
  'SUMMARY:__proto__',
  'ORGANIZER:mailto:a@constructor',
  'ATTENDEE;CN="',
];
const anyLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const mixed = fc
  .tuple(fc.array(anyLine, { maxLength: 40 }), fc.constantFrom('\r\n', '\n', '\r', '\r\n '))
  .map(([lines, end]) => lines.join(end));

/** Reads whatever it is, and returns the entries of which something is not as it is promised. */
function readBroken(text: string): readonly CalendarEvent[] {
  const file = readCalendar(text, READING);
  planCalendarImport(file.events, [], [], { here: 'Europe/Berlin', now: 0 });
  return file.events.filter(({ span: when, title = '', occurrence = '20260101' }) => {
    const isInOrder =
      when === undefined || (when.kind === 'times' ? when.endAt >= when.startAt : when.lastOn >= when.firstOn);
    const isLine = title.length <= 300 && !/\p{Cc}/u.test(title);
    return !isInOrder || !isLine || !/^\d{8}(?:T\d{6}Z)?$/u.test(occurrence);
  });
}

test('[CAL1] [CAL8] lines of calendars in any order, and any others among them, are read and take no time', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const before = performance.now();
      expect(readBroken(text)).toEqual([]);
      expect(performance.now() - before).toBeLessThan(SOON_MS);
    }),
  );
});

test('[CAL1] any bytes are read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readBroken(new TextDecoder().decode(unfoldBytes(bytes)))).toEqual([]);
    }),
  );
});

const written = writeCalendar(
  [1, 2].map((uid) => ({
    ...{ uid: String(uid), sequence: uid, isCancelled: false, title: 'Talk, with "Bob"; at Northwind' },
    span: { kind: 'days', firstOn: '2026-03-16', lastOn: '2026-03-17' },
    description: 'https://contoso.example/a\nüber',
  })),
  { at: Date.UTC(2026, 2, 1) },
).replace('CLASS:PRIVATE', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20271231');

test('[CAL1] a file that was damaged somewhere is read', () => {
  const damage = fc.record({
    at: fc.nat(written.length),
    removed: fc.nat(30),
    put: fc.string({ unit: 'binary', maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 6 }), (damages) => {
      const damaged = damages.reduce(
        (text, { at, removed, put }) => text.slice(0, at) + put + text.slice(at + removed),
        written,
      );
      expect(readBroken(damaged)).toEqual([]);
    }),
  );
});

/** What reading keeps of a text: one line, without what nobody sees. */
const seen = (text: string): string =>
  // Writing leaves control characters out before reading takes any of them for a space.
  plainText(text)
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom('\\', ';', ',', '\n', '\r\n', ':', '"', 'END:VEVENT', '\\n', ' ', '日本', '👩‍💻', 'é', 'a'), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
);
const day = fc.integer({ min: 1, max: 80_000 }).map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));
const span: fc.Arbitrary<WrittenEvent['span']> = fc.oneof(
  fc.tuple(day, day).map(([a, b]) => ({ kind: 'days' as const, firstOn: a < b ? a : b, lastOn: a < b ? b : a })),
  fc
    .tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.nat(1_000_000))
    .map(([start, length]) => ({ kind: 'times' as const, startAt: start * 1_000, endAt: (start + length) * 1_000 })),
);
const entries = fc.uniqueArray(
  fc.record({ uid: fc.uuid(), sequence: fc.nat(), isCancelled: fc.boolean(), span, title: hostileText }),
  { maxLength: 6, selector: ({ uid }) => uid },
);

const spanOf = ({ span: when }: CalendarEvent): object | undefined => {
  if (when?.kind !== 'times') return when;
  const { kind, startAt, endAt } = when;
  return { kind, startAt, endAt };
};

test('[CAL10] what is written is read as it was, whatever its texts', () => {
  fc.assert(
    fc.property(entries, (events) => {
      const text = writeCalendar(events, { at: Date.UTC(2026, 2, 1) });
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const file = readCalendar(text, { here: 'Asia/Tokyo' });
      const told = new Map(file.events.map((event) => [event.uid, event]));
      expect(told.size).toBe(events.length);
      expect(file).toMatchObject({ faults: [], isCut: false, olderCount: 0 });
      for (const event of events) {
        const back = told.get(event.uid);
        if (back === undefined) throw new Error('It is gone');
        expect(spanOf(back)).toEqual(event.span);
        expect([back.sequence, back.status]).toEqual([event.sequence, event.isCancelled ? 'cancelled' : 'confirmed']);
        expect(back.title ?? '').toBe(seen(event.title));
      }
    }),
  );
});
