import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { AuthorOf } from './authorship.ts';

/** The field that says since when a record is taken back, in epoch milliseconds; `false` once it was brought back. */
export const TAKEN_BACK = 'deletedAt';

/**
 * Says whether its author took a record back. Others can neither do so nor bring it back: where they have written over the
 * field or taken it out, it counts that the author wrote it once, as they leave it empty until then and bring back by `false`.
 * Source: SPEC DOC10.
 */
export function isTakenBack(record: Y.Map<unknown>, author: MemberId, authorOf: AuthorOf): boolean {
  // Yjs has no public way to ask for it; the items of one field are a list in yjs 13, the present one last.
  const last = record._map.get(TAKEN_BACK);
  if (last === undefined) return false;
  if (!last.deleted && authorOf(last.id.client) === author) return typeof record.get(TAKEN_BACK) === 'number';
  for (let item: Y.Item | null = last; item !== null; item = item.left) {
    if (authorOf(item.id.client) === author) return true;
  }
  return false;
}
