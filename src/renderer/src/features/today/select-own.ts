import type { PresentWeek } from '#renderer/bindings/week.ts';
import type { Space } from '#shared/domain/board/board.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { selectOpenCommitments } from '#shared/domain/commitment/select-open-commitments.ts';
import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { selectDueReviews } from '#shared/domain/goal/select-due-reviews.ts';
import type { Habit } from '#shared/domain/habit/habit.ts';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import type { Rest } from '#shared/domain/rest/rest.ts';
import { restingOn } from '#shared/domain/rest/select-rests.ts';
import { isLanded, type Landing } from '#shared/domain/term/landing.ts';
import { isCheckInDue } from '#shared/domain/today/is-check-in-due.ts';
import type { CheckInId, GoalId, GoalReviewId, LookBackId, MemberId, RestId } from '#shared/kernel/ids.ts';
import { type LookBackRow, selectLookBackRows } from './look-back-rows.ts';

/** A goal of the reader whose day has come, to be looked at. */
export interface GoalRow {
  readonly kind: 'goal';
  readonly goal: Goal;
  readonly due: 'since' | 'today';
}

/** Something that the reader means to do, of this week or still open from an earlier one. */
export interface MeantRow {
  readonly kind: 'meant';
  readonly commitment: ShownCommitment;
  readonly isEarlier: boolean;
}

/** What the reader has to do for themselves or the circle, with no lead. */
export type OwnRow = GoalRow | MeantRow | LookBackRow | { readonly kind: 'check-in-due' };

/** What these rows are made of. */
export interface OwnInput {
  readonly circle: Pick<Space, 'me'>;
  readonly habits: ReadonlySet<Habit>;
  readonly checkIns: ReadonlyMap<CheckInId, CheckIn>;
  /** Of all members, as are goals, reviews and rests. */
  readonly commitments: readonly ShownCommitment[];
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly goalReviews: ReadonlyMap<GoalReviewId, GoalReview>;
  readonly rests: ReadonlyMap<RestId, Rest>;
  readonly lookBacks: ReadonlyMap<LookBackId, LookBack>;
  readonly landings: ReadonlyMap<MemberId, Landing>;
  /** Whether the reader has quiet hours now. */
  readonly isQuiet: boolean;
  readonly charter: Charter | undefined;
  readonly week: PresentWeek;
  /** Epoch milliseconds. */
  readonly now: number;
  /** ISO day, where the reader is. */
  readonly today: string;
}

/**
 * Looks which goals of the reader wait for a review, what the reader means to do, and whether they have not checked in or
 * looked back. Source: SPEC TODAY6, TODAY8, TODAY10, TODAY15, REST4, REST6, TERM7.
 */
export function selectOwn(input: OwnInput): readonly OwnRow[] {
  const { circle, commitments, checkIns, charter, week, now, today } = input;
  const { zone, firstDay, beginsOn } = week;
  const isResting = input.isQuiet || restingOn(input.rests.values(), circle.me, today) !== undefined;
  const open = selectOpenCommitments(commitments, { memberId: circle.me, week: beginsOn, firstDay });
  const cadence = charter?.holding?.wording.cadence ?? 'weekly';
  const asked = { reader: circle.me, now, zone, isResting };
  const isDue =
    !isLanded(input.landings.values(), circle.me) &&
    isCheckInDue({ ...asked, checkIns: checkIns.values(), firstDay, cadence });
  return [
    ...selectDueGoals(input, isResting),
    ...open.toSettle.map((commitment): MeantRow => ({ kind: 'meant', commitment, isEarlier: true })),
    ...open.thisWeek.map((commitment): MeantRow => ({ kind: 'meant', commitment, isEarlier: false })),
    ...(isDue ? [{ kind: 'check-in-due' } as const] : []),
    ...selectLookBackRows({ ...asked, habits: input.habits, lookBacks: input.lookBacks }),
  ];
}

/** Only where the circle has goals: what it has turned off asks for nothing. */
function selectDueGoals(input: OwnInput, isResting: boolean): readonly GoalRow[] {
  const { circle, goals, goalReviews, habits, today } = input;
  if (!habits.has('goals')) return [];
  const due = { goals: goals.values(), reviews: goalReviews.values(), memberId: circle.me, today, isResting };
  return selectDueReviews(due).map((goal) => ({ kind: 'goal', goal, due: goal.byDay === today ? 'today' : 'since' }));
}
