import type * as Y from 'yjs';
import type { PriorityEntryId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { orderAt } from '../record/order-key.ts';
import { checkEntryText } from './entry-text.ts';
import { listOrders, planOwnBlock } from './own-blocks.ts';
import type { PriorityList } from './priorities.ts';

/** Adds a line at the end of a list of one's own; the block is made with the first of them. Source: SPEC PRI2, PRI4. */
export function addEntry(
  doc: Y.Doc,
  input: { readonly list: PriorityList; readonly text: string },
  ctx: CommandContext,
): CommandResult<{ readonly entryId: PriorityEntryId }, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const text = checkEntryText(input.text);
  if (!text.ok) return text;
  const roots = openCircleDoc(doc);
  const entryId = ctx.newId('priorityEntry');
  const { list } = input;
  const order = orderAt({}, listOrders(roots, ctx.actor, list, entryId), 'bottom', entryId);
  const { blockId, changes } = planOwnBlock(roots, ctx);
  const fields = { list, text: text.value, order };
  const undo = commit(doc, 'entry-added', [
    ...changes,
    { kind: 'create', root: 'priorityBlocks', path: [blockId, entryId], fields },
  ]);
  return ok({ entryId, undo });
}
