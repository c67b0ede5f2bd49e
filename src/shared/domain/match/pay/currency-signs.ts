import { foldText } from '#shared/domain/record/fold-text.ts';

/** A currency, as a sign, a code or a word names it. */
export interface NamedCurrency {
  /** Three capital letters (ISO 4217). */
  readonly code: string;
  /** Whether several currencies are written so, and a code beside it says which: `$`, `¥`, `kr`. */
  readonly isVague: boolean;
}

const CODES = `EUR USD GBP CHF AUD CAD NZD SGD HKD TWD JPY CNY KRW INR PLN CZK HUF RON BGN SEK NOK DKK ISK RUB UAH TRY ILS
  AED SAR QAR KWD EGP ZAR NGN KES GHS MAD TND BRL MXN ARS CLP COP PEN UYU THB VND IDR MYR PHP PKR BDT LKR RSD GEL KZT`;

/** Codes that are words too, so that only capital letters count. */
const ONLY_IN_CAPITALS: ReadonlySet<string> = new Set(['TRY', 'MAD', 'PEN', 'COP', 'RON', 'LEI', 'GEL', 'ALL']);

const VAGUE: Readonly<Record<string, string>> = {
  USD: '$ dollar dollars',
  JPY: '¥',
  SEK: 'kr krona kroner kronor',
};

const SIGNS: Readonly<Record<string, string>> = {
  EUR: '€ euro euros',
  USD: 'US$',
  GBP: '£ pounds quid sterling',
  CHF: 'fr sfr franken francs',
  AUD: 'A$ AU$',
  CAD: 'C$ CA$ CAD$',
  NZD: 'NZ$',
  SGD: 'S$ SG$',
  HKD: 'HK$',
  TWD: 'NT$',
  BRL: 'R$ reais',
  MXN: 'MX$',
  JPY: 'yen 円',
  CNY: 'rmb yuan 元',
  KRW: '₩ 원',
  INR: '₹ rs rupees',
  PLN: 'zł zl złotych zloty',
  CZK: 'kč korun',
  HUF: 'ft forint',
  RUB: '₽ руб рублей',
  UAH: '₴ грн',
  TRY: '₺',
  ILS: '₪',
  VND: '₫',
  THB: '฿',
  PHP: '₱',
  NGN: '₦',
};

/** Amounts from which a pay is one for a year, for a month and for a day; below them it is one for an hour. */
export interface PayScale {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const USUAL_SCALE: PayScale = { year: 10_000, month: 1_000, day: 200 };

/** Where a unit is worth much less than a euro. Rough on purpose: they part amounts that lie far from one another. */
const SCALES: Readonly<Record<string, PayScale>> = {
  JPY: { year: 1_500_000, month: 100_000, day: 8_000 },
  KRW: { year: 12_000_000, month: 1_000_000, day: 80_000 },
  INR: { year: 200_000, month: 8_000, day: 1_500 },
  CNY: { year: 80_000, month: 2_500, day: 300 },
  TWD: { year: 300_000, month: 20_000, day: 2_000 },
  HKD: { year: 120_000, month: 8_000, day: 800 },
  PLN: { year: 60_000, month: 2_000, day: 300 },
  CZK: { year: 250_000, month: 12_000, day: 1_500 },
  HUF: { year: 4_000_000, month: 150_000, day: 15_000 },
  RON: { year: 40_000, month: 1_500, day: 250 },
  RSD: { year: 700_000, month: 40_000, day: 4_000 },
  SEK: { year: 150_000, month: 12_000, day: 1_500 },
  NOK: { year: 150_000, month: 12_000, day: 1_500 },
  DKK: { year: 150_000, month: 12_000, day: 1_500 },
  ISK: { year: 3_000_000, month: 200_000, day: 20_000 },
  RUB: { year: 800_000, month: 20_000, day: 3_000 },
  UAH: { year: 250_000, month: 8_000, day: 1_000 },
  TRY: { year: 500_000, month: 15_000, day: 1_500 },
  ILS: { year: 60_000, month: 4_000, day: 500 },
  AED: { year: 60_000, month: 2_000, day: 300 },
  ZAR: { year: 120_000, month: 4_000, day: 500 },
  NGN: { year: 2_000_000, month: 50_000, day: 5_000 },
  KES: { year: 400_000, month: 15_000, day: 1_500 },
  BRL: { year: 40_000, month: 1_200, day: 250 },
  MXN: { year: 150_000, month: 5_000, day: 500 },
  CLP: { year: 8_000_000, month: 300_000, day: 30_000 },
  COP: { year: 25_000_000, month: 800_000, day: 60_000 },
  THB: { year: 200_000, month: 8_000, day: 1_000 },
  PHP: { year: 200_000, month: 8_000, day: 800 },
  PKR: { year: 700_000, month: 20_000, day: 2_000 },
  VND: { year: 100_000_000, month: 3_000_000, day: 200_000 },
  IDR: { year: 60_000_000, month: 2_000_000, day: 150_000 },
};

const NAMES: ReadonlyMap<string, NamedCurrency> = new Map([
  ...CODES.split(/\s+/u).map((code) => [code.toLowerCase(), { code, isVague: false }] as const),
  ...namesIn(SIGNS, false),
  ...namesIn(VAGUE, true),
]);

/** The currency that one sign, code or word names. */
export function readCurrency(written: string, folded: string): NamedCurrency | undefined {
  const named = NAMES.get(folded);
  if (named === undefined) return undefined;
  return ONLY_IN_CAPITALS.has(named.code) && folded === named.code.toLowerCase() && written !== named.code
    ? undefined
    : named;
}

/** What amounts of a currency are usual; as for euros where nothing else is known. */
export function payScaleOf(currency: string | undefined): PayScale {
  return (currency === undefined ? undefined : SCALES[currency]) ?? USUAL_SCALE;
}

function namesIn(lists: Readonly<Record<string, string>>, isVague: boolean): (readonly [string, NamedCurrency])[] {
  return Object.entries(lists).flatMap(([code, names]) =>
    names.split(' ').map((name) => [foldText(name), { code, isVague }] as const),
  );
}
