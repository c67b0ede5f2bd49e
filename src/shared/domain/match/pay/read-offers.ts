import { payScaleOf, type NamedCurrency } from './currency-signs.ts';
import type { PayPer } from './pay.ts';
import type { PayPiece } from './pay-pieces.ts';
import { AND, BETWEEN, TO } from './pay-words.ts';
import { readAmounts, type PayAmount } from './read-amounts.ts';
import { readMonthsAYear } from './read-months-a-year.ts';
import { readPayDirection } from './read-pay-direction.ts';
import { periodBefore, periodBehind, type PayPeriodWords } from './read-pay-period.ts';

/** One amount or a range of a text that may be pay, with what stands by it. */
export interface PayOffer {
  /** Places of its first and last piece, with the words that say "up to" or "per month". */
  readonly first: number;
  readonly last: number;
  /** Places of the first and last piece of its amounts alone. */
  readonly firstAmount: number;
  readonly lastAmount: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly currency: NamedCurrency | undefined;
  readonly per: PayPer | undefined;
  readonly factor: number;
  readonly isRange: boolean;
  readonly isCount: boolean;
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly currency: NamedCurrency | undefined;
  readonly factor: number;
  readonly per: PayPeriodWords | undefined;
  readonly isRange: boolean;
  readonly isCount: boolean;
  /** How many amounts were taken. */
  readonly taken: 1 | 2;
}

/** The ends of a range lie nearer to one another than that. */
const WIDEST_RANGE = 12;

/** Other currencies that are written with the sign of one. */
const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  USD: ['AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  JPY: ['CNY'],
  SEK: ['NOK', 'DKK', 'ISK'],
};

/** Every amount and range of a text that may be pay, in order; some are bonuses, prices or other numbers. */
export function readOffers(pieces: readonly PayPiece[]): readonly PayOffer[] {
  const amounts = readAmounts(pieces);
  const offers: PayOffer[] = [];
  for (let index = 0; index < amounts.length;) {
    const range = readRange(pieces, amounts, index);
    index += range?.taken ?? 1;
    const offer = range === undefined ? undefined : toOffer(pieces, range);
    if (offer !== undefined) offers.push(offer);
  }
  return offers;
}

function readRange(pieces: readonly PayPiece[], amounts: readonly PayAmount[], index: number): Range | undefined {
  const [a, b] = [amounts[index], amounts[index + 1]];
  if (a === undefined) return undefined;
  const perOfA = periodBehind(pieces, a.last + 1);
  const joined = b === undefined ? undefined : join(pieces, a, b, (perOfA?.at ?? a.last) + 1);
  if (joined !== undefined && b !== undefined)
    return { ...joined, per: periodBehind(pieces, b.last + 1) ?? perOfA, isRange: true, taken: 2 };
  const { first, last, value, currency, factor, isCount } = a;
  return { first, last, low: value, high: value, currency, factor, per: perOfA, isRange: false, isCount, taken: 1 };
}

/** The two ends as a range, where the words between say that they are one. */
function join(
  pieces: readonly PayPiece[],
  a: PayAmount,
  b: PayAmount,
  from: number,
): Omit<Range, 'per' | 'isRange' | 'taken'> | undefined {
  const between = pieces.slice(from, b.first);
  // "€50k - 40 h a week"
  if (b.isCount && !a.isBare) return undefined;
  if (b.first - from > 3 || !isJoining(pieces, a, b, between)) return undefined;
  if (a.currency !== undefined && b.currency !== undefined && !mayBeOne(a.currency, b.currency)) return undefined;
  // "120-150k": the word at one end is meant for both.
  const low = a.factor === 1 && a.value < 1_000 ? a.value * b.factor : a.value;
  const high = b.factor === 1 && b.value < 1_000 ? b.value * a.factor : b.value;
  const isShared = low !== a.value || high !== b.value;
  if (isShared && low > high) return undefined;
  const [least, most] = low <= high ? [low, high] : [high, low];
  if (least > 0 && most / least > WIDEST_RANGE) return undefined;
  const currency =
    b.currency === undefined || (b.currency.isVague && a.currency !== undefined) ? a.currency : b.currency;
  const factor = Math.max(a.factor, b.factor);
  const isCount = currency === undefined && (factor === 1 || b.isCount) && (a.isCount || b.isCount);
  return { first: a.first, last: b.last, low: least, high: most, currency, factor, isCount };
}

/** The same, or one sign of several currencies and the code of one of them: "$100k - 120k AUD", but not "$100k - €120k". */
function mayBeOne(a: NamedCurrency, b: NamedCurrency): boolean {
  if (a.code === b.code) return true;
  const [sign, code] = a.isVague ? [a, b] : [b, a];
  return sign.isVague && (SHARED_SIGNS[sign.code]?.includes(code.code) ?? false);
}

function isJoining(pieces: readonly PayPiece[], a: PayAmount, b: PayAmount, between: readonly PayPiece[]): boolean {
  if (between.length === 0) return false;
  const keys = between.map(({ key }) => key);
  // "40/45 k€", but neither "$100k/€90k" nor a day.
  if (keys.length === 1 && keys[0] === '/') return a.isBare && !b.isBare && a.value < b.value;
  if (keys.length === 1 && AND.has(keys[0] ?? '') && !TO.has(keys[0] ?? ''))
    return [1, 2].some((step) => BETWEEN.has(pieces[a.first - step]?.key ?? ''));
  if (keys.every((key) => key === '.')) return keys.length > 1;
  return (
    keys.some((key) => TO.has(key) && key !== 'or') && keys.every((key) => TO.has(key) || key === 'min' || key === '.')
  );
}

function toOffer(pieces: readonly PayPiece[], range: Range): PayOffer | undefined {
  if (range.high <= 0) return undefined;
  const behind = range.per;
  const before = periodBefore(pieces, range.first - 1);
  const direction = range.isRange ? undefined : readPayDirection(pieces, range, behind?.at ?? range.last);
  const months = readMonthsAYear(pieces, range, (behind?.at ?? range.last) + 1);
  const per = behind?.per ?? before?.per;
  const isMonthly =
    per === 'month' || (per === undefined && range.factor === 1 && range.high < payScaleOf(range.currency?.code).year);
  const times = months !== undefined && isMonthly ? months.count : 1;
  const [low, high] = [range.low * times, range.high * times];
  return {
    first: Math.min(
      range.first,
      before?.at ?? range.first,
      direction?.first ?? range.first,
      times > 1 ? (months?.first ?? range.first) : range.first,
    ),
    last: Math.max(range.last, behind?.at ?? 0, direction?.last ?? 0, times > 1 ? (months?.last ?? 0) : 0),
    firstAmount: range.first,
    lastAmount: Math.max(range.last, behind?.at ?? 0),
    least: direction?.is === 'up-to' || low <= 0 ? undefined : low,
    most: direction?.is === 'from' ? undefined : high,
    currency: range.currency,
    per: times > 1 ? 'year' : per,
    factor: range.factor,
    isRange: range.isRange,
    isCount: range.isCount && months === undefined,
  };
}
