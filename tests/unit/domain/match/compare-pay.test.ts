import { expect, test } from 'vitest';
import { comparePay } from '#shared/domain/match/pay/compare-pay.ts';
import { readPay } from '#shared/domain/match/pay/read-pay.ts';
import type { PayFloor } from '#shared/domain/priority/priorities.ts';

/** "60000 EUR/year", as a floor. */
function floorOf(written: string): PayFloor {
  const [, amount = '', currency = '', per = ''] = /^(\d+) (\w+)\/(\w+)$/u.exec(written) ?? [];
  if (per !== 'hour' && per !== 'day' && per !== 'month' && per !== 'year') throw new Error(written);
  return { amount: Number(amount), currency, per };
}

function verdictOf(written: string, floor: string): string {
  const pay = readPay(written);
  if (pay === undefined) throw new Error(written);
  const { verdict, isGuessed } = comparePay(pay, floorOf(floor));
  return isGuessed ? `${verdict}, guessed` : verdict;
}

test.each([
  ['60k € per year', '60000 EUR/year', 'reaches'],
  ['59,999 € per year', '60000 EUR/year', 'below'],
  ['50-60k €', '60000 EUR/year', 'reaches'],
  ['50-59k €', '60000 EUR/year', 'below'],
  ['up to 60k €', '60000 EUR/year', 'reaches'],
  ['up to 59k €', '60000 EUR/year', 'below'],
  ['from 60k €', '60000 EUR/year', 'reaches'],
  ['from 50k €', '60000 EUR/year', 'unknown'],
])('[FIT5] the most of "%s" counts against %s: %s', (pay, floor, expected) => {
  expect(verdictOf(pay, floor)).toBe(expected);
});

test.each([
  ['$90k per year', '60000 EUR/year', 'unknown'],
  ['$10 per year', '60000 EUR/year', 'unknown'],
  ['90k per year', '60000 EUR/year', 'reaches, guessed'],
  ['50k per year', '60000 EUR/year', 'below, guessed'],
  ['6,000,000 per year', '5000000 JPY/year', 'reaches, guessed'],
  ['$90k per year', '60000 usd/year', 'reaches'],
])('[FIT5] no currency is converted, a missing one is the floor’s: "%s" against %s is %s', (pay, floor, expected) => {
  expect(verdictOf(pay, floor)).toBe(expected);
});

test.each([
  ['32 €/h', '60000 EUR/year', 'reaches'],
  ['30 €/h', '60000 EUR/year', 'unknown'],
  ['27 €/h', '60000 EUR/year', 'unknown'],
  ['25 €/h', '60000 EUR/year', 'below'],
  ['5.500 € im Monat', '60000 EUR/year', 'reaches'],
  ['5.000 € im Monat', '60000 EUR/year', 'reaches'],
  ['4.999 € im Monat', '60000 EUR/year', 'below'],
  ['£1,000/week', '52000 GBP/year', 'reaches'],
  ['£400 per day', '90000 GBP/year', 'reaches'],
  ['£300 per day', '90000 GBP/year', 'below'],
  ['£1.5k/week', '70000 GBP/year', 'reaches'],
  ['£1.2k/week', '70000 GBP/year', 'below'],
  ['60k € per year', '4000 EUR/month', 'reaches'],
  ['50k € per year', '40 EUR/hour', 'below'],
  ['ab 3.500 € x 14', '44000 EUR/year', 'reaches'],
])(
  '[FIT5] spans of time are converted, with room of a tenth where hours or days are assumed: "%s" against %s is %s',
  (pay, floor, expected) => {
    expect(verdictOf(pay, floor)).toBe(expected);
  },
);

test.each([
  ['€60,000', '60000 EUR/year', 'reaches, guessed'],
  ['€50,000', '60000 EUR/year', 'below, guessed'],
  // A month's pay as well as a day's.
  ['4.000 €', '60000 EUR/year', 'unknown, guessed'],
  ['6.000 €', '90000 EUR/year', 'below, guessed'],
  // A year's pay as well as a month's.
  ['12.000 €', '60000 EUR/year', 'unknown, guessed'],
  // A day's pay as well as an hour's.
  ['£210', '90000 GBP/year', 'unknown, guessed'],
  ['£350', '120000 GBP/year', 'below, guessed'],
  ['40-50 €', '50000 EUR/year', 'reaches, guessed'],
  ['20-25', '60000 EUR/year', 'below, guessed'],
  ['20-57 €', '60 EUR/hour', 'below, guessed'],
  ['55', '62 EUR/hour', 'below, guessed'],
  ['900', '1 EUR/hour', 'reaches, guessed'],
  // What is usual in the floor's currency tells the span of time.
  ['250,000', '300000 JPY/month', 'unknown, guessed'],
  ['250,000', '200000 JPY/month', 'reaches, guessed'],
])(
  '[FIT5] a guessed span of time is below only where no other would reach: "%s" against %s is %s',
  (pay, floor, expected) => {
    expect(verdictOf(pay, floor)).toBe(expected);
  },
);

test.each([
  ['2.600 € im Monat', '16 EUR/hour', { worked: 37.5, paid: 37.5 }, 'reaches'],
  ['2.600 € im Monat', '16 EUR/hour', { worked: 40, paid: 40 }, 'below'],
  ['2.600 € im Monat', '16 EUR/hour', { worked: undefined, paid: undefined }, 'unknown'],
  // Told for 40 hours, and 20 are worked.
  ['2.600 € im Monat', '1500 EUR/month', { worked: 20, paid: 40 }, 'below'],
  ['2.600 € im Monat', '1300 EUR/month', { worked: 20, paid: 40 }, 'reaches'],
  ['2.600 € im Monat', '15 EUR/hour', { worked: 20, paid: 40 }, 'reaches'],
  ['15 €/h', '2400 EUR/month', { worked: 35, paid: 35 }, 'below'],
  ['15 €/h', '2200 EUR/month', { worked: 35, paid: 35 }, 'reaches'],
  // Few hours, well paid: the floor may be meant for a full year.
  ['40 €/h', '60000 EUR/year', { worked: 15, paid: 15 }, 'unknown'],
  ['20 €/h', '60000 EUR/year', { worked: 15, paid: 15 }, 'below'],
])('[FIT5] hours count that a lead tells: "%s" against %s with %o is %s', (written, floor, hours, expected) => {
  const pay = readPay(written);
  expect(pay && comparePay(pay, floorOf(floor), hours).verdict).toBe(expected);
});
