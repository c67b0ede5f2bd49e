import * as Y from 'yjs';
import type { LeadId, OriginalId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Original, ORIGINAL_LENGTH } from './original.ts';

/**
 * Reads one original; `undefined` when its keeping was taken back. Only what whoever kept it wrote counts, so that nobody can put
 * other words into it. Never throws. Source: SPEC ORIG1, DOC4.
 */
export function readOriginal(id: OriginalId, value: unknown, authorOf: AuthorOf): Original | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const keptBy = authorOfRecord(value, authorOf);
  if (keptBy === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, keptBy, authorOf);
  if (fields.isTakenBack) return undefined;
  const leadId = fields.checked('leadId', (text) => text.length <= LIMITS.line) as LeadId | undefined;
  const text = fields.text('text', ORIGINAL_LENGTH);
  const at = fields.instant('at');
  if (leadId === undefined || text === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, leadId, text, link: fields.text('link', LIMITS.link), at, keptBy };
}
