import type * as Y from 'yjs';
import type { PriorityEntryId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { orderAt, type Place } from '../record/order-key.ts';
import { checkEntryText } from './entry-text.ts';
import { type ByLog, findOwnEntry, hasEntry, listOrders } from './own-blocks.ts';
import { PRIORITY_LISTS, type PriorityList } from './priorities.ts';

/** A line of one's own. */
interface EntryRef {
  readonly entryId: PriorityEntryId;
  readonly authorOf: AuthorOf;
}

/** Why one's own line cannot be changed. */
type EntryCode = 'not-found' | 'not-yours';

/** Rewrites a line of one's own. Source: SPEC PRI4. */
export function editEntry(
  doc: Y.Doc,
  input: EntryRef & { readonly text: string },
  ctx: CommandContext,
): CommandResult<unknown, EntryCode | 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const entry = findOwn(openCircleDoc(doc), input, ctx);
  if (!entry.ok) return entry;
  const text = checkEntryText(input.text);
  if (!text.ok) return text;
  const { at, by } = entry.value;
  const change: Change = { ...at, kind: 'set', key: 'text', value: text.value };
  return ok({ undo: commitOwn(doc, 'entry-edited', [change], by) });
}

/** Removes a line of one's own; undo brings it back. Source: SPEC PRI4. */
export function removeEntry(doc: Y.Doc, input: EntryRef, ctx: CommandContext): CommandResult<unknown, EntryCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const entry = findOwn(openCircleDoc(doc), input, ctx);
  if (!entry.ok) return entry;
  const { at, by } = entry.value;
  const change: Change = { ...at, kind: 'set', key: 'deletedAt', value: ctx.now };
  return ok({ undo: commitOwn(doc, 'entry-removed', [change], by) });
}

/** Gives a line of one's own another place, in its list or in another one. Source: SPEC PRI4. */
export function moveEntry(
  doc: Y.Doc,
  input: EntryRef & { readonly toList?: PriorityList | undefined } & Place,
  ctx: CommandContext,
): CommandResult<unknown, EntryCode | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const roots = openCircleDoc(doc);
  const entry = findOwn(roots, input, ctx);
  if (!entry.ok) return entry;
  const { entryId } = input;
  const { at, by, list: from } = entry.value;
  const list = PRIORITY_LISTS.find((known) => known === (input.toList ?? from));
  if (list === undefined) return err({ code: 'not-a-choice', field: 'toList' });
  const isPlaced = input.after !== undefined || input.before !== undefined;
  if (list === from && !isPlaced) return ok({ undo: commitOwn(doc, 'entry-moved', [], by) });
  const order = orderAt(input, listOrders(roots, { list, except: entryId }, by), 'bottom', entryId);
  const changes: readonly Change[] = [
    { ...at, kind: 'set', key: 'list', value: list },
    { ...at, kind: 'set', key: 'order', value: order },
  ];
  return ok({ undo: commitOwn(doc, 'entry-moved', changes, by) });
}

interface Found {
  readonly at: { readonly root: 'priorityBlocks'; readonly path: readonly string[] };
  readonly by: ByLog;
  readonly list: unknown;
}

function findOwn(
  roots: CircleRoots,
  { entryId, authorOf }: EntryRef,
  ctx: CommandContext,
): Result<Found, { readonly code: EntryCode }> {
  const by = { actor: ctx.actor, authorOf };
  const entry = findOwnEntry(roots, entryId, by);
  if (entry === undefined) return err({ code: hasEntry(roots, entryId) ? 'not-yours' : 'not-found' });
  return ok({ at: { root: 'priorityBlocks', path: [entry.blockId, entryId] }, by, list: entry.list });
}
