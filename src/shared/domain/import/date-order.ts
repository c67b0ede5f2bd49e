import { type DayOrder, numbersOf } from './read-date.ts';

const TWELVE_HOURS = /\d\s*[ap]\.?m\.?$/iu;

/**
 * Which number comes first in the days of a column: the one that is above 12 somewhere cannot be the month; twelve-hour
 * times are month first, and dots day first.
 *
 * `undefined` when nothing tells, `none` when there are no such days. Source: SPEC IMP7.
 */
export function decideDayOrder(texts: Iterable<string>): DayOrder | 'none' | undefined {
  const counts = { dayFirst: 0, monthFirst: 0, twelveHours: 0, dots: 0, open: 0 };
  for (const text of texts) {
    const numbers = numbersOf(text);
    if (numbers === undefined) continue;
    if (numbers.first > 12) counts.dayFirst += 1;
    else if (numbers.second > 12) counts.monthFirst += 1;
    else if (TWELVE_HOURS.test(text.trim())) counts.twelveHours += 1;
    else if (numbers.sign === '.') counts.dots += 1;
    else counts.open += 1;
  }
  if (counts.dayFirst + counts.monthFirst > 0)
    return counts.dayFirst >= counts.monthFirst ? 'day-first' : 'month-first';
  if (counts.twelveHours > 0) return 'month-first';
  if (counts.open > 0) return undefined;
  return counts.dots > 0 ? 'day-first' : 'none';
}
