import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { type Change, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isTimeZone } from '../record/week.ts';
import { type GoalOutcome, isGoalOutcome } from './goal.ts';
import { checkGoalFields, checkGoalWords, type GoalFields } from './goal-input.ts';
import { findOpenGoal, findOwnGoal, type GoalRef, type OwnGoalCode, planGoalFields } from './own-goal.ts';

/**
 * Rewrites those fields of an open goal that are given. What text, measure or day said before is kept in its history.
 *
 * **Errors:** `closed` when it has ended. Source: SPEC GOAL2, GOAL4.
 */
export function editGoal(
  doc: Y.Doc,
  input: GoalRef & {
    readonly fields: { readonly [Name in keyof GoalFields]?: string | undefined };
    /** The time zone (IANA) that the member is in. */
    readonly zone: string;
  },
  ctx: CommandContext,
): CommandResult<unknown, OwnGoalCode | 'closed' | 'empty' | 'too-long' | 'bad-date'> {
  const goal = findOpenGoal(doc, input, ctx);
  if (!goal.ok) return goal;
  const checked = checkGoalFields(input.fields);
  if (!checked.ok) return checked;
  const { goalId, authorOf } = input;
  const { text, measure, byDay } = checked.value;
  const was = presentFields({
    wasText: text === undefined || text === goal.value.text ? undefined : goal.value.text,
    wasMeasure: measure === undefined || measure === goal.value.measure ? undefined : goal.value.measure,
    wasDay: byDay === undefined || byDay === goal.value.byDay ? undefined : goal.value.byDay,
    newDay: byDay === goal.value.byDay ? undefined : byDay,
  });
  const fields = Object.fromEntries(Object.entries(checked.value).map(([key, value]) => [key, value || undefined]));
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const kept: readonly Change[] =
    Object.keys(was).length === 0
      ? []
      : [
          {
            kind: 'create',
            root: 'goalReviews',
            path: [ctx.newId('goalReview')],
            fields: { goalId, standing: 'changed', at: ctx.now, zone, ...was },
          },
        ];
  const changes = [...planGoalFields(goalId, fields), ...kept];
  return ok({ undo: commitOwn(doc, 'goal-edited', changes, { actor: ctx.actor, authorOf }) });
}

/**
 * Says how an open goal ended, in words if its member wants to.
 *
 * **Errors:** `closed` when it has ended already. Source: SPEC GOAL6.
 */
export function closeGoal(
  doc: Y.Doc,
  input: GoalRef & { readonly outcome: GoalOutcome; readonly words?: string | undefined },
  ctx: CommandContext,
): CommandResult<unknown, OwnGoalCode | 'closed' | 'not-a-choice' | 'too-long'> {
  const goal = findOpenGoal(doc, input, ctx);
  if (!goal.ok) return goal;
  const { goalId, authorOf, outcome } = input;
  if (!isGoalOutcome(outcome)) return err({ code: 'not-a-choice', field: 'outcome' });
  const words = checkGoalWords(input.words ?? '');
  if (!words.ok) return words;
  // Words are written even when there are none, so that of two endings made apart one stands whole.
  const changes = planGoalFields(goalId, { outcome, closedAt: ctx.now, words: words.value });
  return ok({ undo: commitOwn(doc, 'goal-closed', changes, { actor: ctx.actor, authorOf }) });
}

/** Removes a goal of one's own, open or closed; undo brings it back. Source: SPEC GOAL1. */
export function removeGoal(doc: Y.Doc, input: GoalRef, ctx: CommandContext): CommandResult<unknown, OwnGoalCode> {
  const goal = findOwnGoal(doc, input, ctx);
  if (!goal.ok) return goal;
  const changes = planGoalFields(input.goalId, { deletedAt: ctx.now });
  return ok({ undo: commitOwn(doc, 'goal-removed', changes, { actor: ctx.actor, authorOf: input.authorOf }) });
}
