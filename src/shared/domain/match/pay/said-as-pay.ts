import { payScaleOf } from './currency-signs.ts';
import type { Pay } from './pay.ts';
import type { PayLabels } from './pay-labels.ts';
import type { PayPiece } from './pay-pieces.ts';
import { GOING_ON } from './pay-words.ts';
import type { PayOffer } from './read-offers.ts';

/** A line with no more words than that beside the amount says nothing else. */
const SHORT_LINE = 2;
const LINE_ENDS = new Set(['\n', '·', '•', '|']);

/** Whether nothing but the number says that it is pay. */
export function isBareOffer(offer: PayOffer): boolean {
  return offer.currency === undefined && offer.factor === 1 && offer.per === undefined;
}

/** Whether a number could be a year such as 2026. */
export function isYearLike({ least, most }: PayOffer): boolean {
  return [least, most].every(
    (amount) => amount === undefined || (Number.isInteger(amount) && amount >= 1_900 && amount <= 2_100),
  );
}

/** Whether the words beside an amount in running text make it pay. */
export function isSaidAsPay(pieces: readonly PayPiece[], offer: PayOffer, labels: PayLabels): boolean {
  const isMillions = offer.factor >= 1_000_000 && payScaleOf(offer.currency?.code).year < 1_000_000;
  if (isMillions) return false;
  if (offer.currency === undefined) return labels.hasWageWord && isMoneyWithoutSign(pieces, offer);
  if (labels.hasWageWord || labels.hasWageHint || offer.per !== undefined) return true;
  const { year, month } = payScaleOf(offer.currency.code);
  const amount = offer.most ?? offer.least ?? 0;
  const isDirected = offer.least !== offer.most;
  return (offer.factor > 1 && amount >= year) || (amount >= month && (isDirected || isShortLine(pieces, offer)));
}

/** "Salary: 55,000", but not "salaries of 2,500 welders" nor "pay grade 7". */
function isMoneyWithoutSign(pieces: readonly PayPiece[], offer: PayOffer): boolean {
  if (!isBareOffer(offer)) return true;
  const amount = offer.most ?? offer.least ?? 0;
  const behind = pieces[offer.last + 1];
  const isGoingOn = behind?.kind === 'word' && !GOING_ON.has(behind.key);
  return amount >= payScaleOf(undefined).month && !isYearLike(offer) && !isGoingOn;
}

function isShortLine(pieces: readonly PayPiece[], offer: PayOffer): boolean {
  let count = 0;
  for (let at = offer.first - 1; count <= SHORT_LINE && isOnLine(pieces[at]); at--) count += weightOf(pieces[at]);
  for (let at = offer.last + 1; count <= SHORT_LINE && isOnLine(pieces[at]); at++) count += weightOf(pieces[at]);
  return count <= SHORT_LINE;
}

function isOnLine(piece: PayPiece | undefined): boolean {
  return piece !== undefined && !LINE_ENDS.has(piece.key);
}

/** Marks count for less, but they do: no line is walked along without end. */
function weightOf(piece: PayPiece | undefined): number {
  return piece?.kind === 'mark' ? 0.25 : 1;
}

/** Whether it is enough for a wage: less is something given beside it, such as a ticket for the train. */
export function isUsual({ least, most, currency, per }: Pay): boolean {
  const { month } = payScaleOf(currency);
  const amount = most ?? least ?? 0;
  if (per === 'year') return amount >= month * 3;
  if (per === 'month') return amount >= month * 0.3;
  return amount >= month / (per === 'hour' ? 300 : 50);
}
