import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';

/** What an invitation file says. */
export interface InvitationWords {
  readonly sequence: number;
  /** Epoch milliseconds, on a full hour. */
  readonly startAt: number;
  readonly isCancelled?: boolean;
}

const UID = 'quincekumquat0123456789@google.com';

/** Stand in these files, and nowhere but with whoever took them over. */
export const INVITATION_SECRETS = ['Kumquat', 'Quince', 'pomelo.example', 'meet.google.com/qui-ncek-umq'];

/** A full hour some days from a moment. */
export function hourIn(days: number, now: number): number {
  return Math.floor((now + days * DAY_MS) / HOUR_MS) * HOUR_MS;
}

/** The shape in which Google sends an invitation: UTC, the organiser with a name, the call in its own property, folded lines. */
export function googleInvitation({ sequence, startAt, isCancelled = false }: InvitationWords): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelled ? 'CANCEL' : 'REQUEST'}`,
    'BEGIN:VEVENT',
    `DTSTART:${stamp(startAt)}`,
    `DTEND:${stamp(startAt + HOUR_MS)}`,
    `DTSTAMP:${stamp(startAt - 9 * DAY_MS + sequence * HOUR_MS)}`,
    'ORGANIZER;CN=Kumquat Quince:mailto:kumquat.quince@pomelo.example',
    `UID:${UID}`,
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=',
    ' TRUE;CN=alice@example.com;X-NUM-GUESTS=0:mailto:alice@example.com',
    'X-GOOGLE-CONFERENCE:https://meet.google.com/qui-ncek-umq',
    'DESCRIPTION:Northwind would like to meet you.\\nPlease ask for Kumquat at the de',
    ' sk.',
    'LOCATION:Quince Street 4\\, third floor',
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'SUMMARY:Kumquat talk with Northwind: Welder',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

/** The shape in which Outlook sends one: a zone with its Windows name that the file explains, the call in the description. */
export function outlookInvitation(day: string): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:Eastern Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'ORGANIZER;CN=Kumquat Quince:mailto:quince@globex.example',
    'DESCRIPTION;LANGUAGE=en-US:Join: https://teams.microsoft.com/l/meetup-join/quin',
    ' ce\\n',
    'UID:040000008200E00074C5B7101A82E00800000000QUINCE',
    'SUMMARY;LANGUAGE=en-US:Quince chat',
    `DTSTART;TZID=Eastern Standard Time:${day.replaceAll('-', '')}T090000`,
    `DTEND;TZID=Eastern Standard Time:${day.replaceAll('-', '')}T093000`,
    'CLASS:PUBLIC',
    'STATUS:CONFIRMED',
    'SEQUENCE:0',
    'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}
