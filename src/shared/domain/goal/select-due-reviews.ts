import type { MemberId } from '#shared/kernel/ids.ts';
import { dayIn } from '../record/week.ts';
import type { Goal, GoalReview } from './goal.ts';
import { compareByDay } from './select-goals.ts';

/**
 * The open goals of a member that they may be asked to look at again, earliest day first: the day has come, and they have not
 * reviewed it since. Nothing says that one is late; nobody is asked while they rest. Source: SPEC GOAL5, REST4.
 */
export function selectDueReviews(input: {
  readonly goals: Iterable<Goal>;
  readonly reviews: Iterable<GoalReview>;
  readonly memberId: MemberId;
  /** ISO day, where the member is. */
  readonly today: string;
  readonly isResting: boolean;
}): readonly Goal[] {
  const { memberId, today, isResting } = input;
  if (isResting) return [];
  const lastReviewed = new Map<string, string>();
  for (const { goalId, author, words, at, zone } of input.reviews) {
    // Who only rewrites a goal has not looked at how it stands.
    if (author !== memberId || words === undefined) continue;
    const day = dayIn(at, zone);
    if (day > (lastReviewed.get(goalId) ?? '')) lastReviewed.set(goalId, day);
  }
  return [...input.goals]
    .filter((goal) => goal.memberId === memberId && goal.outcome === undefined)
    .filter(({ id, byDay }) => byDay <= today && (lastReviewed.get(id) ?? '') < byDay)
    .sort(compareByDay);
}
