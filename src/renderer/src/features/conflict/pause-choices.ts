import { minuteOfDay } from '#renderer/bindings/use-turns.ts';
import { LONGEST_PAUSE_MS } from '#shared/domain/conflict/conflict.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';

/** How long a pause can be, in words. */
export const PAUSE_CHOICES = ['hour', 'evening', 'tomorrow', 'two-days'] as const;

/** One length of a pause. */
export type PauseChoice = (typeof PAUSE_CHOICES)[number];

/** In minutes of the day: when a day's work is over, and when the next one begins. */
const EVENING = 19 * 60;
const MORNING = 9 * 60;

/** When a pause of some length ends that begins now, in epoch milliseconds. */
export function pauseEnd(choice: PauseChoice, now: number): number {
  switch (choice) {
    case 'hour':
      return now + HOUR_MS;
    case 'evening':
      return minuteOfDay(now, 0, EVENING);
    case 'tomorrow':
      return minuteOfDay(now, 1, MORNING);
    case 'two-days':
      return now + LONGEST_PAUSE_MS;
  }
}

/** The lengths that make sense now: this evening only while it is more than an hour away; of one's own only shorter ones. */
export function pauseChoices(now: number, own: number | undefined): readonly PauseChoice[] {
  return PAUSE_CHOICES.filter((choice) => {
    const end = pauseEnd(choice, now);
    const isAhead = end >= now + HOUR_MS;
    return isAhead && (own === undefined || end < own);
  });
}
