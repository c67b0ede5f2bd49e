import * as Y from 'yjs';
import type { BlockId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import type { PriorityList } from './priorities.ts';

/** The ids of a member's blocks, lowest first. Two devices may each have made one while apart. */
function findBlockIds(roots: CircleRoots, memberId: MemberId): readonly BlockId[] {
  return [...roots.priorityBlocks.entries()]
    .filter(([, block]) => block instanceof Y.Map && block.get('memberId') === memberId)
    .map(([id]) => id as BlockId)
    .sort();
}

/** The block to write to, and what has to be written first when there is none. Source: SPEC PRI2. */
export function planOwnBlock(
  roots: CircleRoots,
  ctx: CommandContext,
): { readonly blockId: BlockId; readonly others: readonly BlockId[]; readonly changes: readonly Change[] } {
  const [known, ...others] = findBlockIds(roots, ctx.actor);
  if (known !== undefined) return { blockId: known, others, changes: [] };
  const blockId = ctx.newId('block');
  const fields = { memberId: ctx.actor };
  return { blockId, others: [], changes: [{ kind: 'keep', root: 'priorityBlocks', path: [blockId], fields }] };
}

/** An entry and where it stands. */
export interface FoundEntry {
  readonly blockId: BlockId;
  readonly memberId: MemberId;
  readonly list: unknown;
}

/** Finds an entry in anybody's block, removed ones included. */
export function findEntry(roots: CircleRoots, entryId: PriorityEntryId): FoundEntry | undefined {
  for (const [blockId, block] of roots.priorityBlocks.entries()) {
    const entry = block instanceof Y.Map ? recordAt(block, entryId) : undefined;
    if (entry === undefined) continue;
    const memberId = (block as Y.Map<unknown>).get('memberId');
    return { blockId: blockId as BlockId, memberId: memberId as MemberId, list: entry.get('list') };
  }
  return undefined;
}

/** The order keys, good or bad, in one list of a member, without those of one entry. */
export function* listOrders(
  roots: CircleRoots,
  memberId: MemberId,
  list: PriorityList,
  except: PriorityEntryId,
): Iterable<string> {
  for (const blockId of findBlockIds(roots, memberId)) {
    for (const [id, entry] of recordAt(roots.priorityBlocks, blockId)?.entries() ?? []) {
      if (id === except || !(entry instanceof Y.Map) || entry.get('list') !== list) continue;
      const order = entry.get('order');
      if (typeof order === 'string') yield order;
    }
  }
}
