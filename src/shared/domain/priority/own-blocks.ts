import * as Y from 'yjs';
import type { BlockId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import type { PriorityList } from './priorities.ts';

/** Who acts, by their id in this document, and who wrote what, by the log. */
export interface ByLog {
  readonly actor: MemberId;
  readonly authorOf: AuthorOf;
}

/** The blocks of whoever acts, lowest id first. Two devices may each have made one while apart. */
function findOwnBlocks(
  roots: CircleRoots,
  { actor, authorOf }: ByLog,
): readonly (readonly [BlockId, Y.Map<unknown>])[] {
  return [...roots.priorityBlocks.entries()]
    .flatMap(([id, block]) =>
      block instanceof Y.Map && authorOfRecord(block, authorOf) === actor ? [[id as BlockId, block] as const] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The block to write to, and what has to be written first when there is none. Source: SPEC PRI2. */
export function planOwnBlock(
  roots: CircleRoots,
  by: ByLog,
  newId: CommandContext['newId'],
): { readonly blockId: BlockId; readonly others: readonly BlockId[]; readonly changes: readonly Change[] } {
  const [known, ...others] = findOwnBlocks(roots, by).map(([id]) => id);
  if (known !== undefined) return { blockId: known, others, changes: [] };
  const blockId = newId('block');
  const fields = { memberId: by.actor };
  return { blockId, others: [], changes: [{ kind: 'keep', root: 'priorityBlocks', path: [blockId], fields }] };
}

/** An entry of one's own and where it stands. */
interface OwnEntry {
  readonly blockId: BlockId;
  /** The list that one put it in; absent when another wrote that. */
  readonly list: unknown;
}

/** Finds an entry that whoever acts has made, removed ones included. Another's under the same id does not hide it. */
export function findOwnEntry(roots: CircleRoots, entryId: PriorityEntryId, by: ByLog): OwnEntry | undefined {
  const isOwn = (record: Y.Map<unknown>, key: string): boolean => authorOfField(record, key, by.authorOf) === by.actor;
  for (const [blockId, block] of findOwnBlocks(roots, by)) {
    const entry = recordAt(block, entryId);
    if (entry === undefined || !isOwn(block, entryId)) continue;
    return { blockId, list: isOwn(entry, 'list') ? entry.get('list') : undefined };
  }
  return undefined;
}

/** Says whether anybody's block holds an entry. */
export function hasEntry(roots: CircleRoots, entryId: PriorityEntryId): boolean {
  return [...roots.priorityBlocks.values()].some(
    (block) => block instanceof Y.Map && recordAt(block, entryId) !== undefined,
  );
}

/** The order keys, good or bad, in one list of whoever acts, without those of one entry. */
export function* listOrders(
  roots: CircleRoots,
  { list, except }: { readonly list: PriorityList; readonly except: PriorityEntryId },
  by: ByLog,
): Iterable<string> {
  for (const [, block] of findOwnBlocks(roots, by)) {
    for (const [id, entry] of block.entries()) {
      if (id === except || !(entry instanceof Y.Map) || entry.get('list') !== list) continue;
      const order = entry.get('order');
      if (typeof order === 'string') yield order;
    }
  }
}
