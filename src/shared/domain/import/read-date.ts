import { isCalendarDay } from '../record/calendar-day.ts';
import { readMonth } from './month-words.ts';

/** Which number comes first in days such as 3/4/2024. */
export type DayOrder = 'day-first' | 'month-first';

/** A day, or a moment of it, as a file says it. */
export interface FileDate {
  /** ISO day, where the person is. */
  readonly day: string;
  /** Epoch milliseconds; noon where the person is when the file has no time. */
  readonly at: number;
  readonly hasTime: boolean;
  /** The text says more, such as the end of a span. */
  readonly isPartOfText: boolean;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A longer text is none, and would take long to look through. */
const MOST_LENGTH = 300;
const TIME =
  /[\s,T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;
const SPAN = /\s*(?:→|–|—|\sto\s|\sbis\s)\s*/u;
const YEAR_FIRST = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/u;
const DAY_AND_NAME =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})$/u;
const NAME_AND_DAY = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** The two numbers before the year, where the order of day and month is not seen from the form. */
export function numbersOf(
  text: string,
): { readonly first: number; readonly second: number; readonly sign: string } | undefined {
  const match = text.length > MOST_LENGTH ? null : YEAR_LAST.exec(text.trim().replace(TIME, ''));
  if (match === null) return undefined;
  return { first: Number(match[1]), second: Number(match[3]), sign: match[2] ?? '' };
}

/**
 * Reads a day in whatever form trackers write it; of a span its beginning. Nothing is guessed: `undefined` for anything
 * else. Source: SPEC IMP6.
 */
export function readDate(text: string, order: DayOrder): FileDate | undefined {
  if (text.length > MOST_LENGTH) return undefined;
  const whole = readMoment(text.trim(), order);
  if (whole !== undefined) return { ...whole, isPartOfText: false };
  const [begin = '', ...rest] = text.trim().split(SPAN);
  const beginning = rest.length === 0 ? undefined : readMoment(begin, order);
  return beginning === undefined ? undefined : { ...beginning, isPartOfText: true };
}

function readMoment(text: string, order: DayOrder): Omit<FileDate, 'isPartOfText'> | undefined {
  const time = TIME.exec(text);
  const parts = readDay(time === null ? text : text.slice(0, time.index), order);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const iso = isoDay(year, month, day);
  if (!isCalendarDay(iso)) return undefined;
  if (time === null) return { day: iso, at: new Date(year, month - 1, day, 12).getTime(), hasTime: false };
  const hour = hourOf(Number(time[1]), time[4]?.toLowerCase());
  const [minute, second] = [Number(time[2]), Number(time[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = time[5];
  if (zone === undefined)
    return { day: iso, at: new Date(year, month - 1, day, hour, minute, second).getTime(), hasTime: true };
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - offsetOf(zone) * 60_000;
  const here = new Date(at);
  return { day: isoDay(here.getFullYear(), here.getMonth() + 1, here.getDate()), at, hasTime: true };
}

function readDay(text: string, order: DayOrder): Parts | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
    const isDayFirst = first > 12 || (second <= 12 && (yearLast[2] === '.' || order === 'day-first'));
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return { year: fullYear(yearLast[4]), month, day };
  }
  const dayAndName = DAY_AND_NAME.exec(text);
  if (dayAndName !== null) return named(dayAndName[3], dayAndName[2], dayAndName[1]);
  const nameAndDay = NAME_AND_DAY.exec(text);
  return nameAndDay === null ? undefined : named(nameAndDay[3], nameAndDay[1], nameAndDay[2]);
}

function named(year = '', name = '', day = ''): Parts | undefined {
  const month = readMonth(name);
  return month === undefined ? undefined : { year: fullYear(year), month, day: Number(day) };
}

/** Two digits: up to 69 in this century, as spreadsheets have it. */
function fullYear(digits = ''): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
