/** The hours of every day in which somebody wants nothing to be asked of them, in minutes after midnight where they are. */
export interface QuietHours {
  readonly from: number;
  /** The first minute that is quiet no longer. Before `from` where the hours go over midnight. */
  readonly until: number;
}

/** Minutes of a day, whatever its clocks do. */
export const MINUTES_OF_DAY = 24 * 60;

/**
 * Whether quiet hours hold at a minute of the day (from midnight, where the person is). Hours that end where they begin hold at
 * none. Source: SPEC REST6.
 */
export function isQuiet({ from, until }: QuietHours, minutesOfDay: number): boolean {
  const isPastBegin = minutesOfDay >= from;
  const isBeforeEnd = minutesOfDay < until;
  return from <= until ? isPastBegin && isBeforeEnd : isPastBegin || isBeforeEnd;
}
