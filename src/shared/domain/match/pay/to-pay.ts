import { payScaleOf, type NamedCurrency } from './currency-signs.ts';
import { guessPayPeriod } from './guess-pay-period.ts';
import type { Pay, PayPer } from './pay.ts';
import type { PayPiece } from './pay-pieces.ts';
import type { PayOffer } from './read-offers.ts';

/** Hardly anybody is paid so many times what is little for a year: it is what investors gave, or a price. */
const MOST_YEARS = 100;
/** As much as a year may pay in the smallest of currencies. */
const LARGEST = 1_000_000_000;
const MILLION = 1_000_000;
const CROWNS_NEAR = 8;

/** An amount or range as pay; `undefined` where it is too much for one. */
export function toPay(text: string, pieces: readonly PayPiece[], offer: PayOffer): Pay | undefined {
  const { least, most, factor } = offer;
  const amount = most ?? least ?? 0;
  const currency = offer.currency === undefined ? undefined : codeOf(offer.currency, pieces, offer);
  const scale = payScaleOf(currency);
  const isOfUnknownSize = currency === undefined && factor < MILLION;
  const largest = isOfUnknownSize ? LARGEST : scale.year * MOST_YEARS;
  if (!Number.isFinite(amount) || amount <= 0 || amount > largest) return undefined;
  const named: PayPer | undefined = offer.per ?? (factor > 1 && amount >= scale.year ? 'year' : undefined);
  return {
    least,
    most,
    currency,
    per: named ?? guessPayPeriod(amount, currency),
    isPeriodGuessed: named === undefined,
    text: text.slice(pieces[offer.first]?.start, pieces[offer.last]?.end),
  };
}

/** "kr" are crowns of three countries; the words for a month tell them apart. */
function codeOf({ code, isVague }: NamedCurrency, pieces: readonly PayPiece[], offer: PayOffer): string {
  if (!isVague || code !== 'SEK') return code;
  const near = pieces.slice(Math.max(0, offer.first - CROWNS_NEAR), offer.last + CROWNS_NEAR);
  const isSwedish = !near.some(({ key }) =>
    /^(?:mnd$|maned|timen$|timelonn|timelønn|lønn|løn$|kroner|arslonn)/u.test(key),
  );
  if (isSwedish) return code;
  return near.some(({ key }) => key === 'pr' || key === 'løn' || key === 'maneden') ? 'DKK' : 'NOK';
}
