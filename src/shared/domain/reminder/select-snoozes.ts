import { HOUR_MS } from '#shared/kernel/durations.ts';
import { addDays, dayIn } from '../record/week.ts';
import { instantIn, minuteOfDayIn } from '../record/zoned-time.ts';
import { USUAL_MINUTE } from './reminder.ts';

/** Until when a reminder can be put off. */
export interface Snooze {
  readonly choice: 'later-today' | 'tomorrow' | 'in-a-week';
  /** Epoch milliseconds. */
  readonly until: number;
}

const LATER_MS = 3 * HOUR_MS;
/** Later than nine in the evening is tomorrow. */
const LATEST_MINUTE = 21 * 60;

/** Until when a reminder can be put off now: later today as long as the evening has not come; tomorrow; in a week. Source: SPEC REM7. */
export function selectSnoozes({
  now,
  zone,
  minuteOfDay = USUAL_MINUTE,
}: {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The person's time zone (IANA). */
  readonly zone: string;
  /** At which minute of the day reminders speak up. */
  readonly minuteOfDay?: number | undefined;
}): readonly Snooze[] {
  const today = dayIn(now, zone);
  const later = now + LATER_MS;
  const isToday = dayIn(later, zone) === today && minuteOfDayIn(later, zone) <= LATEST_MINUTE;
  return [
    ...(isToday ? [{ choice: 'later-today', until: later } as const] : []),
    { choice: 'tomorrow', until: instantIn(addDays(today, 1), minuteOfDay, zone) },
    { choice: 'in-a-week', until: instantIn(addDays(today, 7), minuteOfDay, zone) },
  ];
}
