import * as Y from 'yjs';
import type { GoalId, GoalReviewId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Goal, GOAL_OUTCOMES, type GoalReview, STANDINGS } from './goal.ts';

/** The zone of a record that names none. */
const NO_ZONE = 'UTC';

/**
 * Reads one goal; `undefined` when its member has removed it. Only what its member wrote counts, by the log. Never throws.
 * Source: SPEC GOAL1, DOC4.
 */
export function readGoal(id: GoalId, value: unknown, authorOf: AuthorOf): Goal | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const memberId = authorOfRecord(value, authorOf);
  if (memberId === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, memberId, authorOf);
  if (fields.isTakenBack) return undefined;
  const text = fields.text('text', LIMITS.line);
  const measure = fields.text('measure', LIMITS.line);
  const byDay = fields.checked('byDay', isCalendarDay);
  const at = fields.instant('at');
  if (text === undefined || measure === undefined || byDay === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  return {
    id,
    memberId,
    text,
    measure,
    why: fields.text('why', LIMITS.entry),
    byDay,
    at,
    zone: fields.text('zone', LIMITS.name) ?? NO_ZONE,
    outcome: fields.oneOf('outcome', GOAL_OUTCOMES),
    closedAt: fields.instant('closedAt'),
    words: fields.text('words', LIMITS.clause),
  };
}

/**
 * Reads one review of a goal; `undefined` when it was taken back. Only what its author wrote counts, by the log; whether they
 * may review that goal is for whoever has the goal to say. Never throws. Source: SPEC GOAL3, DOC4.
 */
export function readGoalReview(
  id: GoalReviewId,
  value: unknown,
  authorOf: AuthorOf,
): GoalReview | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const goalId = fields.text('goalId', LIMITS.name);
  const standing = fields.oneOf('standing', STANDINGS);
  const at = fields.instant('at');
  if (goalId === undefined || standing === undefined || at === undefined) return malformed(id, 'incomplete');
  return {
    id,
    goalId: goalId as GoalId,
    author,
    words: fields.text('words', LIMITS.clause),
    standing,
    at,
    zone: fields.text('zone', LIMITS.name) ?? NO_ZONE,
    newDay: fields.checked('newDay', isCalendarDay),
    wasText: fields.text('wasText', LIMITS.line),
    wasMeasure: fields.text('wasMeasure', LIMITS.line),
    wasDay: fields.checked('wasDay', isCalendarDay),
  };
}
