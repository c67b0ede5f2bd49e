import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';

const WEEK_MS = 7 * DAY_MS;

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment (epoch milliseconds) at which clocks in a zone (IANA) show a minute of an ISO day; an unknown zone counts as UTC.
 * Where they are put forward over it, it is as long after the change as it would have stood after it; where they show it
 * twice it is the first time. Source: SPEC REM2.
 */
export function instantIn(day: string, minutesOfDay: number, zone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutesOfDay * MINUTE_MS;
  const before = shown - offsetIn(shown - DAY_MS, zone);
  const after = shown - offsetIn(shown + DAY_MS, zone);
  const isShownAt = (at: number): boolean => at + offsetIn(at, zone) === shown;
  return !isShownAt(before) && isShownAt(after) ? after : before;
}

/** The minute of the day that clocks in a zone (IANA) show at a moment (epoch milliseconds). */
export function minuteOfDayIn(at: number, zone: string): number {
  const shown = at + offsetIn(at, zone);
  return Math.floor((((shown % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}

/**
 * Counts the days that calendars in a zone (IANA) show, from the first of 1970, for many moments (epoch milliseconds): two moments
 * are so many days apart as their numbers are. An unknown zone counts as UTC.
 */
export function createDayCounter(zone: string): (at: number) => number {
  const offsets = new Map<number, number>();
  const offsetAt = (week: number): number => {
    const known = offsets.get(week);
    if (known !== undefined) return known;
    const made = offsetIn(week * WEEK_MS, zone);
    offsets.set(week, made);
    return made;
  };
  return (at) => {
    const week = Math.floor(at / WEEK_MS);
    const offset = offsetAt(week);
    // Asking a clock takes long: it is done where they are put forward or back within the week.
    return Math.floor((at + (offset === offsetAt(week + 1) ? offset : offsetIn(at, zone))) / DAY_MS);
  };
}

/** How far clocks in a zone are ahead of UTC at a moment, in milliseconds. */
function offsetIn(at: number, zone: string): number {
  const clock = clockOf(zone);
  if (clock === undefined) return 0;
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const day = new Date(0).setUTCFullYear(read('year'), read('month') - 1, read('day'));
  const shown = day + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1_000;
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** Whoever writes a zone that does not exist puts nothing into memory. */
function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  try {
    const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, ...day, ...time });
    clocks.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}
