import { readWrittenTime, type WrittenTime } from './calendar-time.ts';

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A day of the week, or the nth of them from the beginning (or, below 0, the end) of a month or year. */
export interface RuleDay {
  /** 0 is Sunday. */
  readonly day: number;
  readonly nth: number | undefined;
}

/** How something repeats. */
export interface RecurrenceRule {
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: WrittenTime | undefined;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  /** 1 is January. */
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
  /** 0 is Sunday. */
  readonly weekStart: number;
}

const KNOWN = new Set('FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYMONTH BYSETPOS WKST'.split(' '));
/** They only say again what the beginning says. */
const OF_CLOCK = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND']);
const DAY = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/u;
const MOST_OF_LIST = 400;

/**
 * Reads an RRULE of days, weeks, months or years; `undefined` for what repeats within a day, or in a way that cannot be read.
 * Source: SPEC CAL6.
 */
export function readRecurrenceRule(text: string, start: WrittenTime): RecurrenceRule | undefined {
  const parts = new Map<string, string>();
  for (const part of text.slice(0, 2_000).toUpperCase().split(';')) {
    const [key = '', value = ''] = part.split('=');
    if (key.trim() !== '') parts.set(key.trim(), value.trim());
  }
  for (const [key, value] of parts) {
    if (OF_CLOCK.has(key) && isClockOf(start, key, value)) continue;
    if (!KNOWN.has(key) && !key.startsWith('X-')) return undefined;
  }
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  const interval = readCount(parts.get('INTERVAL'), 1);
  const count = parts.has('COUNT') ? readCount(parts.get('COUNT'), undefined) : undefined;
  const until = readWrittenTime(parts.get('UNTIL') ?? '');
  const byDay = readList(parts.get('BYDAY'), readDay);
  const byMonthDay = readList(parts.get('BYMONTHDAY'), (value) => readNumber(value, 31));
  const byMonth = readList(parts.get('BYMONTH'), (value) => readNumber(value, 12));
  const bySetPosition = readList(parts.get('BYSETPOS'), (value) => readNumber(value, 366));
  if (frequency === undefined || interval === undefined) return undefined;
  if (byDay === undefined || byMonthDay === undefined || byMonth === undefined || bySetPosition === undefined)
    return undefined;
  if ((parts.has('COUNT') && count === undefined) || (parts.has('UNTIL') && until === undefined)) return undefined;
  const weekStart = Math.max(0, DAYS.indexOf((parts.get('WKST') ?? 'MO') as (typeof DAYS)[number]));
  return { frequency, interval, count, until, byDay, byMonthDay, byMonth, bySetPosition, weekStart };
}

function isClockOf({ local, isDay }: WrittenTime, key: string, value: string): boolean {
  const date = new Date(local);
  const shown = { BYHOUR: date.getUTCHours(), BYMINUTE: date.getUTCMinutes(), BYSECOND: date.getUTCSeconds() };
  return isDay || Number(value) === shown[key as keyof typeof shown];
}

function readCount(text: string | undefined, absent: number | undefined): number | undefined {
  if (text === undefined) return absent;
  return /^\d{1,15}$/u.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

function readList<T>(text: string | undefined, read: (value: string) => T | undefined): readonly T[] | undefined {
  if (text === undefined) return [];
  const values: T[] = [];
  for (const value of text.split(',').slice(0, MOST_OF_LIST)) {
    const one = read(value.trim());
    if (one === undefined) return undefined;
    values.push(one);
  }
  return values;
}

function readNumber(text: string, most: number): number | undefined {
  const number = /^[+-]?\d{1,3}$/u.test(text) ? Number(text) : 0;
  return number === 0 || Math.abs(number) > most ? undefined : number;
}

function readDay(text: string): RuleDay | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const day = DAYS.findIndex((name) => name === match[2]);
  const nth = match[1] === undefined ? undefined : Number(match[1]);
  return nth === 0 || Math.abs(nth ?? 1) > 53 ? undefined : { day, nth };
}
