import type { FoundWords } from './match.ts';
import { type TermText, wordsOf } from './term-text.ts';
import { termAt } from './term-list.ts';

/** What is counted in a job: a share, a length of time or way, or a weight. */
export const UNITS = [
  'percent',
  'hour',
  'day',
  'night',
  'week',
  'month',
  'year',
  'km',
  'mile',
  'minute',
  'kg',
] as const;

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
  /** Whether nothing stands before it in its part of the sentence. */
  readonly isAlone: boolean;
  readonly found: FoundWords;
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  percent: '%|percent|per cent|prozent|pour ?cent',
  hour: 'hours?|hrs?|h|std|stunden?|wochenstunden|heures?|uren|uur',
  day: '(?:(?:office|onsite|on-site|home|remote|wfh|büro|präsenz|homeoffice|home office)[ -]?)?(?:days?|tagen?|tage)|jours?|dagen',
  night: 'nights?|nächten?|nächte|nuits?|nachten',
  week: 'weeks?|wochen?|semaines?|weken',
  month: 'months?|monaten?|monate|mois|maanden',
  year: 'years?|yrs?|jahren?|jahre|jahr|ans?|annees?|années?|jaar',
  km: 'km|kilomet(?:er|re)s?',
  mile: 'miles?',
  minute: 'min|mins|minutes?|minuten',
  kg: 'kg|kilos?|kilogram(?:me|m)?s?',
};
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'zero',
    'one',
    'two zwei deux twee',
    'three drei trois drie',
    'four vier quatre',
    'five fünf cinq vijf',
    'six sechs zes',
    'seven sieben sept zeven',
    'eight acht huit',
    'nine neun neuf negen',
    'ten zehn dix tien',
    'eleven elf onze',
    'twelve zwölf douze twaalf',
  ].flatMap((words, number) => words.split(' ').map((word) => [word, number] as const)),
);
const NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?|${[...NUMBERS.keys()].join('|')}`;
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d])(${NUMBER})(?:\\s?(?:-|–|to|bis|à)\\s?(${NUMBER}))?\\s?\\+?[\\s-]?(?:${UNITS.map((unit) => `(?<${unit}>${UNIT_WORDS[unit]})`).join('|')})(?!\\p{L})`,
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
      isAlone: standsAlone(text.text, match.index),
      found: wordsOf(text, near[0] ?? at, near.findLast((index) => index <= at + SHOWN_AFTER) ?? at),
    });
  }
  return amounts;
}

/** Which terms stand around one in its sentence. */
function around({ terms }: TermText, at: number): readonly number[] {
  const sentence = termAt(terms, at)?.sentence;
  return Array.from({ length: REACH.before + REACH.after + 1 }, (_, step) => at - REACH.before + step).filter(
    (index) => termAt(terms, index)?.sentence === sentence && index >= 0,
  );
}

/** Whether nothing stands before it in its part of the sentence. */
function standsAlone(text: string, at: number): boolean {
  return /(?:^|[,;:.!?•·|()\n–—])\s*$/u.test(text.slice(Math.max(0, at - REACH_ALONE), at));
}

const REACH_ALONE = 4;

/** A number as it is written in digits or as a word. */
export function numberOf(written = ''): number {
  return NUMBERS.get(written.toLowerCase()) ?? Number(written.replace(',', '.'));
}
