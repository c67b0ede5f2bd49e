import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { type AuthorOf, authorOfField } from './authorship.ts';
import { type Change, commit, findRecord } from './change.ts';
import type { UndoLabel, UndoStep } from './undo-step.ts';

/**
 * Writes the changes of one act to records of which only what their own member wrote counts.
 *
 * What another wrote into a field is cleared first, in the same transaction: were it the value that is wanted it would
 * otherwise not be written, and stay the other's; and undo would write it again, as if it were the member's own.
 * Source: SPEC COMM1.
 */
export function commitOwn(
  doc: Y.Doc,
  label: UndoLabel,
  changes: readonly Change[],
  by: { readonly actor: MemberId; readonly authorOf: AuthorOf },
): UndoStep {
  const roots = openCircleDoc(doc);
  const cleared = changes.flatMap((change): readonly Change[] => {
    if (change.kind !== 'set') return [];
    const record = findRecord(roots, change);
    const isOthers =
      record?.get(change.key) !== undefined && authorOfField(record, change.key, by.authorOf) !== by.actor;
    return isOthers ? [{ ...change, value: undefined }] : [];
  });
  const written = commit(doc, label, [...cleared, ...changes]).changes;
  return { label, changes: written.slice(cleared.length) };
}
