import type * as Y from 'yjs';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { EvidenceContent } from './evidence.ts';
import { readEvidenceContent } from './evidence-reader.ts';

/** Which piece of evidence, and who wrote what of it. */
export interface EvidenceRef {
  readonly evidenceId: EvidenceId;
  readonly authorOf: AuthorOf;
}

/** A piece of evidence that is there and not withdrawn, in a document that can be written. Source: SPEC EVID2, DOC2. */
export function findEvidence(
  doc: Y.Doc,
  { evidenceId, authorOf }: EvidenceRef,
): Result<EvidenceContent, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const found = readEvidenceContent(evidenceId, openCircleDoc(doc).evidence.get(evidenceId), authorOf);
  return found === undefined || isMalformed(found) ? err({ code: 'not-found' }) : ok(found);
}
