import { isTimeZone } from '#shared/domain/record/week.ts';

/** The hour and minute of a moment (epoch milliseconds) in a time zone (IANA; else UTC), in a language (BCP 47). */
export function hourIn(at: number, zone: string, locale: string): string {
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
}
