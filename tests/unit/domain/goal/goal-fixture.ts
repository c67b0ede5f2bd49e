import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { closeGoal, editGoal, removeGoal } from '#shared/domain/goal/change-goal.ts';
import type { Goal, GoalOutcome, GoalReview } from '#shared/domain/goal/goal.ts';
import type { GoalFields } from '#shared/domain/goal/goal-input.ts';
import { readGoal, readGoalReview } from '#shared/domain/goal/goal-reader.ts';
import { type NewReview, reviewGoal } from '#shared/domain/goal/review-goal.ts';
import { selectDueReviews } from '#shared/domain/goal/select-due-reviews.ts';
import { selectGoalHistory } from '#shared/domain/goal/select-goals.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { GoalId, GoalReviewId } from '#shared/kernel/ids.ts';
import { type Replica, value } from '../fixture.ts';

/** A goal as everybody could have it. */
export const USUAL: GoalFields = { text: 'A job as a welder', measure: 'a contract is signed', byDay: '2025-06-20' };

export const set = ({ doc, ctx }: Replica, fields: Partial<GoalFields> = {}, zone = 'UTC') =>
  setGoal(doc, { ...USUAL, ...fields, zone }, ctx);

/** Sets a goal, and answers its id. */
export const goal = (replica: Replica, fields: Partial<GoalFields> = {}): GoalId => value(set(replica, fields)).goalId;

export const edit = ({ doc, ctx, authorOf }: Replica, goalId: GoalId, fields: Partial<GoalFields>) =>
  editGoal(doc, { goalId, authorOf, fields, zone: 'UTC' }, ctx);

export const review = ({ doc, ctx, authorOf }: Replica, goalId: GoalId, input: Partial<NewReview> = {}) =>
  reviewGoal(doc, { goalId, authorOf, words: 'going well', standing: 'on-course', zone: 'UTC', ...input }, ctx);

export const close = (
  { doc, ctx, authorOf }: Replica,
  goalId: GoalId,
  outcome: GoalOutcome = 'reached',
  words?: string,
) => closeGoal(doc, { goalId, authorOf, outcome, words }, ctx);

export const remove = ({ doc, ctx, authorOf }: Replica, goalId: GoalId) => removeGoal(doc, { goalId, authorOf }, ctx);

/** The goals that a replica shows, by id. */
export function goalsIn({ doc, authorOf }: Replica): readonly Goal[] {
  return [...openCircleDoc(doc).goals.entries()]
    .flatMap(([id, entry]) => readGoal(id as GoalId, entry, authorOf) ?? [])
    .filter((one): one is Goal => !isMalformed(one))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The reviews that a replica can read, of whomever, by id. */
export function reviewsIn({ doc, authorOf }: Replica): readonly GoalReview[] {
  return [...openCircleDoc(doc).goalReviews.entries()]
    .flatMap(([id, entry]) => readGoalReview(id as GoalReviewId, entry, authorOf) ?? [])
    .filter((one): one is GoalReview => !isMalformed(one))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The history of a goal that must be there, newest first. */
export function historyOf(replica: Replica, id: GoalId): readonly GoalReview[] {
  const found = goalsIn(replica).find((one) => one.id === id);
  if (found === undefined) throw new Error('There is no such goal');
  return selectGoalHistory(found, reviewsIn(replica));
}

/** The texts of the goals that a replica's owner may be asked to review on a day. */
export function dueIn(replica: Replica, today: string, isResting = false): readonly string[] {
  const input = { goals: goalsIn(replica), reviews: reviewsIn(replica), memberId: replica.me, today, isResting };
  return selectDueReviews(input).map(({ text }) => text);
}

/** The stored fields of a record, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'goals' | 'goalReviews', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'goals' | 'goalReviews',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}
