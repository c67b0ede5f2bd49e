import type * as Y from 'yjs';
import type { ConflictId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { LIMITS } from '../record/limits.ts';
import { WITH_PREFIX } from './conflict-reader.ts';
import { type ConflictAct, findConflict } from './find-conflict.ts';

/**
 * Opens a conflict for those whom it concerns, the actor among them or not. Undo withdraws it.
 *
 * **Errors:** `too-few` when it concerns fewer than two; `not-found` when it would concern somebody who is no member.
 * Source: SPEC CONF1.
 */
export function openConflict(
  doc: Y.Doc,
  input: {
    readonly words: string;
    readonly concerned: readonly MemberId[];
    /** Who is a member now. */
    readonly members: readonly MemberId[];
  },
  { now, newId }: CommandContext,
): CommandResult<{ readonly conflictId: ConflictId }, 'empty' | 'too-long' | 'too-few' | 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const words = input.words.trim();
  if (words === '') return err({ code: 'empty', field: 'words' });
  if (words.length > LIMITS.entry) return err({ code: 'too-long', field: 'words' });
  const concerned = new Set(input.concerned);
  if (concerned.size < 2) return err({ code: 'too-few', field: 'concerned' });
  if (![...concerned].every((one) => input.members.includes(one)))
    return err({ code: 'not-found', field: 'concerned' });
  const conflictId = newId('conflict');
  const fields = { ...Object.fromEntries(Array.from(concerned, (one) => [WITH_PREFIX + one, true])), words, at: now };
  const undo = commit(doc, 'conflict-opened', [{ kind: 'create', root: 'conflicts', path: [conflictId], fields }]);
  return ok({ conflictId, undo });
}

/**
 * Withdraws a conflict that one opened; undo brings it back.
 *
 * **Errors:** `taken-up` when another has had a part in it. Source: SPEC CONF1.
 */
export function withdrawConflict(
  doc: Y.Doc,
  input: ConflictAct,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'taken-up'> {
  const found = findConflict(doc, input, { actor, now });
  if (!found.ok) return found;
  const { conflict, steps } = found.value;
  const isParty = conflict.concerned.includes(actor);
  if (conflict.openedBy !== actor) return err({ code: isParty ? 'not-yours' : 'not-found' });
  const isOthers = steps.some(({ author }) => author !== actor && conflict.concerned.includes(author));
  if (isOthers) return err({ code: 'taken-up' });
  const change = { kind: 'set', root: 'conflicts', path: [conflict.id], key: 'deletedAt', value: now } as const;
  return ok({ undo: commitOwn(doc, 'conflict-withdrawn', [change], { actor, authorOf: input.authorOf }) });
}
