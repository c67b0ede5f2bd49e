import type { PayPeriod } from '#shared/domain/priority/priorities.ts';
import { payScaleOf } from './currency-signs.ts';

/** The span of time that an amount is most likely for, by its size. */
export function guessPayPeriod(amount: number, currency: string | undefined): PayPeriod {
  const scale = payScaleOf(currency);
  if (amount >= scale.year) return 'year';
  if (amount >= scale.month) return 'month';
  return amount >= scale.day ? 'day' : 'hour';
}

/** Other spans of time that somebody could also have meant, all shorter: they would make more of the amount. */
export function otherPayPeriods(amount: number, currency: string | undefined): readonly PayPeriod[] {
  const scale = payScaleOf(currency);
  switch (guessPayPeriod(amount, currency)) {
    case 'year':
      return amount < scale.year * 2 ? ['month'] : [];
    case 'month':
      return amount < scale.month * 5 ? ['day'] : [];
    case 'day':
      return amount < scale.day * 1.5 ? ['hour'] : [];
    case 'hour':
      return [];
  }
}
