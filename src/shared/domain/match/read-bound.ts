import type { PriorityList } from '../priority/priorities.ts';
import { numberOf, readAmounts, type Unit } from './amounts.ts';
import { FILLER } from './filler.ts';
import { keysOf, type Lexicon } from './lexicon.ts';
import { readTermText } from './term-text.ts';

/** A bound for a number that a lead may tell. */
export interface Bound {
  readonly unit: Unit;
  /** What is no longer welcome: more than `amount`, or less. */
  readonly side: 'more' | 'less';
  readonly amount: number;
  /** Whether the amount itself is not welcome either. */
  readonly isStrict: boolean;
  /** What is counted. */
  readonly keys: readonly string[];
}

const MORE = /(?:more than|over|above|exceeding|>|mehr als|über|plus de|longer than|beyond)\s*$/iu;
const LESS = /(?:less than|fewer than|under|below|<|weniger als|unter|moins de|shorter than)\s*$/iu;
const AT_MOST =
  /(?:no more than|not more than|at most|max(?:imum)?\.?(?: of)?|up to|höchstens|maximal|maximum|au plus|within|<=)\s*$/iu;
const OR_LESS = /\b(?:or less|or fewer|or under|max|maximum|at most|tops|oder weniger|ou moins)\b/iu;
const NUMBER = /\d+(?:[.,]\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/iu;
/** Numbers and what they count. */
const COUNT =
  /^(?:\d.*|percent|prozent|hour|hr|h|std|stund|heur|day|tag|tagen|jour|week|wk|woch|wochen|month|monat|year|jahr|km|mil|min|minut|one|two|three|four|five|six|seven|eight|nin|ten)$/u;

/** Reads a wish with a number, such as "more than 2 days in the office"; nothing where it counts nothing. Source: SPEC FIT3. */
export function readBound(wish: string, list: PriorityList, lexicon: Lexicon): Bound | undefined {
  const [counted] = readAmounts(readTermText('notes', wish, lexicon));
  const number = NUMBER.exec(wish);
  if (counted === undefined || number === null) return undefined;
  const before = wish.slice(0, number.index).trimEnd();
  const after = wish.slice(number.index + number[0].length);
  const keys = keysOf(wish, lexicon).filter((key) => !FILLER.has(key) && !COUNT.test(key));
  return { unit: counted.unit, amount: numberOf(number[0]), keys, ...sideOf(before, after, list === 'dealBreakers') };
}

/** Which side of the number is not welcome: with a bare one, what is there among the deal-breakers, and less than it among the must-haves. */
function sideOf(before: string, after: string, isBreaker: boolean): Pick<Bound, 'side' | 'isStrict'> {
  if (OR_LESS.test(after) || AT_MOST.test(before)) return { side: 'more', isStrict: false };
  if (MORE.test(before)) return { side: isBreaker ? 'more' : 'less', isStrict: false };
  if (LESS.test(before)) return { side: isBreaker ? 'less' : 'more', isStrict: false };
  return { side: isBreaker ? 'more' : 'less', isStrict: isBreaker };
}
