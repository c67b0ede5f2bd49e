import type { MemberId } from '#shared/kernel/ids.ts';
import { type Weekday, weekOf } from '../record/week.ts';
import { type CheckIn, compareCheckIns } from './check-in.ts';

/** What one member told in one week, oldest first. */
export interface MemberWeek {
  readonly memberId: MemberId;
  readonly checkIns: readonly CheckIn[];
}

/** What the circle told in one week. */
export interface CheckInWeek {
  /** ISO day. */
  readonly beginsOn: string;
  /** Only those who told something. */
  readonly members: readonly MemberWeek[];
}

/**
 * Sorts check-ins into the weeks in which they were written, newest week first.
 *
 * **Guarantees:** given the weeks before, what did not change is the same object. Source: SPEC CHECK2, CHECK5.
 */
export function selectCheckInWeeks(
  input: {
    readonly checkIns: Iterable<CheckIn>;
    readonly firstDay: Weekday;
    /** In the order in which they are shown; whoever is not among them stands at the end. */
    readonly members: readonly MemberId[];
  },
  previous: readonly CheckInWeek[] = [],
): readonly CheckInWeek[] {
  const { checkIns, firstDay, members } = input;
  const ranks = new Map(members.map((id, index) => [id, index]));
  const rankOf = (id: MemberId): number => ranks.get(id) ?? members.length;
  const compareMembers = (a: MemberId, b: MemberId): number => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
  const known = new Map(previous.map((week) => [week.beginsOn, week]));
  const weeks = [...groupBy(checkIns, ({ at, zone }) => weekOf(at, zone, firstDay))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([beginsOn, inWeek]): CheckInWeek => {
      const byMember = [...groupBy(inWeek, ({ author }) => author)].sort(([a], [b]) => compareMembers(a, b));
      const told = byMember.map(([memberId, own]) => ({ memberId, checkIns: own.sort(compareCheckIns) }));
      return reuseWeek({ beginsOn, members: told }, known.get(beginsOn));
    });
  return isSameList(previous, weeks) ? previous : weeks;
}

function groupBy<T, Key>(items: Iterable<T>, keyOf: (item: T) => Key): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function reuseWeek(next: CheckInWeek, previous: CheckInWeek | undefined): CheckInWeek {
  if (previous === undefined) return next;
  const known = new Map(previous.members.map((own) => [own.memberId, own]));
  const members = next.members.map((own) => {
    const before = known.get(own.memberId);
    return before !== undefined && isSameList(before.checkIns, own.checkIns) ? before : own;
  });
  return isSameList(previous.members, members) ? previous : { ...next, members };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
