import { addDays, dayIn } from '../record/week.ts';
import type { LookBack } from './look-back.ts';

/** On its first days one still looks back on the month before. */
const DAYS_AFTER = 5;

/** From this day of a month on it can be looked back on. */
const FIRST_DAY_TO_ASK = 25;

/**
 * The month (ISO, `2025-06`) that is looked back on at a moment (epoch milliseconds) where the zone is: on the first five days of
 * a month the one before. Source: SPEC LOOKB2.
 */
export function monthLookedBackOn(at: number, zone: string): string {
  const day = dayIn(at, zone);
  return (dayOfMonth(day) <= DAYS_AFTER ? addDays(day, -DAYS_AFTER) : day).slice(0, 'yyyy-mm'.length);
}

/** The month (ISO) that somebody looked back on, where they were then. Source: SPEC LOOKB2. */
export function monthOfLookBack({ at, zone }: Pick<LookBack, 'at' | 'zone'>): string {
  return monthLookedBackOn(at, zone);
}

/** Whether a moment (epoch milliseconds) is one of those days, where the zone is, on which one may be asked to look back. */
export function isTimeToLookBack(at: number, zone: string): boolean {
  const day = dayOfMonth(dayIn(at, zone));
  return day >= FIRST_DAY_TO_ASK || day <= DAYS_AFTER;
}

function dayOfMonth(day: string): number {
  return Number(day.slice(-2));
}
