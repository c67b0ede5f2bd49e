import type { MemberId } from '#shared/kernel/ids.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { addDays, dayIn, type Weekday, weekOf } from '../record/week.ts';

/** From its fifth day on a week can be told of. */
const DAYS_BEFORE = 4;

/**
 * Whether the reader may be reminded of their check-in: nobody is before the week has gone some way, nor where nobody in the
 * circle has ever checked in. Source: SPEC TODAY6.
 */
export function isCheckInDue(input: {
  readonly checkIns: Iterable<CheckIn>;
  readonly reader: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The reader's time zone (IANA). */
  readonly zone: string;
  readonly firstDay: Weekday;
}): boolean {
  const { reader, now, zone, firstDay } = input;
  const checkIns = [...input.checkIns];
  const week = weekOf(now, zone, firstDay);
  if (checkIns.length === 0 || dayIn(now, zone) < addDays(week, DAYS_BEFORE)) return false;
  return !checkIns.some(({ author, at, zone: where }) => author === reader && weekOf(at, where, firstDay) >= week);
}
