import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField, hasWritten } from './authorship.ts';

/** The field that says since when a record is taken back, in epoch milliseconds; `false` once it was brought back. */
export const TAKEN_BACK = 'deletedAt';

/**
 * Says whether its author took a record back. Others can neither do so nor bring it back: where they have written over the
 * field or taken it out, it counts that the author wrote it once, as they leave it empty until then and bring back by `false`.
 * Source: SPEC DOC10.
 */
export function isTakenBack(record: Y.Map<unknown>, author: MemberId, authorOf: AuthorOf): boolean {
  if (authorOfField(record, TAKEN_BACK, authorOf) === author) return typeof record.get(TAKEN_BACK) === 'number';
  return hasWritten(record, TAKEN_BACK, author, authorOf);
}
