import { isCalendarDay } from '../record/calendar-day.ts';

/** Further days no calendar can count on from. */
const LAST_DAY = '9998-12-31';
/** The year 0 has no days before it. */
const FIRST_DAY = '0001-01-01';

/** Whether a text is a day (ISO) that others can be counted from. */
export function isRestDay(text: string): boolean {
  return isCalendarDay(text) && text >= FIRST_DAY && text <= LAST_DAY;
}
