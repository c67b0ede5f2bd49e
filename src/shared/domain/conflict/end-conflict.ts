import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { CONFLICT_READERS, type ConflictReaders } from './conflict.ts';
import {
  type ConflictAct,
  type ConflictCode,
  findOpenConflict,
  findOwnConflict,
  planConflictStep,
} from './find-conflict.ts';

/** Says that one would set the conflict aside; it is, once all whom it concerns say so. Undo takes it back. Source: SPEC CONF6. */
export function setConflictAside(
  doc: Y.Doc,
  input: ConflictAct,
  ctx: CommandContext,
): CommandResult<unknown, ConflictCode> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  const isSaid = found.value.state.settingAside.includes(ctx.actor);
  const step = planConflictStep(found.value, { kind: 'set-aside' }, ctx);
  return ok({ undo: commit(doc, 'conflict-set-aside', isSaid ? [] : [step]) });
}

/** Leaves a conflict, also in a pause: nobody waits for one any more. Undo comes back. Source: SPEC CONF6. */
export function leaveConflict(
  doc: Y.Doc,
  input: ConflictAct,
  ctx: CommandContext,
): CommandResult<unknown, ConflictCode> {
  const found = findOpenConflict(doc, input, ctx);
  if (!found.ok) return found;
  return ok({ undo: commit(doc, 'conflict-left', [planConflictStep(found.value, { kind: 'left' }, ctx)]) });
}

/**
 * Says whether one would let the circle be told that there is a conflict; it is told once all whom it concerns would. Also when it
 * has ended. Undo goes back to what one said before.
 *
 * **Errors:** `not-a-choice`. Source: SPEC CONF7.
 */
export function setConflictReaders(
  doc: Y.Doc,
  input: ConflictAct & { readonly readers: ConflictReaders },
  ctx: CommandContext,
): CommandResult<unknown, Exclude<ConflictCode, 'ended'> | 'not-a-choice'> {
  const found = findOwnConflict(doc, input, ctx);
  if (!found.ok) return found;
  const { readers } = input;
  if (!CONFLICT_READERS.includes(readers)) return err({ code: 'not-a-choice', field: 'readers' });
  const isSaid = found.value.state.opening.includes(ctx.actor) === (readers === 'circle');
  const step = planConflictStep(found.value, { kind: 'readers', fields: { readers } }, ctx);
  return ok({ undo: commit(doc, 'conflict-readers-set', isSaid ? [] : [step]) });
}
