import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePay } from '#shared/domain/match/pay/compare-pay.ts';
import { findPay, readPay, type Pay } from '#shared/domain/match/pay/read-pay.ts';

const VERDICTS = new Set(['reaches', 'below', 'unknown']);
const parts = fc.constantFrom(
  ...[
    '€',
    '$',
    'A$',
    'R$',
    'CHF',
    'zł',
    'kr',
    '¥',
    '万円',
    'k',
    'K€',
    'm',
    'bn',
    'LPA',
    'lakh',
    'T€',
    '0',
    '7',
    '12',
    '14',
    '55',
  ],
  ...[
    '2026',
    '1.5',
    '55.000',
    "100'000",
    '12,00,000',
    '2 400',
    '99999999999999999999',
    '.',
    ',',
    '-',
    '–',
    '/',
    '+',
    ' ',
    '\n',
  ],
  ...[
    '(',
    ')',
    '%',
    'x',
    'per',
    'year',
    'Monat',
    '/h',
    'p.a.',
    'up to',
    'from',
    'ab',
    'bis',
    'to',
    'between',
    'and',
    'und',
  ],
  ...[
    'base',
    'OTE',
    'bonus',
    'salary',
    'Gehalt',
    'gross',
    'min',
    'max',
    'h',
    'days',
    'Tel.',
    '\u00a0',
    '\ud83d',
    '٣',
    '１２',
  ],
);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(parts, { maxLength: 14 }).map((each) => each.join('')) },
  { weight: 5, arbitrary: fc.array(parts, { maxLength: 14 }).map((each) => each.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const floor = fc.record({
  amount: fc.integer({ min: 1, max: 10_000_000 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX'),
  per: fc.constantFrom('hour' as const, 'day' as const, 'month' as const, 'year' as const),
});

function isSane({ least, most, currency, text: words }: Pay, written: string): boolean {
  const ends = [least, most].filter((end) => end !== undefined);
  const areEnds = ends.length > 0 && ends.every((end) => Number.isFinite(end) && end > 0);
  const isCode = currency === undefined || /^[A-Z]{3}$/u.test(currency);
  return (
    areEnds && (least ?? 0) <= (most ?? Infinity) && isCode && written.includes(words) && /^\S.*\d|^\d/su.test(words)
  );
}

test('[FIT5] whatever is written, a pay that is read is one: its ends in order, its words those of the text', () => {
  let count = 0;
  fc.assert(
    fc.property(text, floor, (written, least) => {
      const pays = [readPay(written), findPay(written)].filter((pay) => pay !== undefined);
      count += pays.length;
      expect(pays.filter((pay) => !isSane(pay, written))).toEqual([]);
      expect(pays.filter((pay) => !VERDICTS.has(comparePay(pay, least).verdict))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  // The texts are such that pays are found in them.
  expect(count).toBeGreaterThan(300);
});

/** The quickest of some runs, since other work may be going on; no more of them than it takes to be quick enough. */
function quickestMs(act: () => unknown, enoughMs: number): number {
  let quickest = Infinity;
  for (let run = 0; run < 12 && quickest >= enoughMs; run++) {
    const begin = performance.now();
    act();
    quickest = Math.min(quickest, performance.now() - begin);
  }
  return quickest;
}

const LENGTH = 10_000;
const TORMENTS = [
  ...[
    '1',
    '1 ',
    '1 111',
    '111 ',
    '1,',
    '1.1,',
    "1'",
    '€',
    '€1',
    '€1 ',
    '1-',
    '1k-',
    '1/',
    '€1/',
    '$1-$',
    ':1',
    '(',
    '\n',
  ],
  ...['p. ', 'p.', 'k', '1k', '€5,(', 'brut ', '€1 brut ', 'up to ', 'from 1 to ', 'x 14 ', '\u0301', 'É'],
];

test.each(TORMENTS)('[FIT5] 10,000 characters of %j are read in no time', (part) => {
  const long = part.repeat(Math.ceil(LENGTH / part.length));
  expect(quickestMs(() => [readPay(long), findPay(long)], 250)).toBeLessThan(250);
  expect(quickestMs(() => [readPay(`${long}1 €`), findPay(`${long}1 €`)], 250)).toBeLessThan(250);
});

test('[FIT5] a long text is read in a time in step with its length', () => {
  const line = 'We look for 5 welders. €1,000 referral bonus. Salary: 55.000 - 65.000 €, 30 days, +49 30 1234567.\n';
  const long = line.repeat(2_000);
  expect(quickestMs(() => findPay(long), 1_000)).toBeLessThan(1_000);
});
