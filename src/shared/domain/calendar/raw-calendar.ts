import { unescapeText } from './calendar-text.ts';
import { type ContentLine, readContentLine, unfoldLines } from './content-lines.ts';

/** What stands between BEGIN and END, by the names of its properties. */
export type RawComponent = ReadonlyMap<string, readonly ContentLine[]>;

/** An entry as it stands in the file. */
export interface RawEvent {
  readonly properties: RawComponent;
  /** Counted from 1. */
  readonly entry: number;
  /** False when the file ended, or went on to something else, within it. */
  readonly isClosed: boolean;
}

/** A zone that the file explains. */
export interface RawZone {
  readonly id: string;
  /** Its halves of the year, and what changed once. */
  readonly observances: readonly RawComponent[];
}

/** One calendar of a file. */
export interface RawCalendar {
  readonly method: string | undefined;
  readonly zones: readonly RawZone[];
  readonly events: readonly RawEvent[];
}

/** The calendars of a file, and whether there was more. */
export interface RawFile {
  readonly calendars: readonly RawCalendar[];
  readonly isCut: boolean;
}

/** What a person has in years; the file of a whole circle has less. */
const MOST_EVENTS = 5_000;
const MOST_LINES = 400_000;
const MOST_UNITS = 12_000_000;
const MOST_ZONES = 500;
const MOST_OBSERVANCES = 200;
/** Attendees and days that are left out. */
const MOST_OF_NAME = 1_000;

type Filling = Map<string, ContentLine[]>;

/** Finds calendars, zones and entries, however they are nested or left open. Source: SPEC CAL1, CAL8. */
export function readRawFile(text: string): RawFile {
  const reader = createRawReader();
  let count = 0;
  for (const line of unfoldLines(text.slice(0, MOST_UNITS))) {
    count += 1;
    if (count > MOST_LINES) break;
    const property = readContentLine(line);
    if (property !== undefined && !reader.take(property)) break;
  }
  return reader.finish(text.length > MOST_UNITS || count > MOST_LINES);
}

interface OpenCalendar {
  method: string | undefined;
  readonly zones: RawZone[];
  readonly events: RawEvent[];
}

interface OpenZone {
  id: string | undefined;
  readonly observances: Filling[];
}

function createRawReader() {
  const calendars: OpenCalendar[] = [];
  let calendar: OpenCalendar | undefined;
  let event: Filling | undefined;
  let zone: OpenZone | undefined;
  let observance: Filling | undefined;
  let inner = 0;
  let eventCount = 0;
  let isCut = false;

  const openCalendar = (): OpenCalendar => {
    const opened: OpenCalendar = { method: undefined, zones: [], events: [] };
    calendars.push(opened);
    return opened;
  };
  const closeEvent = (isClosed: boolean): void => {
    if (event !== undefined) {
      calendar ??= openCalendar();
      calendar.events.push({ properties: event, entry: eventCount, isClosed });
    }
    event = undefined;
    inner = 0;
  };
  const closeZone = (): void => {
    if (zone?.id !== undefined && calendar !== undefined && calendar.zones.length < MOST_ZONES)
      calendar.zones.push({ id: zone.id, observances: zone.observances });
    zone = undefined;
    observance = undefined;
  };
  const begin = (kind: string): boolean => {
    if (kind === 'VCALENDAR' || kind === 'VEVENT') {
      closeEvent(false);
      closeZone();
      if (kind === 'VCALENDAR') calendar = openCalendar();
      else if (eventCount >= MOST_EVENTS) isCut = true;
      else {
        eventCount += 1;
        event = new Map();
      }
    } else if (event !== undefined) inner += 1;
    else if (kind === 'VTIMEZONE') {
      closeZone();
      calendar ??= openCalendar();
      zone = { id: undefined, observances: [] };
    } else if (zone !== undefined && zone.observances.length < MOST_OBSERVANCES) {
      observance = new Map();
      zone.observances.push(observance);
    } else inner += 1;
    return !isCut;
  };
  const end = (kind: string): void => {
    if (kind === 'VEVENT') closeEvent(true);
    else if (kind === 'VCALENDAR') {
      closeEvent(false);
      closeZone();
      inner = 0;
    } else if (kind === 'VTIMEZONE') closeZone();
    else if (event === undefined && observance !== undefined) observance = undefined;
    else inner = Math.max(0, inner - 1);
  };
  const keep = (property: ContentLine): void => {
    if (inner > 0) return;
    const { name, value } = property;
    const open = event ?? observance;
    if (open !== undefined) fill(open, property);
    else if (zone !== undefined && name === 'TZID') zone.id ??= unescapeText(value).trim();
    else if (zone === undefined && calendar !== undefined && name === 'METHOD')
      calendar.method ??= value.trim().toUpperCase();
  };
  return {
    /** False when nothing more is to be read. */
    take(property: ContentLine): boolean {
      const kind = property.value.trim().toUpperCase();
      if (property.name === 'BEGIN') return begin(kind);
      if (property.name === 'END') end(kind);
      else keep(property);
      return true;
    },
    finish(isLong: boolean): RawFile {
      closeEvent(false);
      closeZone();
      return { calendars, isCut: isCut || isLong };
    },
  };
}

function fill(component: Filling, property: ContentLine): void {
  const known = component.get(property.name);
  if (known === undefined) component.set(property.name, [property]);
  else if (known.length < MOST_OF_NAME) known.push(property);
}
