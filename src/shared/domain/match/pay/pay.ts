import type { PayPeriod } from '#shared/domain/priority/priorities.ts';

/** The span of time that a pay is given for. */
export type PayPer = PayPeriod | 'week';

/** What work pays, as it was read from words. Source: SPEC FIT5. */
export interface Pay {
  /** Greater than 0; the same as `most` where one amount is said, missing in "up to 70k". */
  readonly least: number | undefined;
  /** Not less than `least`; missing in "from 50k". */
  readonly most: number | undefined;
  /** Three capital letters (ISO 4217). */
  readonly currency: string | undefined;
  readonly per: PayPer;
  /** Whether nothing but the size of the amount tells what span of time it is for. */
  readonly isPeriodGuessed: boolean;
  /** The words that were read, as they stand. */
  readonly text: string;
}
