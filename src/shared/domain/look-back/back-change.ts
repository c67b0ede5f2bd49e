import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { findLookBack, type LookBackRef } from './find-look-back.ts';
import { type Backing, compareWritten, type LookBack } from './look-back.ts';
import { monthOfLookBack } from './look-back-month.ts';
import { readBackings, readLookBacks } from './look-back-reader.ts';

/**
 * Supports the one change of somebody, one's own too; of a month the last that a member supported counts. The same again writes
 * nothing, undo takes it back to what one supported before.
 *
 * **Errors:** `no-change` when no change is said there. Source: SPEC LOOKB4.
 */
export function backChange(
  doc: Y.Doc,
  input: LookBackRef,
  { actor, now, newId }: CommandContext,
): CommandResult<unknown, 'not-found' | 'no-change'> {
  const found = findLookBack(doc, input);
  if (!found.ok) return found;
  const words = found.value.texts.oneChange;
  if (words === undefined) return err({ code: 'no-change' });
  const last = ownBackings(doc, input, { actor, month: monthOfLookBack(found.value) }).at(-1);
  const isSaid = last?.lookBackId === input.lookBackId && last.words === words;
  if (isSaid) return ok({ undo: commit(doc, 'change-backed', []) });
  // The last counts, so it comes after what one supported before, also when one's clock was put back.
  const at = Math.max(now, (last?.at ?? 0) + 1);
  const fields = { lookBackId: input.lookBackId, words, at };
  const change: Change = { kind: 'create', root: 'backings', path: [newId('backing')], fields };
  return ok({ undo: commit(doc, 'change-backed', [change]) });
}

/**
 * Supports no change of a month any more, however often merging has it; where nothing is supported nothing is written. The month
 * is that of what is named. Source: SPEC LOOKB4.
 */
export function withdrawBacking(
  doc: Y.Doc,
  input: LookBackRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const found = findLookBack(doc, input);
  if (!found.ok) return found;
  const own = ownBackings(doc, input, { actor, month: monthOfLookBack(found.value) });
  const changes = own.map(({ id }): Change => ({
    kind: 'set',
    root: 'backings',
    path: [id],
    key: 'deletedAt',
    value: now,
  }));
  return ok({ undo: commitOwn(doc, 'backing-withdrawn', changes, { actor, authorOf: input.authorOf }) });
}

/** All that a member supports of a month, oldest first. */
function ownBackings(
  doc: Y.Doc,
  { authorOf }: LookBackRef,
  { actor, month }: { readonly actor: MemberId; readonly month: string },
): readonly Backing[] {
  const roots = openCircleDoc(doc);
  const ofMonth = new Set(
    readLookBacks(roots, authorOf)
      .filter((one: LookBack) => monthOfLookBack(one) === month)
      .map(({ id }) => id),
  );
  return readBackings(roots, authorOf)
    .filter((backing) => backing.author === actor && ofMonth.has(backing.lookBackId))
    .sort(compareWritten);
}
