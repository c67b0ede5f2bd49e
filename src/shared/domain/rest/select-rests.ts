import type { MemberId } from '#shared/kernel/ids.ts';
import { addDays } from '../record/week.ts';
import type { Rest, ShownRest } from './rest.ts';

/** With so many days of rest a week was one of rest. */
const DAYS_OF_A_RESTED_WEEK = 4;

/** The last day (ISO) that a rest had or will have; `undefined` when no end is in sight. Before `from` where it never began. */
export function lastDayOf({ until, endedOn }: Rest): string | undefined {
  if (endedOn === undefined) return until;
  const last = addDays(endedOn, -1);
  return until === undefined || last < until ? last : until;
}

/**
 * The rests of one member, newest first. Those that overlap, or follow each other without a day between them, are one.
 * Source: SPEC REST3.
 */
export function selectRests(rests: Iterable<Rest>, memberId: MemberId): readonly ShownRest[] {
  const spans = [...rests]
    .filter((rest) => rest.memberId === memberId)
    .map((rest): ShownRest => ({ memberId, from: rest.from, until: lastDayOf(rest) }))
    .filter(({ from, until }) => until === undefined || until >= from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const shown: ShownRest[] = [];
  for (const span of spans) {
    const before = shown.at(-1);
    const isApart = before?.until !== undefined && addDays(before.until, 1) < span.from;
    if (before === undefined || isApart) shown.push(span);
    else shown[shown.length - 1] = { ...before, until: laterOf(before.until, span.until) };
  }
  return shown.reverse();
}

/** The rest that a member takes on a day (ISO), if they do. Source: SPEC REST3. */
export function restingOn(rests: Iterable<Rest>, memberId: MemberId, day: string): ShownRest | undefined {
  return selectRests(rests, memberId).find((rest) => isWithin(rest, day));
}

/** Who rests on a day (ISO), by id. Source: SPEC REST3. */
export function selectResting(rests: Iterable<Rest>, day: string): readonly ShownRest[] {
  const all = [...rests];
  const members = [...new Set(all.map(({ memberId }) => memberId))].sort();
  return members.flatMap((memberId) => restingOn(all, memberId, day) ?? []);
}

/**
 * Of some weeks (the ISO days that they begin on) those in which a member rested on four days or more; days to come do not count
 * yet. Source: SPEC REST5.
 */
export function selectRestedWeeks(
  rests: Iterable<Rest>,
  of: { readonly memberId: MemberId; readonly weeks: Iterable<string>; readonly today: string },
): ReadonlySet<string> {
  const shown = selectRests(rests, of.memberId);
  const isRested = (day: string): boolean => day <= of.today && shown.some((rest) => isWithin(rest, day));
  const rested = [...of.weeks].filter((week) => {
    const days = [0, 1, 2, 3, 4, 5, 6].filter((after) => isRested(addDays(week, after)));
    return days.length >= DAYS_OF_A_RESTED_WEEK;
  });
  return new Set(rested);
}

function isWithin({ from, until }: ShownRest, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}

function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a > b ? a : b;
}
