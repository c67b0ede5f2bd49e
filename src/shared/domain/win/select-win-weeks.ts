import { type Weekday, weekOf } from '../record/week.ts';
import { compareAge, type Win } from './win.ts';

/** The wins of one week. */
export interface WinWeek {
  /** ISO day. */
  readonly beginsOn: string;
  /** Oldest first. */
  readonly wins: readonly Win[];
}

/**
 * Sorts wins into the weeks in which they were told, newest week first, in a week oldest first.
 *
 * **Guarantees:** given the weeks before, what did not change is the same object. Source: SPEC WIN4.
 */
export function selectWinWeeks(
  { wins, firstDay }: { readonly wins: Iterable<Win>; readonly firstDay: Weekday },
  previous: readonly WinWeek[] = [],
): readonly WinWeek[] {
  const groups = new Map<string, Win[]>();
  for (const win of [...wins].sort(compareAge)) {
    const week = weekOf(win.at, win.zone, firstDay);
    const known = groups.get(week);
    if (known === undefined) groups.set(week, [win]);
    else known.push(win);
  }
  const known = new Map(previous.map((week) => [week.beginsOn, week]));
  const weeks = [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([beginsOn, inWeek]): WinWeek => {
      const before = known.get(beginsOn);
      return before !== undefined && isSameList(before.wins, inWeek) ? before : { beginsOn, wins: inWeek };
    });
  return isSameList(previous, weeks) ? previous : weeks;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
