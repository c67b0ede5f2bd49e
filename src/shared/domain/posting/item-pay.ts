import { readCurrency } from '../match/pay/currency-signs.ts';
import type { PayPer } from '../match/pay/pay.ts';
import { periodOfNoun } from '../match/pay/pay-words.ts';
import { readAmountNumber } from '../match/pay/read-amount-number.ts';
import { readPay } from '../match/pay/read-pay.ts';
import { foldText } from '../record/fold-text.ts';
import { isItem, type Item, type ItemValue, lineIn, lineOf, valuesOf } from './item.ts';

interface Amounts {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly currency: string | undefined;
  readonly per: PayPer | undefined;
}

const PERIOD_WORDS: Readonly<Record<PayPer, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};
/** Codes of units (UN/CEFACT) and lengths of time (ISO 8601). */
const PERIOD_CODES: ReadonlyMap<string, PayPer> = new Map(
  Object.entries({
    hur: 'hour',
    ann: 'year',
    mon: 'month',
    wee: 'week',
    pt1h: 'hour',
    p1d: 'day',
    p1w: 'week',
    p1m: 'month',
    p1y: 'year',
  } as const),
);
/** No currency is so small that work pays more. */
const LARGEST = 1_000_000_000_000;
const NUMBER = /^[\d.,'’\s]+$/u;

/** What a job pays as a person would write it, in a form that `readPay` reads back. Source: SPEC POST9. */
export function readItemPay(job: Item): string | undefined {
  for (const name of ['baseSalary', 'estimatedSalary']) {
    for (const value of valuesOf(job, name)) {
      const pay = isItem(value) ? payOfItem(value, job) : payOfText(value, job);
      if (pay !== undefined) return pay;
    }
  }
  return undefined;
}

function payOfText(value: ItemValue, job: Item): string | undefined {
  const line = lineOf(value);
  if (line === undefined) return undefined;
  const currency = currencyOf(lineIn(job, 'salaryCurrency'));
  const amount = numberOf(line);
  if (amount !== undefined) return writePay({ least: amount, most: amount, currency, per: undefined });
  const pay = NUMBER.test(line) ? undefined : readPay(line);
  if (pay === undefined) return undefined;
  return pay.currency === undefined && currency !== undefined ? `${line} ${currency}` : line;
}

function payOfItem(pay: Item, job: Item): string | undefined {
  const [value] = valuesOf(pay, 'value');
  const inner = value !== undefined && isItem(value) ? value : pay;
  const currency = currencyOf(
    lineIn(pay, 'currency') ??
      lineIn(inner, 'currency') ??
      lineIn(pay, 'salaryCurrency') ??
      lineIn(job, 'salaryCurrency'),
  );
  const unit = [inner, pay].flatMap((one) =>
    ['unitText', 'unitCode', 'duration'].flatMap((name) => lineIn(one, name) ?? []),
  );
  const per = unit.flatMap((one) => periodOf(one) ?? [])[0];
  const of = (...names: readonly string[]) =>
    [inner, pay].flatMap((one) => names.flatMap((name) => numberOf(lineIn(one, name)) ?? [])).find((one) => one > 0);
  const alone = of('value', 'median', 'price');
  const [least, most] = [of('minValue', 'percentile10'), of('maxValue', 'percentile90')];
  if (least !== undefined || most !== undefined) return writePay({ least, most, currency, per });
  if (alone !== undefined) return writePay({ least: alone, most: alone, currency, per });
  const written = lineIn(inner, 'value');
  const read = written === undefined || NUMBER.test(written) ? undefined : readPay(written);
  return read === undefined
    ? undefined
    : writePay({ ...read, currency: read.currency ?? currency, per: read.isPeriodGuessed ? per : read.per });
}

function writePay({ least, most, currency, per }: Amounts): string | undefined {
  const [low, high] = least !== undefined && most !== undefined && least > most ? [most, least] : [least, most];
  if ([low, high].every((amount) => amount === undefined || amount <= 0)) return undefined;
  if ((high ?? low ?? 0) > LARGEST) return undefined;
  const words = [
    low === undefined ? 'up to' : high === undefined ? 'from' : undefined,
    low === undefined || high === undefined || low === high
      ? writeNumber(low ?? high ?? 0)
      : `${writeNumber(low)}–${writeNumber(high)}`,
    currency,
    per === undefined ? undefined : PERIOD_WORDS[per],
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

/** With a comma for thousands; at most two decimals. */
function writeNumber(amount: number): string {
  const [whole = '', decimals = ''] = String(Math.round(amount * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === '' ? grouped : `${grouped}.${decimals}`;
}

function numberOf(line: string | undefined): number | undefined {
  const text = line?.trim() ?? '';
  const plain = /^\d{1,15}(?:\.\d{1,10})?(?:e\+?\d{1,2})?$/iu.test(text) ? Number(text) : undefined;
  const number = plain ?? (NUMBER.test(text) ? readAmountNumber(text)?.value : undefined);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

function currencyOf(line: string | undefined): string | undefined {
  if (line === undefined) return undefined;
  const code = line.toUpperCase();
  return readCurrency(code, foldText(line))?.code ?? (/^[A-Z]{3}$/u.test(code) ? code : undefined);
}

function periodOf(line: string): PayPer | undefined {
  const key = foldText(line).replace(/^(?:(?:per|pro|par|an?|je)\s+|\/\s*)/u, '');
  return PERIOD_CODES.get(key) ?? periodOfNoun(key) ?? periodOfNoun(key.replace(/s$/u, ''));
}
