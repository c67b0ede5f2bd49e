import type { GoalId, GoalReviewId, MemberId } from '#shared/kernel/ids.ts';

/** How a goal can end: reached, become something else, or let go. */
export const GOAL_OUTCOMES = ['reached', 'changed', 'let-go'] as const;

/** How a goal ended. */
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];

/** How a goal can look to its member when they look at it again. */
export const STANDINGS = ['on-course', 'behind', 'reached', 'changed'] as const;

/** How a goal looks. */
export type Standing = (typeof STANDINGS)[number];

/**
 * Something that a member wants to reach by a day.
 *
 * **Shape:** one record of the root `goals` with a key per field; `deletedAt` once it is removed.
 */
export interface Goal {
  readonly id: GoalId;
  /** Whose it is, by the log. */
  readonly memberId: MemberId;
  readonly text: string;
  /** How one will know that it is reached. */
  readonly measure: string;
  /** What it is good for. */
  readonly why: string | undefined;
  /** ISO day; a review that names a new one moves it. */
  readonly byDay: string;
  /** When it was set, in epoch milliseconds by its member's clock. */
  readonly at: number;
  /** The time zone (IANA) where it was set. */
  readonly zone: string;
  /** Absent as long as it is open. */
  readonly outcome: GoalOutcome | undefined;
  /** Epoch milliseconds. */
  readonly closedAt: number | undefined;
  /** What its member said when it ended. */
  readonly words: string | undefined;
}

/**
 * How a goal looked to its member at some time, or what it was before they changed it.
 *
 * **Shape:** one record of the root `goalReviews`. One that a change of the goal wrote has no words, and under `wasText`,
 * `wasMeasure` and `wasDay` what it changed.
 */
export interface GoalReview {
  readonly id: GoalReviewId;
  readonly goalId: GoalId;
  /** Who wrote it, by the log. */
  readonly author: MemberId;
  /** Absent where the goal was only changed. */
  readonly words: string | undefined;
  readonly standing: Standing;
  /** Epoch milliseconds, by its author's clock. */
  readonly at: number;
  /** The time zone (IANA) that its author was in. */
  readonly zone: string;
  /** ISO day that the goal was moved to. */
  readonly newDay: string | undefined;
  readonly wasText: string | undefined;
  readonly wasMeasure: string | undefined;
  /** ISO day. */
  readonly wasDay: string | undefined;
}

/** Whether a text names a way in which a goal can end. */
export function isGoalOutcome(text: string): text is GoalOutcome {
  return GOAL_OUTCOMES.some((outcome) => outcome === text);
}

/** Whether a text names a way in which a goal can look. */
export function isStanding(text: string): text is Standing {
  return STANDINGS.some((standing) => standing === text);
}
