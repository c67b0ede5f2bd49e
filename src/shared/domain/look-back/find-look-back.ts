import type * as Y from 'yjs';
import type { LookBackId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { LookBack } from './look-back.ts';
import { readLookBack } from './look-back-reader.ts';

/** What somebody said of a month, by its id, and who wrote what of it. */
export interface LookBackRef {
  readonly lookBackId: LookBackId;
  readonly authorOf: AuthorOf;
}

/** What is meant, when it is there and not removed, in a document that can be written. Source: SPEC LOOKB1, DOC2. */
export function findLookBack(
  doc: Y.Doc,
  { lookBackId, authorOf }: LookBackRef,
): Result<LookBack, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const found = readLookBack(lookBackId, openCircleDoc(doc).lookBacks.get(lookBackId), authorOf);
  return found === undefined || isMalformed(found) ? err({ code: 'not-found' }) : ok(found);
}

/** The same, when the actor said it. Source: SPEC LOOKB1. */
export function findOwnLookBack(
  doc: Y.Doc,
  ref: LookBackRef,
  actor: MemberId,
): Result<LookBack, { readonly code: 'read-only' | 'not-found' | 'not-yours' }> {
  const found = findLookBack(doc, ref);
  return found.ok && found.value.author !== actor ? err({ code: 'not-yours' }) : found;
}
