import type * as Y from 'yjs';
import type { ConflictStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { CONFLICT_WORDS, type ConflictStep, type ConflictWords } from './conflict.ts';
import { CONFLICT_LIMITS } from './conflict-reader.ts';
import type { ConflictState } from './conflict-state.ts';
import {
  type ConflictAct,
  type ConflictCode,
  findConflict,
  findOpenConflict,
  planConflictStep,
} from './find-conflict.ts';

/**
 * Says how one sees it, what all could want, or how it could go on; in a pause only how one sees it, which nobody else sees yet.
 * Undo withdraws it.
 *
 * **Errors:** `paused` for anything else in a pause; `not-a-choice` for what is none of these. Source: SPEC CONF2 to CONF5.
 */
export function speakInConflict(
  doc: Y.Doc,
  input: ConflictAct & { readonly kind: ConflictWords; readonly text: string },
  ctx: CommandContext,
): CommandResult<unknown, ConflictCode | 'paused' | 'not-a-choice' | 'empty' | 'too-long'> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  const { kind } = input;
  if (!CONFLICT_WORDS.includes(kind)) return err({ code: 'not-a-choice', field: 'kind' });
  if (kind !== 'view' && found.value.state.pausedUntil !== undefined) return err({ code: 'paused' });
  const text = input.text.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  if (text.length > CONFLICT_LIMITS[kind]) return err({ code: 'too-long', field: 'text' });
  const step = planConflictStep(found.value, { kind, fields: { text } }, ctx);
  return ok({ undo: commit(doc, 'conflict-spoken', [step]) });
}

/**
 * Says yes or no to a goal or a proposal; the last that one says counts, and the same again writes nothing. Undo goes back to what
 * one said before.
 *
 * **Errors:** `paused` in a pause; `not-found` also for what is answered. Source: SPEC CONF5.
 */
export function answerInConflict(
  doc: Y.Doc,
  input: ConflictAct & { readonly stepId: ConflictStepId; readonly isYes: boolean },
  ctx: CommandContext,
): CommandResult<unknown, ConflictCode | 'paused'> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  const { state } = found.value;
  if (state.pausedUntil !== undefined) return err({ code: 'paused' });
  const { stepId, isYes } = input;
  const said = [...state.goals, ...state.proposals].find(({ id }) => id === stepId);
  if (said === undefined) return err({ code: 'not-found', field: 'stepId' });
  const isSaid = (isYes ? said.yes : said.no).includes(ctx.actor);
  const fields = { aboutId: stepId, said: said.text, answer: isYes ? 'yes' : 'no' };
  const step = planConflictStep(found.value, { kind: 'answered', fields }, ctx);
  return ok({ undo: commit(doc, 'conflict-answered', isSaid ? [] : [step]) });
}

/**
 * Takes back what one said or did; when it has ended only how one sees it, and that one left when that ended it. Undo brings it
 * back.
 *
 * **Errors:** `not-a-choice` for a pause, which is lifted. Source: SPEC CONF2, CONF6.
 */
export function withdrawFromConflict(
  doc: Y.Doc,
  input: ConflictAct & { readonly stepId: ConflictStepId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'ended' | 'not-yours' | 'not-a-choice'> {
  const found = findConflict(doc, input, ctx);
  if (!found.ok) return found;
  const { conflict, steps, state } = found.value;
  if (!conflict.concerned.includes(ctx.actor)) return err({ code: 'not-found' });
  const step = steps.find(({ id, isWithdrawn }) => id === input.stepId && !isWithdrawn);
  if (step === undefined) return err({ code: 'not-found', field: 'stepId' });
  if (step.author !== ctx.actor) return err({ code: 'not-yours' });
  if (step.kind === 'paused') return err({ code: 'not-a-choice' });
  if (!isWithdrawable(step, state)) return err({ code: 'ended' });
  const change = { kind: 'set', root: 'conflictSteps', path: [step.id], key: 'deletedAt', value: ctx.now } as const;
  const by = { actor: ctx.actor, authorOf: input.authorOf };
  return ok({ undo: commitOwn(doc, 'conflict-words-withdrawn', [change], by) });
}

function isWithdrawable({ kind }: ConflictStep, { ending }: ConflictState): boolean {
  return ending === undefined || kind === 'view' || (kind === 'left' && ending === 'left');
}
