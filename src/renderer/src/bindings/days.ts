import { useMemo } from 'react';

import { useServices } from './services.ts';

const DAYS_BY_NAME = 6;

/** Further away, the name of a month alone could mean another year. */
const DAYS_OF_MONTH_NAMES = 300;

/** Days in the words of the person's language. Days are ISO texts (YYYY-MM-DD) where the person is. */
export interface Days {
  readonly today: string;
  /** `Thu` within a week, else `12 Mar`, with the year when it is another. */
  readonly short: (isoDay: string) => string;
  /** `Thursday, 12 March`. */
  readonly long: (isoDay: string) => string;
  /** `12 March`, with the year when it is another. */
  readonly date: (isoDay: string) => string;
  /** `March` for `2026-03`, with the year when it is long ago. */
  readonly month: (isoMonth: string) => string;
  /** Whole days from today; negative before it. */
  readonly away: (isoDay: string) => number;
  /** The day of an instant. */
  readonly dayOf: (at: number) => string;
}

/** Days as of now, in the language of the app. */
export function useDays(): Days {
  const { clock, program } = useServices();
  const today = isoDayOf(clock.now());
  return useMemo(() => createDays(today, program.locale), [today, program.locale]);
}

/** Days as of a given one, in a language (BCP 47). */
export function createDays(today: string, locale: string): Days {
  const formats = {
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    year: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    dateOfYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
    monthOfYear: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
  const isOtherYear = (isoDay: string): boolean => isoDay.slice(0, 4) !== today.slice(0, 4);
  const away = (isoDay: string): number => Math.round((utcOf(isoDay) - utcOf(today)) / 86_400_000);
  return {
    today,
    short: (isoDay) => {
      const format = Math.abs(away(isoDay)) <= DAYS_BY_NAME ? 'weekday' : isOtherYear(isoDay) ? 'year' : 'day';
      return formats[format].format(utcOf(isoDay));
    },
    long: (isoDay) => formats.long.format(utcOf(isoDay)),
    date: (isoDay) => formats[isOtherYear(isoDay) ? 'dateOfYear' : 'date'].format(utcOf(isoDay)),
    month: (isoMonth) => {
      const first = `${isoMonth}-01`;
      const isFar = Math.abs(away(first)) > DAYS_OF_MONTH_NAMES;
      return formats[isFar ? 'monthOfYear' : 'month'].format(utcOf(first));
    },
    away,
    dayOf: isoDayOf,
  };
}

function utcOf(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`);
}

/** The instants whose days can be told; what lies beyond them was written by somebody else, and is told as the nearest. */
const [FIRST_INSTANT, LAST_INSTANT] = [0, Date.UTC(9999, 0, 1)];

function isoDayOf(at: number): string {
  const date = new Date(Math.min(Math.max(at, FIRST_INSTANT), LAST_INSTANT));
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
