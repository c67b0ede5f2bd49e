import type { FoundWords } from './match.ts';
import type { Pay } from './pay/pay.ts';
import { readPlace, type Whereabouts } from './place/read-place.ts';

/** Where one must be to do a job from home: "you must live in the United States". */
const BOUND =
  /(?:\bmust\b|\bneed to\b|\bhave to\b|\bonly\b|\bauthori[sz]ed\b|\bright to work\b|\beligible\b|\bopen to\b|\bresid|\bbased\b|\blocated\b|\bwithin\b|\banywhere\b|\bwohnsitz\b|\bstandort\b)[^\n.!?]{0,60}?\b(?:in|within|from|to)\s+(?:the\s+)?(\p{Lu}[^\n.!?;:]{1,60})/gu;
const MOST_LOOKED_AT = 20;

/** A place in the notes to which work from home is bound; nothing that is not known to be a place. */
export function findBound(notes: string): { readonly where: Whereabouts; readonly found: FoundWords } | undefined {
  for (const match of [...notes.matchAll(BOUND)].slice(0, MOST_LOOKED_AT)) {
    const where = readPlace((match[1] ?? '').split(/\b(?:and|or to|to|who|with|but|for)\b/u)[0] ?? '');
    const parts = where.parts.filter(({ kind }) => kind === 'country' || kind === 'region');
    if (parts.length > 0) return { where: { ...where, parts }, found: { field: 'notes', text: match[0].trim() } };
  }
  return undefined;
}

/** Whose dollar stands there as a plain sign, by country. */
const DOLLARS: Readonly<Record<string, string>> = {
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  MX: 'MXN',
};
const PLAIN_DOLLAR = /(?<![A-Za-z])\$/u;
const NAMED_DOLLAR = /\b(?:USD|US\$|U\.S\.)/iu;

/** A plain dollar is the one of the place where it is paid, where that is known. */
export function withLocalDollar(pay: Pay, written: string, where: Whereabouts | undefined): Pay {
  if (pay.currency !== 'USD' || !PLAIN_DOLLAR.test(written) || NAMED_DOLLAR.test(written)) return pay;
  const currencies = new Set(
    (where?.parts ?? []).map(({ countries: [only, ...rest] }) => (rest.length === 0 ? DOLLARS[only ?? ''] : undefined)),
  );
  const [currency] = currencies;
  return currencies.size === 1 && currency !== undefined ? { ...pay, currency } : pay;
}
