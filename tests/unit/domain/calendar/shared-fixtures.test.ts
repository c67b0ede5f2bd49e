import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planCalendarImport } from '#shared/domain/calendar/plan-calendar-import.ts';
import type { KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import type { InvitationId, LeadId } from '#shared/kernel/ids.ts';
import { between, calendarOf, entryOf, HERE, read, whenOf } from './calendar-fixture.ts';

/** Calendar files of many programs, kept beside the project where somebody has them; they belong to others. */
const FILES = '../shared/fixtures/ics';

/** What is to be read: title, status and time of each entry, and what else is told of the first. */
const REAL: Readonly<Record<string, { readonly events: readonly (readonly string[])[]; readonly first?: object }>> = {
  'gen_google_invite_request.ics': {
    events: [
      [
        'Interview: Data Engineer (Northwind Analytics) – Person Two',
        'confirmed',
        '2026-03-16T14:00 to 2026-03-16T14:45',
      ],
    ],
    first: {
      link: 'https://meet.google.com/abc-defg-hij',
      location: undefined,
      attendeeCount: 2,
      organiserHost: 'northwind.example',
    },
  },
  'gen_outlook_teams_request.ics': {
    events: [['Vorstellungsgespräch Contoso', 'confirmed', '2026-03-30T08:30 to 2026-03-30T09:30']],
    first: { location: 'Microsoft Teams-Besprechung; Raum 4.12, Musterstraße 1', sequence: 0, attendeeCount: 1 },
  },
  'gen_outlook_teams_cancel.ics': {
    events: [['Abgesagt: Vorstellungsgespräch Contoso', 'cancelled', '2026-03-30T08:30 to 2026-03-30T09:30']],
    first: { sequence: 1 },
  },
  'icalnet_Outlook2007LineFolds.ics': {
    events: [['Example Calendar Export that Blows Up DDay.iCal', 'confirmed', '2009-06-21 to 2009-06-21']],
    first: { location: expect.stringMatching(/^The Exceptionally [^\n]* Application Microsoft Office 2007$/u) },
  },
  'node-ical_google-calendar-kiev-tz.ics': {
    events: [
      ['repeated', 'confirmed', '2016-08-25T11:00 to 2016-08-25T12:00'],
      ['bla bla', 'confirmed', '2016-08-26T11:00 to 2016-08-26T12:00'],
      ['repeated', 'confirmed', '2016-08-27T11:00 to 2016-08-27T12:00'],
      ['repeated', 'confirmed', '2016-08-28T11:00 to 2016-08-28T12:00'],
    ],
  },
  'node-ical_tentative-apple-calendar.ics': {
    events: [
      ['Tentative', 'tentative', '2022-07-04T23:00 to 2022-07-04T23:50'],
      ['Confirmed', 'confirmed', '2022-07-05T16:00 to 2022-07-05T17:00'],
      ['Cancelled', 'cancelled', '2022-07-06T20:00 to 2022-07-06T21:00'],
      ['No Status', 'confirmed', '2022-07-07T16:00 to 2022-07-07T17:00'],
    ],
  },
  'ical4j_exchange_request_anon.ics': {
    events: [['Now with descriptoin', 'confirmed', '2004-10-12T05:30 to 2004-10-12T07:00']],
    first: { location: 'Test Location', description: 'How about this description?\n\n--person' },
  },
  'ical4j_lotus_request_daily.ics': {
    events: ['11', '12', '13', '14', '15'].map((day) => [
      '5 day daily repeating meeting',
      'confirmed',
      `2005-04-${day}T13:00 to 2005-04-${day}T14:00`,
    ]),
    first: { attendeeCount: 2 },
  },
  'kolab_escaped_request.ics': {
    events: [['Meeting w/Them', 'confirmed', '2014-03-05T15:00 to 2014-03-05T17:00']],
    first: { location: 'House, Street, Zip Place', attendeeCount: 3, description: 'Me, meets Them\nThem, meet Me' },
  },
  'icalendar_podio_issue_350.ics': {
    events: [['Termin 4353 und"so"', 'confirmed', '2022-02-22T18:30 to 2022-02-22T19:30']],
    first: {
      link: 'https://podio.com/xxxxxxyyyyyy/zpodio-testgelande/apps/calendar/items/5',
      description: 'Toller Termin fürmal zu"gucken"und so',
    },
  },
  'allenporter_event_all_day.ics': {
    events: [['Festival International de Jazz de Montreal', 'confirmed', '2007-06-28 to 2007-07-08']],
  },
};

const textOf = (name: string): string => readFileSync(join(FILES, name), 'utf8');
const WINDOW = between('2004-01-01', '2030-01-01');
const told = (text: string, reading = {}) =>
  read(text, reading).events.map((event) => [event.title, event.status, whenOf(event)]);

/** Those of the files that are there. */
const there = (...names: readonly string[]) => names.filter((name) => existsSync(join(FILES, name)));

describe('calendar files of many programs', () => {
  test('those that are not here are passed over', () => {
    expect(there('of-no-program.ics')).toEqual([]);
  });

  test.each(there(...Object.keys(REAL)))('[CAL1] %s', (name) => {
    const { events = [], first = {} } = REAL[name] ?? {};
    const file = read(textOf(name), { window: WINDOW });
    expect(file.events.map((event) => [event.title, event.status, whenOf(event)])).toEqual(events);
    expect(file.events[0]).toMatchObject(first);
    expect(file).toMatchObject({ faults: [], unreadCount: 0, olderCount: 0, isCut: false });
  });

  test.each(there('node-ical_Office-2012-owa.ics'))('[CAL4] %s: zones that no file explains', (name) => {
    expect(told(textOf(name)).map(([title, , when]) => [title, when])).toEqual([
      ['TEST Syd', '2020-10-28T02:30 to 2020-10-28T04:00'],
      ['TEST', '2020-10-28T17:30 to 2020-10-28T19:00'],
      ['TEST 3', '2020-11-02T18:30 to 2020-11-02T20:00'],
      ['TEST2', '2020-11-02T18:30 to 2020-11-02T20:00'],
    ]);
  });

  test.each(there('icalnet_Google1.ics'))('[CAL6] %s: an endless series is told once, or within a range', (name) => {
    const text = textOf(name);
    expect(told(text)).toEqual([['Zähne putzen', 'confirmed', '2006-12-11T06:00 to 2006-12-11T07:00']]);
    expect(told(text, { window: between('2026-07-01', '2026-07-03') }).map(([, , when]) => when)).toEqual([
      '2026-07-01T05:00 to 2026-07-01T06:00',
      '2026-07-02T05:00 to 2026-07-02T06:00',
    ]);
  });

  test.each(there('gen_outlook_teams_cancel.ics'))('[CAL7] %s is of the invitation that came before', (name) => {
    const [request] = read(textOf('gen_outlook_teams_request.ics')).events;
    const [cancel] = read(textOf(name)).events;
    if (request?.uid === undefined || cancel === undefined) throw new Error('No entries');
    const { uid, sequence, stampedAt } = request;
    const none = { occurrence: undefined, circle: undefined, nextStep: undefined, on: undefined, isCancelled: false };
    const known: KnownInvitation = {
      ...none,
      id: 'i' as InvitationId,
      uid,
      sequence,
      stampedAt,
      leadId: 'l' as LeadId,
      at: 0,
    };
    expect(planCalendarImport([cancel], [], [known], { here: HERE, now: 0 })[0]?.kind).toBe('cancellation');
    expect(planCalendarImport([cancel], [], [], { here: HERE, now: 0 })[0]?.kind).toBe('cancels-nothing');
  });
});

test('[CAL1] several calendars in one file are read, each with its own way', () => {
  const text = calendarOf('METHOD:REQUEST', ...entryOf('UID:a')) + calendarOf('METHOD:CANCEL', ...entryOf('UID:b'));
  expect(told(text).map(([, status]) => status)).toEqual(['confirmed', 'cancelled']);
});
