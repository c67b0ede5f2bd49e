import type { MemberId } from '#shared/kernel/ids.ts';
import type { LookBack } from './look-back.ts';
import { isTimeToLookBack, monthLookedBackOn, monthOfLookBack } from './look-back-month.ts';

/**
 * Whether the reader may be asked to look back: from the 25th of a month until the 5th of the next, until they have written, and
 * never while they rest. Nothing says that one is late. Source: SPEC LOOKB6, REST4.
 */
export function isLookBackDue(input: {
  readonly records: Iterable<LookBack>;
  readonly reader: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The reader's time zone (IANA). */
  readonly zone: string;
  /** Whether the reader rests now. */
  readonly isResting: boolean;
}): boolean {
  const { reader, now, zone, isResting } = input;
  if (isResting || !isTimeToLookBack(now, zone)) return false;
  const month = monthLookedBackOn(now, zone);
  return ![...input.records].some((one) => one.author === reader && monthOfLookBack(one) === month);
}
