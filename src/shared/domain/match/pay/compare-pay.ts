import type { PayFloor } from '#shared/domain/priority/priorities.ts';
import { guessPayPeriod, otherPayPeriods } from './guess-pay-period.ts';
import type { Pay, PayPer } from './pay.ts';

/** How a pay stands to the least that somebody would work for. */
export interface PayComparison {
  readonly verdict: 'reaches' | 'below' | 'unknown';
  /** Whether the currency or the span of time was guessed. */
  readonly isGuessed: boolean;
}

/** Hours a week that a lead tells: of the job, and those that its pay is for. */
export interface PaidHours {
  readonly worked: number | undefined;
  readonly paid: number | undefined;
}

const WEEKS_A_YEAR = 52;
/** How many of each a year has whatever the hours are, and days where five make a week. */
const TIMES_A_YEAR: Readonly<Record<Exclude<PayPer, 'hour'>, number>> = { day: 260, week: 52, month: 12, year: 1 };
/** Hours of a week where none are told. */
const USUAL_HOURS = 40;
/** Fewer are a small part of one. */
const LEAST_OF_A_WEEK = 30;
/** How far a pay must lie from the floor where hours or days had to be assumed, since they differ from place to place. */
const MARGIN = 0.1;
const UNKNOWN_HOURS: PaidHours = { worked: undefined, paid: undefined };

/**
 * Holds the most that a pay offers against a floor. Currencies are never converted; hours count that the lead tells.
 * Source: SPEC FIT5.
 */
export function comparePay(pay: Pay, floor: PayFloor, hours: PaidHours = UNKNOWN_HOURS): PayComparison {
  const isGuessed = pay.currency === undefined || pay.isPeriodGuessed;
  if (pay.currency !== undefined && pay.currency !== floor.currency.toUpperCase())
    return { verdict: 'unknown', isGuessed };
  const amount = pay.most ?? pay.least;
  if (amount === undefined) return { verdict: 'unknown', isGuessed };
  const per = pay.isPeriodGuessed ? guessPayPeriod(amount, floor.currency) : pay.per;
  const verdict = compareAmount({ amount, per }, floor, hours);
  if (verdict !== 'below') return { verdict, isGuessed };
  const isSurelyBelow = pay.most !== undefined && !(pay.isPeriodGuessed && mayMeanMore(amount, floor, hours));
  return { verdict: isSurelyBelow ? 'below' : 'unknown', isGuessed };
}

function compareAmount(
  { amount, per }: { readonly amount: number; readonly per: PayPer },
  floor: PayFloor,
  { worked, paid }: PaidHours,
): PayComparison['verdict'] {
  const isByHour = per === 'hour';
  const isFloorByHour = floor.per === 'hour';
  // Told for a full week, and fewer hours are worked: less comes in by the month, as much by the hour.
  const isOfMore = !isByHour && !isFloorByHour && worked !== undefined && paid !== undefined && worked < paid;
  const told = isOfMore ? (amount * worked) / paid : amount;
  if (per === floor.per) return told >= floor.amount ? 'reaches' : 'below';
  const weekly = isByHour ? worked : paid;
  const of = { told, per, weekly, floor };
  const verdict = compareYearly(of);
  // Who wrote what a year must bring may have meant a full one: a few well-paid hours are not surely too little.
  const isOfFew = isByHour && weekly !== undefined && weekly < LEAST_OF_A_WEEK && verdict === 'below';
  return isOfFew && compareYearly({ ...of, weekly: undefined }) !== 'below' ? 'unknown' : verdict;
}

function compareYearly({
  told,
  per,
  weekly,
  floor,
}: {
  readonly told: number;
  readonly per: PayPer;
  readonly weekly: number | undefined;
  readonly floor: PayFloor;
}): PayComparison['verdict'] {
  const isByHour = per === 'hour';
  const isFloorByHour = floor.per === 'hour';
  const hoursAYear = (weekly ?? USUAL_HOURS) * WEEKS_A_YEAR;
  const timesAYear = (one: PayPer): number => (one === 'hour' ? hoursAYear : TIMES_A_YEAR[one]);
  const yearly = told * timesAYear(per);
  const yearlyFloor = floor.amount * timesAYear(floor.per);
  // A year has twelve months, whatever the hours are.
  const isAssumed = per === 'day' || floor.per === 'day' || (isByHour !== isFloorByHour && weekly === undefined);
  const margin = isAssumed ? MARGIN : 0;
  if (yearly >= yearlyFloor * (1 + margin)) return 'reaches';
  return yearly < yearlyFloor * (1 - margin) ? 'below' : 'unknown';
}

/** Whether the amount would not be below the floor if it were meant for another span of time. */
function mayMeanMore(amount: number, floor: PayFloor, hours: PaidHours): boolean {
  return otherPayPeriods(amount, floor.currency).some(
    (per) => compareAmount({ amount, per }, floor, hours) !== 'below',
  );
}
