import type { MemberId } from '#shared/kernel/ids.ts';
import type { Person } from '../person/person.ts';
import { addDays, type Weekday, weekOf } from '../record/week.ts';
import { type ShownCommitment, weekOfCommitment } from './commitment.ts';

/** How the commitments of one week went, in numbers. */
export interface WeekCounts {
  /** The ISO day that the week begins on. */
  readonly week: string;
  readonly kept: number;
  readonly carried: number;
  readonly dropped: number;
  readonly open: number;
  /** There when the member rested on most of its days. */
  readonly isRest?: true;
}

/** How many weeks one looks back on. */
const WEEKS_BACK = 8;

/** Which weeks are meant. */
interface LookingBack {
  /** ISO day. */
  readonly today: string;
  readonly firstDay: Weekday;
  /** Weeks (the ISO days that they begin on) in which the member rested. */
  readonly restedWeeks?: ReadonlySet<string> | undefined;
}

/** The last eight weeks with the present one, oldest first, as the ISO days that they begin on. Source: SPEC COMM6. */
export function selectWeeksBack({ today, firstDay }: Pick<LookingBack, 'today' | 'firstDay'>): readonly string[] {
  const present = weekOf(Date.parse(`${today}T00:00:00Z`), 'UTC', firstDay);
  return Array.from({ length: WEEKS_BACK }, (_, index) => addDays(present, 7 * (index + 1 - WEEKS_BACK)));
}

/** The last eight weeks of one member's commitments, with the present one, oldest first. Source: SPEC COMM6, REST5. */
export function selectLastWeeks(
  own: Iterable<ShownCommitment>,
  { today, firstDay, restedWeeks }: LookingBack,
): readonly WeekCounts[] {
  const counts = new Map<string, Record<keyof Omit<WeekCounts, 'week' | 'isRest'>, number>>();
  for (const week of selectWeeksBack({ today, firstDay })) {
    counts.set(week, { kept: 0, carried: 0, dropped: 0, open: 0 });
  }
  for (const one of own) {
    const count = counts.get(weekOfCommitment(one, firstDay));
    if (count !== undefined) count[one.outcome ?? 'open'] += 1;
  }
  return [...counts].map(([week, count]) => ({
    week,
    ...count,
    ...(restedWeeks?.has(week) === true ? { isRest: true as const } : {}),
  }));
}

/** The last eight weeks of a member as somebody may see them; `undefined` when they are not shared. Source: SPEC COMM7. */
export function selectWeeksOf(
  input: {
    readonly memberId: MemberId;
    /** The one who looks. */
    readonly reader: MemberId;
    readonly people: ReadonlyMap<MemberId, Person>;
    /** Of all members. */
    readonly commitments: Iterable<ShownCommitment>;
  } & LookingBack,
): readonly WeekCounts[] | undefined {
  const { memberId, reader, people, commitments, today, firstDay, restedWeeks } = input;
  const mayLook = memberId === reader || people.get(memberId)?.sharesWeeks === true;
  if (!mayLook) return undefined;
  return selectLastWeeks(
    [...commitments].filter((one) => one.memberId === memberId),
    { today, firstDay, restedWeeks },
  );
}
