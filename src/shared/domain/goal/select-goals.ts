import type { MemberId } from '#shared/kernel/ids.ts';
import type { Goal, GoalReview } from './goal.ts';

/** The goals of one member. */
export interface MemberGoals {
  /** Earliest day first, ties by when they were set, then by id. */
  readonly open: readonly Goal[];
  /** Last ended first. */
  readonly closed: readonly Goal[];
}

/** Sorts the goals of one member into those that are open and those that have ended. Source: SPEC GOAL6. */
export function selectGoalsOf(goals: Iterable<Goal>, memberId: MemberId): MemberGoals {
  const own = [...goals].filter((goal) => goal.memberId === memberId);
  return {
    open: own.filter(({ outcome }) => outcome === undefined).sort(compareByDay),
    closed: own.filter(({ outcome }) => outcome !== undefined).sort((a, b) => compareTimes(closedOf(b), closedOf(a))),
  };
}

/**
 * The history of a goal, newest first: how it looked to its member, and what it was before they changed it. What others say
 * of it is no part of it. Source: SPEC GOAL4.
 */
export function selectGoalHistory(goal: Goal, reviews: Iterable<GoalReview>): readonly GoalReview[] {
  return [...reviews]
    .filter(({ goalId, author }) => goalId === goal.id && author === goal.memberId)
    .sort((a, b) => compareTimes(b, a));
}

/** Puts open goals into the order of their days. */
export function compareByDay(a: Goal, b: Goal): number {
  if (a.byDay !== b.byDay) return a.byDay < b.byDay ? -1 : 1;
  return compareTimes(a, b);
}

interface Timed {
  readonly id: string;
  readonly at: number;
}

function closedOf({ id, at, closedAt = at }: Goal): Timed {
  return { id, at: closedAt };
}

function compareTimes(a: Timed, b: Timed): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
