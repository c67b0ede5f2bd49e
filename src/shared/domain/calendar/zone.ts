import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';

/** How clocks of a place differ from UTC, and when. */
export interface Zone {
  /** The IANA name; absent where only a file knows the zone. */
  readonly name: string | undefined;
  /** Milliseconds that the clocks are ahead of UTC at a moment in epoch milliseconds. */
  offsetAt(at: number): number;
}

/** Clocks that show UTC. */
export const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

const known = new Map<string, Zone | undefined>();
/** There are about 600 names in the world; the rest are inventions of files. */
const MOST_KNOWN = 1_000;

/** The zone of an IANA name; `undefined` for any other text. Never throws. */
export function zoneNamed(name: string): Zone | undefined {
  if (known.has(name)) return known.get(name);
  if (known.size >= MOST_KNOWN) known.clear();
  const zone = /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/u.test(name) ? makeZone(name) : undefined;
  known.set(name, zone);
  return zone;
}

function makeZone(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    const numeric = 'numeric';
    const date = { year: numeric, month: numeric, day: numeric } as const;
    const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, calendar: 'gregory', ...date, ...time });
  } catch {
    return undefined;
  }
  const exactOffset = (at: number): number => {
    const [month = 1, day = 1, year = 1970, ...clock] = (format.format(at).match(/\d+/gu) ?? []).map(Number);
    const [hour = 0, minute = 0, second = 0] = clock;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND_MS) * SECOND_MS;
  };
  const offsetsOfDays = new Map<number, number>();
  const offsetOfDay = (day: number): number => {
    const before = offsetsOfDays.get(day);
    if (before !== undefined) return before;
    const offset = exactOffset(day * DAY_MS);
    offsetsOfDays.set(day, offset);
    return offset;
  };
  return {
    name: format.resolvedOptions().timeZone,
    offsetAt(at) {
      const day = Math.floor(at / DAY_MS);
      const offset = offsetOfDay(day);
      // Clocks change on two days of a year: asking for each moment would be slow.
      return offset === offsetOfDay(day + 1) ? offset : exactOffset(at);
    },
  };
}

/**
 * The moment at which the clocks of a zone show a time: the first of two where clocks go back, and where they jump the time
 * counted on from before. **Units:** `local` as in `WrittenTime`. Source: SPEC CAL4.
 */
export function instantOf(local: number, zone: Zone): number {
  const before = zone.offsetAt(local - DAY_MS);
  const after = zone.offsetAt(local + DAY_MS);
  if (before === after) return local - before;
  const isAfter = zone.offsetAt(local - before) !== before && zone.offsetAt(local - after) === after;
  return local - (isAfter ? after : before);
}

/** What the clocks of a zone show at a moment. */
export function localOf(at: number, zone: Zone): number {
  return at + zone.offsetAt(at);
}
