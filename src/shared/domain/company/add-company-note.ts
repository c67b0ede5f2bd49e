import type * as Y from 'yjs';
import type { CircleId, CompanyNoteId, LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { COMPANY_NOTE_KINDS, type CompanyNoteKind } from './company-note.ts';
import { checkCompanyName, checkCompanyNoteText, type CompanyNoteCode } from './company-note-text.ts';

/** What somebody keeps of a company. */
export interface NewCompanyNote {
  readonly company: string;
  readonly kind: CompanyNoteKind;
  readonly text: string;
  /** The lead that it is about, which stands in the same document. */
  readonly leadId?: LeadId | undefined;
  /** For a private note: the circle beside whose knowledge it stands. */
  readonly circle?: CircleId | undefined;
}

/**
 * Keeps a question or a note of a company. Undo takes it back.
 *
 * **Errors:** `not-found` for a lead that is not in this document, or is gone: a circle never learns the id of a private one.
 * Source: SPEC COMP7, COMP9.
 */
export function addCompanyNote(
  doc: Y.Doc,
  input: NewCompanyNote,
  ctx: CommandContext,
): CommandResult<{ readonly noteId: CompanyNoteId }, 'not-a-choice' | 'not-found' | CompanyNoteCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { kind, leadId, circle } = input;
  if (!COMPANY_NOTE_KINDS.includes(kind)) return err({ code: 'not-a-choice', field: 'kind' });
  const company = checkCompanyName(input.company);
  if (!company.ok) return company;
  const text = checkCompanyNoteText(input.text);
  if (!text.ok) return text;
  if (leadId !== undefined && findLead(openCircleDoc(doc), leadId) === undefined) {
    return err({ code: 'not-found', field: 'leadId' });
  }
  const noteId = ctx.newId('companyNote');
  const fields = presentFields({ company: company.value, kind, text: text.value, leadId, circle, at: ctx.now });
  const change = { kind: 'create', root: 'companyNotes', path: [noteId], fields } as const;
  return ok({ noteId, undo: commit(doc, 'company-note-added', [change]) });
}
