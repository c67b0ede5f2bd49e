import type { PayFloor } from '#shared/domain/priority/priorities.ts';

/** An amount of money in the language of the app (BCP 47); cents only where there are some. */
export function formatPay({ amount, currency }: PayFloor, locale: string): string {
  const fractionDigits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(amount);
}
