import type { Pay } from './pay.ts';
import { readLabels } from './pay-labels.ts';
import { splitPay } from './pay-pieces.ts';
import { readOffers, type PayOffer } from './read-offers.ts';
import { isBareOffer, isSaidAsPay, isUsual, isYearLike } from './said-as-pay.ts';
import { toPay } from './to-pay.ts';

export type { Pay } from './pay.ts';

const HAS_DIGIT = /\d/u;
/** Less alone is no pay unless nothing else is written: "Level 5". */
const LEAST_BARE = 1_000;

/**
 * Reads a pay as people and advertisements write it in a field of its own: an amount or a range, with or without
 * currency and span of time. `undefined` where none is said ("competitive"). Takes time in step with the length of the text.
 * Source: SPEC FIT5.
 */
export function readPay(text: string): Pay | undefined {
  const pieces = splitPay(text);
  const offers = readOffers(pieces);
  let best: { readonly pay: Pay; readonly weight: number } | undefined;
  for (const [index, offer] of offers.entries()) {
    const isAlone = pieces.length === offer.last - offer.first + 1;
    if (offer.isCount || (isBareOffer(offer) && (isYearLike(offer) || !(isAlone || isLarge(offer))))) continue;
    const labels = readLabels(pieces, offer, offers[index + 1]);
    if (labels.isNoWage) continue;
    const weight =
      (labels.isBase ? 8 : 0) +
      (offer.currency === undefined ? 0 : 4) +
      (offer.factor > 1 || offer.per !== undefined ? 2 : 0) -
      (labels.isTarget ? 1 : 0);
    const pay = best !== undefined && weight <= best.weight ? undefined : toPay(text, pieces, offer);
    if (pay !== undefined) best = { pay, weight };
  }
  return best?.pay;
}

/**
 * Finds the pay in running text, such as a job advertisement: an amount with a currency or beside a word such as
 * "salary", and no other money ("raised €5m", "€1,000 referral bonus"). Takes time in step with the length of the text.
 * Source: SPEC FIT5.
 */
export function findPay(text: string): Pay | undefined {
  if (!HAS_DIGIT.test(text)) return undefined;
  const pieces = splitPay(text);
  const offers = readOffers(pieces);
  let best: { readonly pay: Pay; readonly weight: number } | undefined;
  for (const [index, offer] of offers.entries()) {
    if (offer.isCount || offer.factor >= 1_000_000_000) continue;
    const labels = readLabels(pieces, offer, offers[index + 1]);
    if (labels.isNoWage) continue;
    const weight =
      (labels.hasWageWord ? 4 : 0) +
      (labels.isBase ? 4 : 0) +
      (offer.currency === undefined ? 0 : 2) +
      (offer.per === undefined ? 0 : 2) +
      (offer.isRange ? 1 : 0) -
      (labels.isTarget ? 2 : 0);
    if (best !== undefined && weight <= best.weight) continue;
    const pay = isSaidAsPay(pieces, offer, labels) ? toPay(text, pieces, offer) : undefined;
    if (pay !== undefined && isUsual(pay)) best = { pay, weight };
  }
  return best?.pay;
}

function isLarge({ least, most }: PayOffer): boolean {
  return (most ?? least ?? 0) >= LEAST_BARE;
}
