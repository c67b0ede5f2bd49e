import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';

/**
 * A day or time as a file writes it.
 *
 * **Units:** `local` is what a clock shows, in milliseconds since its own 1970-01-01T00:00.
 */
export interface WrittenTime {
  readonly local: number;
  readonly isDay: boolean;
  /** Milliseconds that the clock is ahead of UTC; absent when the zone says so, or nothing does. */
  readonly offset: number | undefined;
}

const WRITTEN = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/iu;
const OFFSET = /^([+-])(\d{2})(\d{2})(\d{2})?$/u;

/** Reads `20260316`, `20260316T140000` or `20260316T140000Z`; `undefined` for what no calendar and no clock shows. */
export function readWrittenTime(text: string): WrittenTime | undefined {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '0', second = '0', zone] = match;
  const midnight = midnightOn(Number(year), Number(month), Number(day));
  if (midnight === undefined) return undefined;
  if (hour === undefined) return { local: midnight, isDay: true, offset: undefined };
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Math.min(59, Number(second))];
  // A leap second, and no other, is a 60th.
  if (hours > 23 || minutes > 59 || Number(second) > 60) return undefined;
  const local = midnight + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
  return { local, isDay: false, offset: zone === undefined ? undefined : readOffset(zone) };
}

/** Calendars are the same after 400 years. */
const ROUND_YEARS = 400;
const ROUND_MS = 146_097 * DAY_MS;

/** The beginning of a day that exists. Without a text in between: a file may hold a million of them. */
function midnightOn(year: number, month: number, day: number): number | undefined {
  // Years below 100 would be taken for those of the last century.
  const later = new Date(Date.UTC(year + ROUND_YEARS, month - 1, day));
  const isThere = later.getUTCMonth() === month - 1 && later.getUTCDate() === day;
  return isThere ? later.getTime() - ROUND_MS : undefined;
}

/** Reads `Z`, `+0100` or `-033730` as milliseconds ahead of UTC; `undefined` for what is more than a day. */
export function readOffset(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0;
  const match = OFFSET.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const length = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS;
  return length >= DAY_MS ? undefined : sign === '-' ? -length : length;
}

/** How long something takes: days of the calendar, and hours that pass. */
export interface WrittenLength {
  readonly days: number;
  readonly ms: number;
}

const LENGTH = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/iu;

/** Reads `PT45M` or `P1D`; `undefined` for anything else, also for what goes back. */
export function readLength(text: string): WrittenLength | undefined {
  const match = LENGTH.exec(text.trim());
  if (match === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: (hours ?? 0) * HOUR_MS + (minutes ?? 0) * MINUTE_MS + (seconds ?? 0) * SECOND_MS,
  };
}

/** The ISO day that a clock shows. */
export function dayOfLocal(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

/** A moment as files write it: `20260316T140000Z`. */
export function writeInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

/** A day as files write it: `20260316`. */
export function writeDay(on: string): string {
  return on.replaceAll('-', '');
}

/** The first moment that is read, 1970, and the first that is not, 2200: calendars beyond hold no appointments. */
export const FIRST_TIME = 0;
export const END_OF_TIME = Date.UTC(2200, 0, 1);
