import { DAY_MS } from '#shared/kernel/durations.ts';

/** A day of the week by ISO 8601: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days on which a week can begin. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The day on which a week begins where the circle has not agreed on another. */
export const USUAL_FIRST_DAY: Weekday = 1;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Whether a text names a time zone that this device knows. */
export function isTimeZone(zone: string): boolean {
  return calendarOf(zone) !== undefined;
}

/** The ISO day of a moment (epoch milliseconds) where the zone is; an unknown zone counts as UTC. Source: SPEC WEEK1. */
export function dayIn(at: number, zone: string): string {
  const calendar = calendarOf(zone) ?? calendarOf('UTC');
  const parts = new Map(calendar?.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/**
 * The first day (ISO) of the week that a moment falls in where the zone is. It goes by the calendar alone, so clocks that are
 * put forward or back move nothing. Source: SPEC WEEK1.
 */
export function weekOf(at: number, zone: string, firstDay: Weekday): string {
  const day = dayIn(at, zone);
  return addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
}

/** The ISO day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week of an ISO day. */
export function weekdayOf(day: string): Weekday {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return WEEKDAYS[index] ?? USUAL_FIRST_DAY;
}

/** Whoever writes a zone that does not exist puts nothing into memory. */
function calendarOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  try {
    const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', options);
    calendars.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}
