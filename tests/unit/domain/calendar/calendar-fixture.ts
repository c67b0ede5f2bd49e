import type { CalendarEvent, CalendarFile, CalendarReading } from '#shared/domain/calendar/calendar-event.ts';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';

/** It takes a part of a second; tests run beside others. Without limits it would take minutes. */
export const SOON_MS = 5_000;

export const HERE = 'Europe/Berlin';

/** A calendar with these lines between its first and its last. */
export function calendarOf(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The lines of one entry, with a name and a beginning unless others are given. */
export function entryOf(...lines: readonly string[]): readonly string[] {
  const has = (name: string): boolean => lines.some((line) => new RegExp(`^${name}[:;]`, 'u').test(line));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:one@example.com']),
    ...(has('DTSTART') ? [] : ['DTSTART:20260316T140000Z']),
    ...lines,
    'END:VEVENT',
  ];
}

export function read(text: string, reading: Partial<CalendarReading> = {}): CalendarFile {
  return readCalendar(text, { here: HERE, ...reading });
}

/** The only entry of a calendar with one entry. */
export function readOne(...lines: readonly string[]): CalendarEvent {
  const file = read(calendarOf(...entryOf(...lines)));
  const [event] = file.events;
  if (event === undefined || file.events.length > 1) throw new Error(`Expected one entry: ${JSON.stringify(file)}`);
  return event;
}

/** The beginning and end of an entry, as ISO moments or days. */
export function whenOf({ span }: CalendarEvent): string {
  if (span === undefined) return 'never';
  if (span.kind === 'days') return `${span.firstOn} to ${span.lastOn}`;
  return `${shortly(span.startAt)} to ${shortly(span.endAt)}`;
}

function shortly(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}

/** A range of whole days in UTC; the second is not in it. */
export function between(from: string, to: string): { readonly fromAt: number; readonly toAt: number } {
  return { fromAt: Date.parse(from), toAt: Date.parse(to) };
}
