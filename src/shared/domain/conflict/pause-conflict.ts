import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LONGEST_PAUSE_MS } from './conflict.ts';
import { type ConflictAct, type ConflictCode, findOpenConflict, planConflictStep } from './find-conflict.ts';
import { selectPauses } from './select-pauses.ts';

/**
 * Takes a pause for all, until a time (epoch milliseconds), or makes one's own shorter. No undo: one's own is lifted.
 *
 * **Errors:** `bad-date` for a time that has passed; `too-long` after more than 48 hours; `not-shorter` when one has had a pause
 * that was to end before. Source: SPEC CONF3.
 */
export function pauseConflict(
  doc: Y.Doc,
  input: ConflictAct & { readonly until: number },
  ctx: CommandContext,
): CommandResult<unknown, ConflictCode | 'bad-date' | 'too-long' | 'not-shorter'> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  const { actor, now } = ctx;
  const { until } = input;
  if (!(until > now)) return err({ code: 'bad-date', field: 'until' });
  if (until > now + LONGEST_PAUSE_MS) return err({ code: 'too-long', field: 'until' });
  const own = selectPauses(found.value.steps, now).get(actor);
  if (own !== undefined && until >= own) return err({ code: 'not-shorter', field: 'until' });
  const step = planConflictStep(found.value, { kind: 'paused', fields: { until }, as: 'keep' }, ctx);
  return ok({ undo: commit(doc, 'conflict-paused', [step]) });
}

/** Lifts one's own pause; where none runs nothing is written. Others' pauses stay. Source: SPEC CONF3. */
export function liftPause(doc: Y.Doc, input: ConflictAct, ctx: CommandContext): CommandResult<unknown, ConflictCode> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  const isRunning = found.value.state.pauses.has(ctx.actor);
  const step = planConflictStep(found.value, { kind: 'paused', fields: { until: ctx.now }, as: 'keep' }, ctx);
  return ok({ undo: commit(doc, 'conflict-paused', isRunning ? [step] : []) });
}
