import type { Weekday } from '#shared/domain/record/week.ts';

/** The name of a day of the week in a language (BCP 47). */
export function weekdayName(day: Weekday, locale: string): string {
  // The fifth of January 1970 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 4 + day));
}
