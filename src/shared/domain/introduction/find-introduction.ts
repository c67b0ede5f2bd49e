import type * as Y from 'yjs';
import type { IntroductionAskId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Introduction } from './introduction.ts';
import { readIntroduction } from './introduction-reader.ts';

/** Which introduction, and who wrote what of it. */
export interface IntroductionRef {
  readonly introductionId: IntroductionAskId;
  readonly authorOf: AuthorOf;
}

/** An introduction that is asked for and not withdrawn, in a document that can be written. Source: SPEC INTRO2, DOC2. */
export function findIntroduction(
  doc: Y.Doc,
  { introductionId, authorOf }: IntroductionRef,
): Result<Introduction, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const value = openCircleDoc(doc).introductionAsks.get(introductionId);
  const found = value === undefined ? undefined : readIntroduction(introductionId, value, authorOf);
  return found === undefined || isMalformed(found) ? err({ code: 'not-found' }) : ok(found);
}

/** Such an introduction, when the actor asks for it. Source: SPEC INTRO2. */
export function findOwnIntroduction(
  doc: Y.Doc,
  ref: IntroductionRef,
  actor: MemberId,
): Result<Introduction, { readonly code: 'read-only' | 'not-found' | 'not-yours' }> {
  const found = findIntroduction(doc, ref);
  return found.ok && found.value.asker !== actor ? err({ code: 'not-yours' }) : found;
}
