import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';

/** A length of time as minutes and seconds, rounded up, so that it ends with the last second: `4:09`. */
export function minutesOf(durationMs: number): string {
  const seconds = Math.ceil(Math.abs(durationMs) / SECOND_MS);
  const perMinute = MINUTE_MS / SECOND_MS;
  return `${Math.floor(seconds / perMinute)}:${String(seconds % perMinute).padStart(2, '0')}`;
}
