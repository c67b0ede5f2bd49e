import type { FoundWords } from './match.ts';
import { type TermText, wordsOf } from './term-text.ts';
import { termAt, termsOf } from './term-list.ts';

/** What is counted in a job: a share, or a length of time or way. */
export const UNITS = ['percent', 'hour', 'day', 'week', 'month', 'year', 'km', 'mile', 'minute'] as const;

/** What something is counted in. */
export type Unit = (typeof UNITS)[number];

/** A number with its unit, and what it is about. */
export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
  /** The terms that stand around it in its sentence. */
  readonly near: ReadonlySet<string>;
  /** Those of them that follow it, in their order. */
  readonly after: readonly string[];
  readonly found: FoundWords;
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  percent: '%|percent|per cent|prozent|pour ?cent',
  hour: 'hours?|hrs?|std|stunden?|heures?',
  day: 'days?|tagen?|tage|jours?',
  week: 'weeks?|wochen?|semaines?',
  month: 'months?|monaten?|monate|mois',
  year: 'years?|yrs?|jahren?|jahre|ans|annees?|années?',
  km: 'km|kilomet(?:er|re)s?',
  mile: 'miles?',
  minute: 'min|mins|minutes?|minuten',
};
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?|${NUMBER_WORDS.join('|')}`;
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d])(${NUMBER})(?:\\s?(?:-|–|to|bis|à)\\s?(${NUMBER}))?\\s?\\+?\\s?(?:${UNITS.map((unit) => `(?<${unit}>${UNIT_WORDS[unit]})`).join('|')})(?!\\p{L})`,
  'giu',
);
/** How many terms on either side tell what a number is about. */
const REACH = { before: 5, after: 8 };
/** How many of those after it are shown with it. */
const SHOWN_AFTER = 4;
const MOST_AMOUNTS = 200;

/** The numbers of a text that count something. */
export function readAmounts(text: TermText): readonly Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  for (const match of text.text.matchAll(AMOUNT)) {
    const unit = UNITS.find((each) => match.groups?.[each] !== undefined);
    while (at < text.terms.length && (termAt(text.terms, at)?.end ?? 0) <= match.index) at += 1;
    if (unit === undefined || at >= text.terms.length || amounts.length >= MOST_AMOUNTS) break;
    const first = numberOf(match[1]);
    const second = match[2] === undefined ? first : numberOf(match[2]);
    const near = around(text, at);
    amounts.push({
      ...{ least: Math.min(first, second), most: Math.max(first, second), unit },
      near: new Set(near.map((index) => termAt(text.terms, index)?.key ?? '')),
      after: near.filter((index) => index > at).map((index) => termAt(text.terms, index)?.key ?? ''),
      found: wordsOf(text, near[0] ?? at, near.findLast((index) => index <= at + SHOWN_AFTER) ?? at),
    });
  }
  return [...amounts, ...readWeekdays(text)];
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr'];
const GERMAN_DAYS = ['mo', 'di', 'mi', 'do', 'fr'];
const WEEKDAYS =
  /\b(mon|tues?|wed|thur?s?|fri|montag|dienstag|mittwoch|donnerstag|freitag)(?:day|nesday|sday|rsday)?\s?(?:-|–|to|till|until|through|bis)\s?(mon|tues?|wed|thur?s?|fri|montag|dienstag|mittwoch|donnerstag|freitag)(?:day|nesday|sday|rsday)?\b/giu;

/** "Monday to Thursday" counts four days. */
function readWeekdays(text: TermText): readonly Amount[] {
  return [...text.text.matchAll(WEEKDAYS)].slice(0, MOST_AMOUNTS).flatMap((match): readonly Amount[] => {
    const days = weekdayOf(match[2]) - weekdayOf(match[1]) + 1;
    const end = match.index + match[0].length;
    const at = termsOf(text.terms).findIndex((term) => term.end >= end);
    if (days < 1 || at < 0) return [];
    const near = around(text, at);
    const after = near.filter((index) => index > at).map((index) => termAt(text.terms, index)?.key ?? '');
    const first = near.find((index) => (termAt(text.terms, index)?.start ?? 0) >= match.index) ?? at;
    const found = wordsOf(text, first, near.findLast((index) => index <= at + SHOWN_AFTER) ?? at);
    return [{ least: days, most: days, unit: 'day', near: new Set(after), after, found }];
  });
}

function weekdayOf(name = ''): number {
  const short = name.toLowerCase().slice(0, 2);
  return Math.max(DAYS.indexOf(short), /(?:tag|woch)$/iu.test(name) ? GERMAN_DAYS.indexOf(short) : -1);
}

/** Which terms stand around one in its sentence. */
function around({ terms }: TermText, at: number): readonly number[] {
  const sentence = termAt(terms, at)?.sentence;
  return Array.from({ length: REACH.before + REACH.after + 1 }, (_, step) => at - REACH.before + step).filter(
    (index) => termAt(terms, index)?.sentence === sentence && index >= 0,
  );
}

/** A number as it is written in digits or as a word. */
export function numberOf(written = ''): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written.replace(',', '.'));
}
