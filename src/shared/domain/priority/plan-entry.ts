import type { BlockId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { foldText } from '../record/fold-text.ts';
import { isMalformed } from '../record/malformed.ts';
import { orderAt } from '../record/order-key.ts';
import { type ByLog, listOrders, planOwnBlock } from './own-blocks.ts';
import type { PriorityList } from './priorities.ts';
import { readPriorityBlock } from './priority-reader.ts';

/** A line of a list. */
interface Line {
  readonly list: PriorityList;
  readonly text: string;
}

/** Plans a line, checked and trimmed, at the end of a list of whoever acts, and the block before the first of them. Source: SPEC PRI2, PRI4. */
export function planEntry(
  roots: CircleRoots,
  { list, text }: Line,
  by: ByLog,
  newId: CommandContext['newId'],
): { readonly entryId: PriorityEntryId; readonly changes: readonly Change[] } {
  const entryId = newId('priorityEntry');
  const order = orderAt({}, listOrders(roots, { list, except: entryId }, by), 'bottom', entryId);
  const { blockId, changes } = planOwnBlock(roots, by, newId);
  const fields = { list, text, order };
  const entry = { kind: 'create', root: 'priorityBlocks', path: [blockId, entryId], fields } as const;
  return { entryId, changes: [...changes, entry] };
}

/** Whether a line stands in a list of a member, whatever its case and diacritics. Source: SPEC PRI1. */
export function hasLine(
  { priorityBlocks }: Pick<CircleRoots, 'priorityBlocks'>,
  { memberId, list, text }: Line & { readonly memberId: MemberId },
  authorOf: AuthorOf,
): boolean {
  const sought = foldText(text);
  return [...priorityBlocks.entries()].some(([id, value]) => {
    const block = readPriorityBlock(id as BlockId, value, authorOf);
    if (isMalformed(block) || block.memberId !== memberId) return false;
    return block.entries.some((entry) => entry.list === list && foldText(entry.text) === sought);
  });
}
