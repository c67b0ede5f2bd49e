import type * as Y from 'yjs';
import type { CompanyNoteId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { readCompanyNote } from './company-note-reader.ts';
import { checkCompanyNoteText, type CompanyNoteCode } from './company-note-text.ts';
import type { CompanyNote } from './company-note.ts';

/** Which note, and who wrote what of it. */
export interface CompanyNoteRef {
  readonly noteId: CompanyNoteId;
  readonly authorOf: AuthorOf;
}

/**
 * Rewrites a note of one's own, and says anew which lead it is about; the company stays.
 *
 * **Errors:** `not-found` also for a lead that is not in this document, with the field. Source: SPEC COMP7, COMP8.
 */
export function editCompanyNote(
  doc: Y.Doc,
  input: CompanyNoteRef & { readonly text: string; readonly leadId: LeadId | undefined },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | CompanyNoteCode> {
  const note = findOwnNote(doc, input, actor);
  if (!note.ok) return note;
  const text = checkCompanyNoteText(input.text);
  if (!text.ok) return text;
  const { noteId, leadId, authorOf } = input;
  // The lead that it was about may have gone meanwhile; what was said of it stays.
  const isOther = leadId !== undefined && leadId !== note.value.leadId;
  if (isOther && findLead(openCircleDoc(doc), leadId) === undefined) return err({ code: 'not-found', field: 'leadId' });
  const changes = [setIn(noteId, 'text', text.value), setIn(noteId, 'leadId', leadId)];
  return ok({ undo: commitOwn(doc, 'company-note-edited', changes, { actor, authorOf }) });
}

/** Takes a note of one's own back; undo keeps it again. Source: SPEC COMP8. */
export function withdrawCompanyNote(
  doc: Y.Doc,
  input: CompanyNoteRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const note = findOwnNote(doc, input, actor);
  if (!note.ok) return note;
  const { noteId, authorOf } = input;
  const changes = [setIn(noteId, 'deletedAt', now)];
  return ok({ undo: commitOwn(doc, 'company-note-withdrawn', changes, { actor, authorOf }) });
}

function findOwnNote(
  doc: Y.Doc,
  { noteId, authorOf }: CompanyNoteRef,
  actor: MemberId,
): Result<CompanyNote, { readonly code: 'read-only' | 'not-found' | 'not-yours' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const note = readCompanyNote(noteId, openCircleDoc(doc).companyNotes.get(noteId), authorOf);
  if (note === undefined || isMalformed(note)) return err({ code: 'not-found' });
  return note.author === actor ? ok(note) : err({ code: 'not-yours' });
}

function setIn(noteId: CompanyNoteId, key: string, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'companyNotes', path: [noteId], key, value };
}
