import { stemOf } from '../record/stem-word.ts';
import { readClockTimes, type ClockTimes } from './clock-times.ts';
import type { FoundWords, ReadField } from './match.ts';
import { SIGNALS } from './signal-words.ts';
import { isDeniedAt, type TermText } from './term-text.ts';
import { readWeekdayRanges } from './weekdays.ts';

/** What a text tells in other words than its own: 22-6 is a night shift. */
export interface Signal {
  readonly found: FoundWords;
  readonly isDenied: boolean;
}

/** What a lead tells so, by what it is compared with. */
export type Signals = ReadonlyMap<string, readonly Signal[]>;

const NIGHT = stemOf('nightshift');
const EVENING = stemOf('evening');
const EARLY = stemOf('earlyshift');
const DAY = stemOf('dayshift');
const SPLIT = stemOf('splitshift');
const WEEKEND = stemOf('weekend');
const SATURDAYS = stemOf('saturday');
const SUNDAYS = stemOf('sunday');
const WEEKDAYS = stemOf('weekdays');
const DAYS_OFF_IN_ROW = stemOf('daysoffinrow');
/** From when to when a night is worked, in hours from midnight before or after it. */
const NIGHTS = { from: 23, to: 29 };
const LEAST_OF_NIGHT = 2;
const LATE = 20.5;
const LONGEST_PART = 7;
const LEAST_GAP = 2;
const OPENING_HOURS = /\b(?:open|opening hours|öffnungszeiten|geöffnet|ouvert|ouverture|office hours)\b/iu;
/** What stands between the two parts of a day that is split. */
const THEN = /^[\s,;]*(?:puis|et|and|then|und|dann|sowie|\/|&|\+|en)?(?: again| wieder| de)?[\s,]*$/iu;
const MOST_READ = 20;

/** Reads what a lead tells in other words. Source: SPEC FIT14. */
export function readSignals(texts: readonly TermText[]): Signals {
  const signals = new Map<string, Signal[]>();
  const add = (key: string, signal: Signal): void => {
    const known = signals.get(key);
    if (known === undefined) signals.set(key, [signal]);
    else if (known.length < MOST_READ) known.push(signal);
  };
  for (const text of texts) {
    for (const { key, form, fields, hint } of SIGNALS) {
      if (!fields.includes(text.field) || !hint.test(text.text)) continue;
      for (const match of text.text.matchAll(form)) {
        const found = foundAt(text.field, match[0]);
        add(key, { found, isDenied: isDeniedAt(text, match.index, match.index + match[0].length) });
      }
    }
    if (text.field === 'role' || text.field === 'notes') for (const [key, signal] of readTimes(text)) add(key, signal);
  }
  return signals;
}

function foundAt(field: ReadField, text: string): FoundWords {
  return { field, text: text.trim().replace(/\s+/gu, ' ') };
}

function readTimes(text: TermText): readonly (readonly [string, Signal])[] {
  const signals: (readonly [string, Signal])[] = [];
  const add = (key: string, start: number, end: number): void => {
    const isDenied = isDeniedAt(text, start, end);
    signals.push([key, { found: foundAt(text.field, text.text.slice(start, end)), isDenied }]);
  };
  const times = readClockTimes(text.text);
  for (const [index, one] of times.entries()) {
    const next = times[index + 1];
    for (const key of keysOf(one)) add(key, one.start, one.end);
    if (next !== undefined && isSplit(text.text, one, next)) add(SPLIT, one.start, next.end);
  }
  for (const { from, to, start, end } of readWeekdayRanges(text.text)) {
    if (to >= SATURDAY) add(WEEKEND, start, end);
    if (to >= SATURDAY) add(SATURDAYS, start, end);
    if (to > SATURDAY) add(SUNDAYS, start, end);
    if (to < SATURDAY && (from === 0 || to - from >= 2)) add(WEEKDAYS, start, end);
    if (from === 0 && to < SATURDAY) add(DAYS_OFF_IN_ROW, start, end);
  }
  return signals;
}

function keysOf({ from, to }: ClockTimes): readonly string[] {
  const ofNight = Math.min(to, NIGHTS.to) - Math.max(from, NIGHTS.from);
  // Begun after midnight, it is of the night as well.
  const ofMorning = Math.min(to, NIGHTS.to - 24) - Math.max(from, 0);
  if (Math.max(ofNight, ofMorning) >= LEAST_OF_NIGHT) return [NIGHT];
  if (to >= LATE) return [EVENING];
  return from >= 6 ? (from < 7 ? [EARLY, DAY] : [DAY]) : [EARLY];
}

function isSplit(text: string, one: ClockTimes, next: ClockTimes): boolean {
  const gap = next.from - one.to;
  const isShort = one.to - one.from <= LONGEST_PART && next.to - next.from <= LONGEST_PART;
  if (!isShort || gap < LEAST_GAP || !THEN.test(text.slice(one.end, next.start))) return false;
  return !OPENING_HOURS.test(text.slice(Math.max(0, one.start - 40), one.start));
}

const SATURDAY = 5;
