import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { plainText } from '../export/plain-text.ts';
import { readLink } from '../lead/lead-link.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { dayOfLocal, writeDay, writeInstant } from './calendar-time.ts';
import { escapeText } from './calendar-text.ts';
import { foldLine } from './fold-line.ts';
import { isInTime } from './read-event.ts';
import type { WrittenEvent } from './written-event.ts';

/** RFC 5545 wants a text that no other product uses. */
const PRODUCT = '-//Lateral//Lateral//EN';

/**
 * The text of a calendar file. What is cancelled stands in it as such, so that a calendar that took it before takes it away;
 * a file of nothing else is a cancellation as a whole. Entries beyond the years that calendars show are left out.
 *
 * **Units:** `at`, when it is written, in epoch milliseconds. Source: RFC 5545; SPEC CAL10, CAL11.
 */
export function writeCalendar(events: readonly WrittenEvent[], { at }: { readonly at: number }): string {
  const shown = events.filter(({ span }) => canBeShown(span));
  const isCancellation = shown.length > 0 && shown.every(({ isCancelled }) => isCancelled);
  const stamp = writeInstant(isInTime(at) ? at : 0);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancellation ? 'CANCEL' : 'PUBLISH'}`,
    ...shown.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOf(event: WrittenEvent, stamp: string): readonly string[] {
  const { uid, sequence, isCancelled, span, title, location, description, link } = event;
  const href = readLink(link)?.href;
  return [
    'BEGIN:VEVENT',
    `UID:${writtenText(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.min(2_147_483_647, Math.max(0, Math.floor(sequence) || 0))}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...linesOfSpan(span),
    `SUMMARY:${writtenText(title)}`,
    ...optional('LOCATION', location),
    ...optional('DESCRIPTION', description),
    // An address is no text: nothing in it is escaped, and it has no spaces.
    ...(href === undefined ? [] : [`URL:${plainText(href).replace(/\s/gu, '')}`]),
    // Others who see the calendar see that there is something, and no more.
    'CLASS:PRIVATE',
    // A day with something to do is no day that is taken.
    `TRANSP:${span.kind === 'days' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function linesOfSpan(span: WrittenEvent['span']): readonly string[] {
  if (span.kind === 'times') return [`DTSTART:${writeInstant(span.startAt)}`, `DTEND:${writeInstant(span.endAt)}`];
  const after = dayOfLocal(Date.parse(span.lastOn) + DAY_MS);
  return [`DTSTART;VALUE=DATE:${writeDay(span.firstOn)}`, `DTEND;VALUE=DATE:${writeDay(after)}`];
}

/** Says whether calendars show something: it is within their years. */
export function canBeShown(span: WrittenEvent['span']): boolean {
  if (span.kind === 'times')
    return isInTime(span.startAt) && isInTime(span.endAt + SECOND_MS) && span.endAt >= span.startAt;
  const { firstOn, lastOn } = span;
  if (!isCalendarDay(firstOn) || !isCalendarDay(lastOn) || firstOn > lastOn) return false;
  return isInTime(Date.parse(firstOn)) && isInTime(Date.parse(lastOn) + DAY_MS);
}

function optional(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === '' ? [] : [`${name}:${writtenText(text)}`];
}

function writtenText(text: string): string {
  // Some readers take these for line ends as well.
  return escapeText(plainText(text).replace(/[\u0085\u2028\u2029]/gu, '\n'));
}
