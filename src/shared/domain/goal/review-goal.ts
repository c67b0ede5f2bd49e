import type * as Y from 'yjs';
import type { GoalReviewId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isTimeZone } from '../record/week.ts';
import { isStanding, type Standing } from './goal.ts';
import { checkGoalWords } from './goal-input.ts';
import { findOpenGoal, type GoalRef, type OwnGoalCode, planGoalFields } from './own-goal.ts';

/** How a goal looks now. */
export interface NewReview extends GoalRef {
  readonly words: string;
  readonly standing: Standing;
  /** ISO day that the goal is moved to. */
  readonly newDay?: string | undefined;
  /** The time zone (IANA) that the member is in; one that this device does not know counts as UTC. */
  readonly zone: string;
}

/**
 * Looks at an open goal of one's own again: says in words how it looks, and may move its day. It stays open.
 *
 * **Errors:** `closed` when it has ended; `empty` without words. Source: SPEC GOAL3.
 */
export function reviewGoal(
  doc: Y.Doc,
  input: NewReview,
  ctx: CommandContext,
): CommandResult<
  { readonly reviewId: GoalReviewId },
  OwnGoalCode | 'closed' | 'empty' | 'too-long' | 'bad-date' | 'not-a-choice'
> {
  const goal = findOpenGoal(doc, input, ctx);
  if (!goal.ok) return goal;
  const { goalId, authorOf, standing } = input;
  if (!isStanding(standing)) return err({ code: 'not-a-choice', field: 'standing' });
  const words = checkGoalWords(input.words);
  if (!words.ok) return words;
  if (words.value === '') return err({ code: 'empty', field: 'words' });
  const newDay = input.newDay?.trim() || undefined;
  if (newDay !== undefined && !isCalendarDay(newDay)) return err({ code: 'bad-date', field: 'newDay' });
  const isMoved = newDay !== undefined && newDay !== goal.value.byDay;
  const reviewId = ctx.newId('goalReview');
  const fields = presentFields({
    goalId,
    words: words.value,
    standing,
    at: ctx.now,
    zone: isTimeZone(input.zone) ? input.zone : 'UTC',
    newDay: isMoved ? newDay : undefined,
    wasDay: isMoved ? goal.value.byDay : undefined,
  });
  const changes: readonly Change[] = [
    { kind: 'create', root: 'goalReviews', path: [reviewId], fields },
    ...planGoalFields(goalId, isMoved ? { byDay: newDay } : {}),
  ];
  return ok({ reviewId, undo: commitOwn(doc, 'goal-reviewed', changes, { actor: ctx.actor, authorOf }) });
}
