import type * as Y from 'yjs';
import type { GoalId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue } from '../record/undo-step.ts';
import type { Goal } from './goal.ts';
import { readGoal } from './goal-reader.ts';

/** Which goal, and who wrote what of it. */
export interface GoalRef {
  readonly goalId: GoalId;
  readonly authorOf: AuthorOf;
}

/** Why one's own goal cannot be changed. */
export type OwnGoalCode = 'read-only' | 'not-found' | 'not-yours';

/** The goal, if it is there, not removed, and the actor's own. Source: SPEC GOAL1. */
export function findOwnGoal(
  doc: Y.Doc,
  { goalId, authorOf }: GoalRef,
  { actor }: Pick<CommandContext, 'actor'>,
): Result<Goal, { readonly code: OwnGoalCode }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const goal = readGoal(goalId, openCircleDoc(doc).goals.get(goalId), authorOf);
  if (goal === undefined || isMalformed(goal)) return err({ code: 'not-found' });
  return goal.memberId === actor ? ok(goal) : err({ code: 'not-yours' });
}

/** The same, if it is open, too. Source: SPEC GOAL6. */
export function findOpenGoal(
  doc: Y.Doc,
  ref: GoalRef,
  by: Pick<CommandContext, 'actor'>,
): Result<Goal, { readonly code: OwnGoalCode | 'closed' }> {
  const goal = findOwnGoal(doc, ref, by);
  if (!goal.ok) return goal;
  return goal.value.outcome === undefined ? goal : err({ code: 'closed' });
}

/** Plans fields of a goal; `undefined` clears one. */
export function planGoalFields(
  goalId: GoalId,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  return Object.entries(fields).map(([key, value]): Change => ({
    kind: 'set',
    root: 'goals',
    path: [goalId],
    key,
    value,
  }));
}
