import type { PayFloor } from '#shared/domain/priority/priorities.ts';
import { guessPayPeriod, otherPayPeriods } from './guess-pay-period.ts';
import type { Pay, PayPer } from './pay.ts';

/** How a pay stands to the least that somebody would work for. */
export interface PayComparison {
  readonly verdict: 'reaches' | 'below' | 'unknown';
  /** Whether the currency or the span of time was guessed. */
  readonly isGuessed: boolean;
}

/** How many of each a year has, at 40 hours and five days a week. */
const TIMES_A_YEAR: Readonly<Record<PayPer, number>> = { hour: 2_080, day: 260, week: 52, month: 12, year: 1 };
/** How far a pay for another span of time must lie from the floor, since hours and weeks differ from place to place. */
const MARGIN = 0.1;

/**
 * Holds the most that a pay offers against a floor. Currencies are never converted. Source: SPEC FIT5.
 */
export function comparePay(pay: Pay, floor: PayFloor): PayComparison {
  const isGuessed = pay.currency === undefined || pay.isPeriodGuessed;
  if (pay.currency !== undefined && pay.currency !== floor.currency.toUpperCase())
    return { verdict: 'unknown', isGuessed };
  const amount = pay.most ?? pay.least;
  if (amount === undefined) return { verdict: 'unknown', isGuessed };
  const per = pay.isPeriodGuessed ? guessPayPeriod(amount, floor.currency) : pay.per;
  const verdict = compareAmount(amount, per, floor);
  if (verdict !== 'below') return { verdict, isGuessed };
  const isSurelyBelow = pay.most !== undefined && !(pay.isPeriodGuessed && mayMeanMore(amount, floor));
  return { verdict: isSurelyBelow ? 'below' : 'unknown', isGuessed };
}

function compareAmount(amount: number, per: PayPer, floor: PayFloor): PayComparison['verdict'] {
  if (per === floor.per) return amount >= floor.amount ? 'reaches' : 'below';
  const yearly = amount * TIMES_A_YEAR[per];
  const yearlyFloor = floor.amount * TIMES_A_YEAR[floor.per];
  if (yearly >= yearlyFloor * (1 + MARGIN)) return 'reaches';
  return yearly < yearlyFloor * (1 - MARGIN) ? 'below' : 'unknown';
}

/** Whether the amount would not be below the floor if it were meant for another span of time. */
function mayMeanMore(amount: number, floor: PayFloor): boolean {
  return otherPayPeriods(amount, floor.currency).some((per) => compareAmount(amount, per, floor) !== 'below');
}
