import type { PriorityList } from '../priority/priorities.ts';
import { numberOf, readAmounts, type Unit } from './amounts.ts';
import { FILLER } from './filler.ts';
import { keysOf, type Lexicon } from './lexicon.ts';
import { stemsOf } from '../record/stem-word.ts';
import { readTermText } from './term-text.ts';

/** A bound for a number that a lead may tell. */
export interface Bound {
  readonly unit: Unit;
  /** What is no longer welcome: more than `amount`, or less. */
  readonly side: 'more' | 'less';
  readonly amount: number;
  /** For a range, or a number that is meant about as it is: what is less than this is not welcome either. */
  readonly atLeast: number | undefined;
  /** Whether the amount itself is not welcome either. */
  readonly isStrict: boolean;
  /** What is counted. */
  readonly keys: readonly string[];
}

const MORE = /(?:more than|over|above|exceeding|>|mehr als|über|ab|plus de|longer than|beyond|meer dan)\s*$/iu;
const LESS = /(?:less than|fewer than|under|below|<|weniger als|unter|moins de|shorter than)\s*$/iu;
const AT_MOST =
  /(?:no more than|not more than|at most|max(?:imum)?\.?(?: of)?|up to|bis(?: zu)?|jusqu['’]à|tot|maximaal|not over|nicht mehr als|nicht über|pas plus de|höchstens|maximal|maximum|au plus|within|<=)\s*$/iu;
const OR_LESS = /\b(?:or less|or fewer|or under|max|maximum|at most|tops|oder weniger|ou moins)\b/iu;
const AT_LEAST =
  /(?:at least|min(?:imum|destens|\.)?(?: of)?|not less than|no less than|from|ab|mind\.|minimum de|au moins|dès|à partir de|minstens|>=)\s*$/iu;
const OR_MORE = /^\s*\p{L}{0,8}\s*(?:or more|plus\b|\+|oder mehr|ou plus|upwards|and (?:up|more)|en meer)/iu;
const RANGE =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?%?\s?(?:-|–|—|to|bis|à|tot)\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|h\b|hrs?\b|hours?|std|stunden|wochenstunden|heures|percent|prozent|uur)/iu;
const NUMBER = /\d+(?:[.,]\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/iu;
/** Numbers and what they count. */
const COUNT =
  /^(?:\d.*|percent|prozent|hour|hr|h|std|stund|heur|day|tag|tagen|jour|week|wk|woch|wochen|month|monat|year|jahr|km|mil|min|minut|kg|kilo|night|nacht|nuit|nightshift|uur|uren|one|two|three|four|five|six|seven|eight|nin|ten)$/u;

/** What a share or hours are of, where nothing else is said: the work itself. */
const OF_THE_WORK =
  stemsOf(`pensum arbeitspensum workload stelle stellenumfang parttime fulltime contract wochenstunden week weekly woche
  semaine fte taux activity employment arbeitszeit job position working time dagen`);
/** How far from a number that is meant about as it is. */
const ABOUT = 0.1;

/** Reads a wish with a number, such as "more than 2 days in the office"; nothing where it counts nothing. Source: SPEC FIT3. */
export function readBound(wish: string, list: PriorityList, lexicon: Lexicon): Bound | undefined {
  const [counted] = readAmounts(readTermText('notes', wish, lexicon));
  const number = NUMBER.exec(wish);
  if (counted === undefined || number === null) return undefined;
  const before = wish.slice(0, number.index).trimEnd();
  const after = wish.slice(number.index + number[0].length);
  const isBreaker = list === 'dealBreakers';
  const keys = keysOf(wish, lexicon).filter(
    (key) => !FILLER.has(key) && !COUNT.test(key) && !(isOfWork(counted.unit) && OF_THE_WORK.has(key)),
  );
  const base = { unit: counted.unit, keys, atLeast: undefined };
  const range = keys.length === 0 && !isBreaker && isOfWork(counted.unit) ? RANGE.exec(wish) : null;
  if (range !== null) {
    const ends = [numberOf(range[1]), numberOf(range[2])];
    return { ...base, side: 'more', amount: Math.max(...ends), atLeast: Math.min(...ends), isStrict: false };
  }
  const amount = numberOf(number[0]);
  if (OR_MORE.test(after) || AT_LEAST.test(before)) return { ...base, side: 'less', amount, isStrict: false };
  const side = sideOf(before, after, isBreaker);
  const isAbout = !isBreaker && side.side === 'less' && keys.length === 0 && isOfWork(counted.unit);
  if (isAbout)
    return { ...base, side: 'more', amount: amount * (1 + ABOUT), atLeast: amount * (1 - ABOUT), isStrict: false };
  return { ...base, amount, ...side };
}

/** Whether it can count how much of a week is worked. */
function isOfWork(unit: Unit): boolean {
  return unit === 'hour' || unit === 'percent';
}

/** Which side of the number is not welcome: with a bare one, what is there among the deal-breakers, and less than it among the must-haves. */
function sideOf(before: string, after: string, isBreaker: boolean): Pick<Bound, 'side' | 'isStrict'> {
  if (OR_LESS.test(after) || AT_MOST.test(before)) return { side: 'more', isStrict: false };
  if (MORE.test(before)) return { side: isBreaker ? 'more' : 'less', isStrict: false };
  if (LESS.test(before)) return { side: isBreaker ? 'less' : 'more', isStrict: false };
  return { side: isBreaker ? 'more' : 'less', isStrict: isBreaker };
}
