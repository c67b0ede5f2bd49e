import type {
  CalendarEvent,
  CalendarFault,
  CalendarFaultCode,
  CalendarFile,
  CalendarReading,
} from './calendar-event.ts';
import { createZoneFinder } from './find-zone.ts';
import { expandSeries, isSeries, isWithin, type TimeWindow } from './occurrences.ts';
import { type RawCalendar, type RawEvent, readRawFile } from './raw-calendar.ts';
import { type ReadEvent, readEvent, type ZonePlace } from './read-event.ts';
import type { StepBudget } from './recurrence.ts';
import { UTC, type Zone, zoneNamed } from './zone.ts';

const MOST_FAULTS = 100;
const MOST_OF_SERIES = 200;
/** Of all series of a file together. */
const MOST_TOLD = 10_000;
/** Enough for more than 60 zones that the file explains, each for all years. */
const MOST_ZONE_DAYS = 1_000_000;
/** Days that are looked at for all that repeats. */
const MOST_DAYS = 200_000;

interface FoundEvent {
  readonly raw: RawEvent;
  readonly read: ReadEvent;
  readonly place: ZonePlace;
}

/**
 * Reads the text of a calendar file, whoever wrote it, into plain entries.
 *
 * **Guarantees:** never throws and takes time in step with the length; an entry that cannot be read is told and counted, and
 * the others are read. Nothing in it is fetched or followed. Source: SPEC CAL1 to CAL8.
 */
export function readCalendar(text: string, reading: CalendarReading): CalendarFile {
  const raw = readRawFile(text);
  const faults = createFaults();
  const here = zoneNamed(reading.here) ?? UTC;
  const zoneBudget: StepBudget = { left: MOST_ZONE_DAYS };
  const found = raw.calendars.flatMap((calendar) => readEvents(calendar, { here, zoneBudget }, faults.add));
  const newest = selectNewest(found);
  const events = tellAll(newest, reading, faults.add);
  return {
    isCalendar: raw.calendars.length > 0,
    events: events.events.sort(byBeginning),
    faults: faults.first,
    unreadCount: faults.unread.size,
    olderCount: found.length - newest.length,
    isCut: raw.isCut || events.isCut,
  };
}

type AddFault = (code: CalendarFaultCode, raw: RawEvent, title: string | undefined) => void;

function createFaults() {
  const first: CalendarFault[] = [];
  const unread = new Set<number>();
  const add: AddFault = (code, { entry }, title) => {
    if (code === 'no-start' || code === 'out-of-range' || code === 'not-closed') unread.add(entry);
    if (first.length < MOST_FAULTS) first.push({ code, entry, title });
  };
  return { first, unread, add };
}

function readEvents(
  { events, method, zones }: RawCalendar,
  { here, zoneBudget }: { readonly here: Zone; readonly zoneBudget: StepBudget },
  addFault: AddFault,
): readonly FoundEvent[] {
  const place: ZonePlace = { find: createZoneFinder(zones, zoneBudget), here };
  return events.flatMap((raw) => {
    const read = readEvent(raw.properties, method, place);
    const title = typeof read === 'string' ? undefined : read.event.title;
    if (!raw.isClosed || typeof read === 'string') {
      addFault(typeof read === 'string' && raw.isClosed ? read : 'not-closed', raw, title);
      return [];
    }
    for (const code of read.faults) addFault(code, raw, title);
    return [{ raw, read, place }];
  });
}

/** Of several versions of one entry the newest. Different entries under one name, as careless programs write, all stay. */
function selectNewest(found: readonly FoundEvent[]): readonly FoundEvent[] {
  const newest = new Map<string, FoundEvent>();
  const keyOf = ({ read: { event } }: FoundEvent): string | undefined =>
    event.uid === undefined ? undefined : `${event.occurrence ?? ''} ${event.uid}`;
  for (const one of found) {
    const key = keyOf(one);
    const known = key === undefined ? undefined : newest.get(key);
    if (key !== undefined && (known === undefined || compareVersions(one.read.event, known.read.event) > 0))
      newest.set(key, one);
  }
  const told = new Set<string>();
  return found.filter((one) => {
    const key = keyOf(one);
    const best = key === undefined ? undefined : newest.get(key);
    if (key === undefined || best === undefined) return true;
    if (compareVersions(one.read.event, best.read.event) < 0) return false;
    const same = JSON.stringify([key, one.read.event.span, one.read.event.title]);
    if (told.has(same)) return false;
    told.add(same);
    return true;
  });
}

/** Which of two versions is newer: above 0 the first. Source: SPEC CAL7. */
export function compareVersions(
  one: Pick<CalendarEvent, 'sequence' | 'stampedAt'>,
  other: Pick<CalendarEvent, 'sequence' | 'stampedAt'>,
): number {
  return one.sequence - other.sequence || (one.stampedAt ?? 0) - (other.stampedAt ?? 0);
}

function tellAll(
  found: readonly FoundEvent[],
  { window: asked, mostOfSeries = MOST_OF_SERIES }: CalendarReading,
  addFault: AddFault,
): { readonly events: CalendarEvent[]; readonly isCut: boolean } {
  const window = asked === undefined ? undefined : boundsOf(asked);
  const changed = new Map<string, Set<string>>();
  for (const { read } of found) {
    const { uid, occurrence } = read.event;
    if (uid !== undefined && occurrence !== undefined)
      changed.set(uid, (changed.get(uid) ?? new Set()).add(occurrence));
  }
  const events: CalendarEvent[] = [];
  const budget: StepBudget = { left: MOST_DAYS };
  for (const { raw, read, place } of found) {
    const { event } = read;
    if (event.occurrence !== undefined || !isSeries(raw.properties)) {
      if (window === undefined || event.span === undefined || isWithin(event.span, window, place)) events.push(event);
      continue;
    }
    const most = Math.min(mostOfSeries, Math.max(0, MOST_TOLD - events.length));
    const told = expandSeries(raw.properties, read, place, {
      window,
      most,
      budget,
      changed: changed.get(event.uid ?? '') ?? new Set(),
    });
    if (told === undefined) addFault('rule-not-read', raw, event.title);
    for (const one of told ?? [{ ...event, isSeries: true }]) events.push(one);
  }
  return { events, isCut: budget.left <= 0 || events.length >= MOST_TOLD };
}

/** Numbers that are none are no bounds. */
function boundsOf({ fromAt, toAt }: TimeWindow): TimeWindow {
  return { fromAt: Number.isNaN(fromAt) ? -Infinity : fromAt, toAt: Number.isNaN(toAt) ? Infinity : toAt };
}

function byBeginning(one: CalendarEvent, other: CalendarEvent): number {
  const [a, b] = [beginOf(one), beginOf(other)];
  if (a !== b) return a < b ? -1 : 1;
  return (one.uid ?? '') < (other.uid ?? '') ? -1 : (one.uid ?? '') > (other.uid ?? '') ? 1 : 0;
}

function beginOf({ span }: CalendarEvent): number {
  if (span === undefined) return Infinity;
  return span.kind === 'times' ? span.startAt : Date.parse(span.firstOn);
}
