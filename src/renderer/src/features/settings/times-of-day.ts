import { QUIET_STEP_MINUTES } from '#renderer/bindings/quiet-hours.ts';
import type { SelectOption } from '#renderer/ui/select.tsx';
import { MINUTES_OF_DAY } from '#shared/domain/rest/quiet-hours.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';

/** Each half hour of a day, told as people tell it in a language (BCP 47). */
export function timesOfDay(locale: string): readonly SelectOption[] {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return Array.from({ length: MINUTES_OF_DAY / QUIET_STEP_MINUTES }, (_, index) => {
    const minutes = index * QUIET_STEP_MINUTES;
    return { value: `${minutes}`, label: format.format(minutes * MINUTE_MS) };
  });
}
