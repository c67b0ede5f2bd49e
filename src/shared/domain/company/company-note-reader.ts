import * as Y from 'yjs';
import type { CircleId, CompanyNoteId, LeadId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { COMPANY_NOTE_KINDS, type CompanyNote } from './company-note.ts';

/**
 * Reads one note; `undefined` when its author has taken it back. Only what the author wrote counts, by the log. Never throws.
 * Source: SPEC COMP7, DOC4.
 */
export function readCompanyNote(
  id: CompanyNoteId,
  value: unknown,
  authorOf: AuthorOf,
): CompanyNote | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const company = fields.text('company', LIMITS.line);
  const kind = fields.oneOf('kind', COMPANY_NOTE_KINDS);
  const text = fields.text('text', LIMITS.clause);
  const at = fields.instant('at');
  if (company === undefined || kind === undefined || text === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  const leadId = fields.text('leadId', LIMITS.line) as LeadId | undefined;
  const circle = fields.text('circle', LIMITS.line) as CircleId | undefined;
  return { id, author, company, kind, text, leadId, circle, at };
}
