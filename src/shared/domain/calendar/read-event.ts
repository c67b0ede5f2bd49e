import { DAY_MS } from '#shared/kernel/durations.ts';
import { cutLine } from '../import/import-text.ts';
import { tidyLine, tidyLines } from '../posting/tidy-text.ts';
import type { CalendarEvent, CalendarFaultCode, CalendarSpan, CalendarStatus } from './calendar-event.ts';
import { unescapeText } from './calendar-text.ts';
import {
  dayOfLocal,
  END_OF_TIME,
  FIRST_TIME,
  readLength,
  readWrittenTime,
  writeDay,
  writeInstant,
  type WrittenTime,
} from './calendar-time.ts';
import { chooseLink } from './call-link.ts';
import type { ContentLine } from './content-lines.ts';
import type { RawComponent } from './raw-calendar.ts';
import type { StepBudget } from './recurrence.ts';
import { instantOf, localOf, type Zone } from './zone.ts';

/** A time with the zone in which it is meant. */
export interface ZonedTime extends WrittenTime {
  readonly zone: Zone;
  readonly isZoneKnown: boolean;
}

/** How the zones that a calendar names are found, and where the reader is. */
export interface ZonePlace {
  readonly find: (id: string) => Zone | undefined;
  readonly here: Zone;
}

/** One entry with what is needed to repeat it. */
export interface ReadEvent {
  readonly event: CalendarEvent;
  readonly start: ZonedTime | undefined;
  /** What was wrong; the entry is kept all the same. */
  readonly faults: readonly CalendarFaultCode[];
}

const MOST_DESCRIPTION = 20_000;
const MOST_UID = 1_000;
const MOST_TIMES = 1_000;
/** To read and compare a time takes as long as to look at so many days. */
const COST_OF_TIME = 4;
const CALL_PROPERTIES = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'CONFERENCE',
];

/** Reads one entry, or says why it cannot be. Never throws. Source: SPEC CAL2, CAL4, CAL5. */
export function readEvent(
  properties: RawComponent,
  method: string | undefined,
  place: ZonePlace,
): ReadEvent | Extract<CalendarFaultCode, 'no-start' | 'out-of-range'> {
  const status = readStatus(textOf(properties, 'STATUS'), method);
  const start = timeOf(properties, 'DTSTART', place);
  const words = readWords(properties);
  if (start === undefined) {
    // A cancellation needs no time: it names the entry.
    if (status !== 'cancelled' || words.uid === undefined) return 'no-start';
  }
  const read = start === undefined ? { span: undefined, isBadEnd: false } : spanOf(properties, start, place);
  if (read === undefined) return 'out-of-range';
  const faults: CalendarFaultCode[] = [];
  if (read.isBadEnd) faults.push('bad-end');
  if (start?.isZoneKnown === false) faults.push('unknown-zone');
  const replaced = timeOf(properties, 'RECURRENCE-ID', place);
  const stamped = readWrittenTime(properties.get('DTSTAMP')?.[0]?.value ?? '');
  return {
    start,
    faults,
    event: {
      ...words,
      occurrence: replaced === undefined ? undefined : occurrenceKey(replaced),
      sequence: readSequence(properties.get('SEQUENCE')?.[0]?.value),
      stampedAt: stamped === undefined ? undefined : stamped.local - (stamped.offset ?? 0),
      status,
      span: read.span,
      isSeries: false,
    },
  };
}

/** What the one of a series at a time is known by. */
export function occurrenceKey(time: ZonedTime): string {
  return time.isDay ? writeDay(dayOfLocal(time.local)) : writeInstant(momentOf(time));
}

/** The moment of a time, in epoch milliseconds; of a day its beginning where it is meant. */
export function momentOf({ local, offset, zone }: ZonedTime): number {
  return offset === undefined ? instantOf(local, zone) : local - offset;
}

/** The times of a property such as EXDATE, which may be several; no more are read than the budget allows. */
export function timesOf(
  properties: RawComponent,
  name: string,
  { place, budget }: { readonly place: ZonePlace; readonly budget: StepBudget },
): readonly ZonedTime[] {
  const times: ZonedTime[] = [];
  for (const { parameters, value } of properties.get(name) ?? []) {
    const values = value.split(',', MOST_TIMES - times.length);
    const kind = kindOf(parameters);
    for (const text of values) {
      budget.left -= COST_OF_TIME;
      if (budget.left <= 0) return times;
      // Of a period only its beginning says when something takes place.
      const time = zonedTime(text.split('/', 1)[0] ?? '', kind, place);
      if (time !== undefined) times.push(time);
    }
    if (times.length >= MOST_TIMES) break;
  }
  return times;
}

function timeOf(properties: RawComponent, name: string, place: ZonePlace): ZonedTime | undefined {
  const line = properties.get(name)?.[0];
  return line === undefined ? undefined : zonedTime(line.value, kindOf(line.parameters), place);
}

/** What a property says of all its times. */
interface TimeKind {
  readonly isDay: boolean;
  readonly id: string | undefined;
}

function kindOf(parameters: ContentLine['parameters']): TimeKind {
  return { isDay: parameters.get('VALUE')?.toUpperCase() === 'DATE', id: parameters.get('TZID') };
}

function zonedTime(value: string, { isDay, id }: TimeKind, { find, here }: ZonePlace): ZonedTime | undefined {
  const written = readWrittenTime(value);
  if (written === undefined) return undefined;
  if (isDay || written.isDay) {
    const local = Math.floor(written.local / DAY_MS) * DAY_MS;
    return { local, isDay: true, offset: undefined, zone: here, isZoneKnown: true };
  }
  const { local, offset } = written;
  const named = id === undefined || offset !== undefined ? undefined : find(id);
  const isZoneKnown = id === undefined || offset !== undefined || named !== undefined;
  return { local, isDay: false, offset, zone: named ?? here, isZoneKnown };
}

function spanOf(
  properties: RawComponent,
  start: ZonedTime,
  place: ZonePlace,
): { readonly span: CalendarSpan; readonly isBadEnd: boolean } | undefined {
  const end = endOf(properties, start, place);
  const hasEnd = properties.has('DTEND') || properties.has('DURATION');
  if (start.isDay) {
    const last = end === undefined ? start.local : end.isDay ? end.local - DAY_MS : end.local;
    const isBadEnd = hasEnd && (end === undefined || end.local < start.local);
    const span = daySpan(start.local, Math.max(last, start.local));
    return span === undefined ? undefined : { span, isBadEnd };
  }
  const startAt = momentOf(start);
  const endAt = end === undefined ? startAt : momentOf(end);
  if (!isInTime(startAt) || !isInTime(endAt)) return undefined;
  const isWholeDay = properties.get('X-MICROSOFT-CDO-ALLDAYEVENT')?.[0]?.value.trim().toUpperCase() === 'TRUE';
  const [first, after] = [localOf(startAt, start.zone), localOf(endAt, start.zone)];
  if (isWholeDay && first % DAY_MS === 0 && after % DAY_MS === 0 && after > first) {
    const span = daySpan(first, after - DAY_MS);
    return span === undefined ? undefined : { span, isBadEnd: false };
  }
  const isBadEnd = hasEnd && (end === undefined || endAt < startAt);
  const zone = start.offset === 0 ? 'UTC' : start.offset === undefined ? start.zone.name : undefined;
  const { isZoneKnown } = start;
  return { span: { kind: 'times', startAt, endAt: Math.max(startAt, endAt), zone, isZoneKnown }, isBadEnd };
}

function endOf(properties: RawComponent, start: ZonedTime, place: ZonePlace): ZonedTime | undefined {
  const end = timeOf(properties, 'DTEND', place);
  if (end !== undefined || properties.has('DTEND')) return end;
  const length = readLength(properties.get('DURATION')?.[0]?.value ?? '');
  if (length === undefined) return undefined;
  const local = start.local + length.days * DAY_MS;
  if (start.isDay) return { ...start, local: local + Math.floor(length.ms / DAY_MS) * DAY_MS };
  // Days count by the calendar, hours as they pass.
  const at = momentOf({ ...start, local }) + length.ms;
  return { ...start, local: at, offset: 0 };
}

/** Whole days of a calendar; `undefined` beyond the years that are read. */
export function daySpan(first: number, last: number): CalendarSpan | undefined {
  if (!isInTime(first) || !isInTime(last)) return undefined;
  return { kind: 'days', firstOn: dayOfLocal(first), lastOn: dayOfLocal(last) };
}

/** Says whether a moment is within the years that are read. */
export function isInTime(at: number): boolean {
  return at >= FIRST_TIME && at < END_OF_TIME;
}

function readWords(
  properties: RawComponent,
): Pick<CalendarEvent, 'uid' | 'title' | 'location' | 'description' | 'link' | 'organiserHost' | 'attendeeCount'> {
  const description = cutLine(tidyLines(textOf(properties, 'DESCRIPTION') ?? ''), MOST_DESCRIPTION);
  const location = tidyLine(textOf(properties, 'LOCATION'));
  const calls = CALL_PROPERTIES.flatMap((name) => textOf(properties, name) ?? []);
  const url = textOf(properties, 'URL');
  const organiser = properties.get('ORGANIZER')?.[0]?.value ?? '';
  const uid = textOf(properties, 'UID')?.trim();
  return {
    uid: uid === undefined || uid === '' || uid.length > MOST_UID ? undefined : uid,
    title: tidyLine(textOf(properties, 'SUMMARY')),
    location,
    description: description === '' ? undefined : description,
    link: chooseLink([...calls, ...(url === undefined ? [] : [url]), location ?? '', description]),
    organiserHost: /^mailto:[^@\s]{1,200}@([a-z0-9.-]{1,200})$/iu.exec(organiser.trim())?.[1]?.toLowerCase(),
    attendeeCount: properties.get('ATTENDEE')?.length ?? 0,
  };
}

function textOf(properties: RawComponent, name: string): string | undefined {
  const value = properties.get(name)?.[0]?.value;
  return value === undefined ? undefined : unescapeText(value);
}

function readStatus(text: string | undefined, method: string | undefined): CalendarStatus {
  if (method === 'CANCEL') return 'cancelled';
  const status = text?.trim().toUpperCase();
  return status === 'CANCELLED' ? 'cancelled' : status === 'TENTATIVE' ? 'tentative' : 'confirmed';
}

function readSequence(value: string | undefined): number {
  const text = value?.trim() ?? '';
  return /^\d{1,10}$/u.test(text) ? Math.min(Number(text), 2_147_483_647) : 0;
}
