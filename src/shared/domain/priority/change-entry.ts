import type * as Y from 'yjs';
import type { PriorityEntryId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { orderAt, type Place } from '../record/order-key.ts';
import { checkEntryText } from './entry-text.ts';
import { findEntry, listOrders } from './own-blocks.ts';
import { PRIORITY_LISTS, type PriorityList } from './priorities.ts';

/** Why one's own line cannot be changed. */
type EntryCode = 'not-found' | 'not-yours';

/** Rewrites a line of one's own. Source: SPEC PRI4. */
export function editEntry(
  doc: Y.Doc,
  input: { readonly entryId: PriorityEntryId; readonly text: string },
  ctx: CommandContext,
): CommandResult<unknown, EntryCode | 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const entry = findOwn(openCircleDoc(doc), input.entryId, ctx);
  if (!entry.ok) return entry;
  const text = checkEntryText(input.text);
  if (!text.ok) return text;
  const change: Change = { ...entry.value.at, kind: 'set', key: 'text', value: text.value };
  return ok({ undo: commit(doc, 'entry-edited', [change]) });
}

/** Removes a line of one's own; undo brings it back. Source: SPEC PRI4. */
export function removeEntry(
  doc: Y.Doc,
  input: { readonly entryId: PriorityEntryId },
  ctx: CommandContext,
): CommandResult<unknown, EntryCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const entry = findOwn(openCircleDoc(doc), input.entryId, ctx);
  if (!entry.ok) return entry;
  const change: Change = { ...entry.value.at, kind: 'set', key: 'deletedAt', value: ctx.now };
  return ok({ undo: commit(doc, 'entry-removed', [change]) });
}

/** Gives a line of one's own another place, in its list or in another one. Source: SPEC PRI4. */
export function moveEntry(
  doc: Y.Doc,
  input: { readonly entryId: PriorityEntryId; readonly toList?: PriorityList | undefined } & Place,
  ctx: CommandContext,
): CommandResult<unknown, EntryCode | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const entry = findOwn(roots, input.entryId, ctx);
  if (!entry.ok) return entry;
  const { at, list: from } = entry.value;
  const list = PRIORITY_LISTS.find((known) => known === (input.toList ?? from));
  if (list === undefined) return err({ code: 'not-a-choice', field: 'toList' });
  const isPlaced = input.after !== undefined || input.before !== undefined;
  if (list === from && !isPlaced) return ok({ undo: commit(doc, 'entry-moved', []) });
  const order = orderAt(input, listOrders(roots, ctx.actor, list, input.entryId), 'bottom', input.entryId);
  const undo = commit(doc, 'entry-moved', [
    { ...at, kind: 'set', key: 'list', value: list },
    { ...at, kind: 'set', key: 'order', value: order },
  ]);
  return ok({ undo });
}

interface OwnEntry {
  readonly at: { readonly root: 'priorityBlocks'; readonly path: readonly string[] };
  readonly list: unknown;
}

function findOwn(
  roots: CircleRoots,
  entryId: PriorityEntryId,
  ctx: CommandContext,
): Result<OwnEntry, { readonly code: EntryCode }> {
  const entry = findEntry(roots, entryId);
  if (entry === undefined) return err({ code: 'not-found' });
  if (entry.memberId !== ctx.actor) return err({ code: 'not-yours' });
  return ok({ at: { root: 'priorityBlocks', path: [entry.blockId, entryId] }, list: entry.list });
}
