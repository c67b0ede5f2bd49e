import type { MemberId } from '#shared/kernel/ids.ts';
import type { Cadence } from '../charter/charter.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { addDays, dayIn, type Weekday, weekOf } from '../record/week.ts';

/** From its fifth day on a week can be told of. */
const DAYS_BEFORE = 4;

/**
 * Whether the reader may be reminded of their check-in: nobody is before the week has gone some way, nor where nobody in the
 * circle has ever checked in, nor while they rest. Source: SPEC TODAY6, REST4.
 */
export function isCheckInDue(input: {
  readonly checkIns: Iterable<CheckIn>;
  readonly reader: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The reader's time zone (IANA). */
  readonly zone: string;
  readonly firstDay: Weekday;
  /** How often the circle means to check in. */
  readonly cadence: Cadence;
  /** Whether the reader rests now. */
  readonly isResting: boolean;
}): boolean {
  const { reader, now, zone, firstDay, cadence } = input;
  if (input.isResting) return false;
  const checkIns = [...input.checkIns];
  const week = weekOf(now, zone, firstDay);
  if (checkIns.length === 0 || dayIn(now, zone) < addDays(week, DAYS_BEFORE)) return false;
  const since = cadence === 'fortnightly' ? addDays(week, -7) : week;
  return !checkIns.some(({ author, at, zone: where }) => author === reader && weekOf(at, where, firstDay) >= since);
}
