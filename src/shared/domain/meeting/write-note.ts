import type * as Y from 'yjs';
import type { MeetingNoteId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue, UndoLabel, UndoStep } from '../record/undo-step.ts';
import { findMeeting, type MeetingAct } from './meeting-act.ts';
import { type MeetingNote, NOTE_KINDS, type NoteKind } from './meeting-note.ts';
import { readMeetingNote } from './note-reader.ts';
import type { TurnKey } from './turn.ts';

/** Something to write down in a meeting. */
export type NewNote = Omit<MeetingAct, 'at'> & {
  /** Milliseconds of meeting time; in a written meeting the present. */
  readonly at: number;
  readonly text: string;
  /** The turn that is on. */
  readonly turn?: TurnKey | undefined;
} & (
    | { readonly kind: 'turn' | 'note' | 'decision' }
    | { readonly kind: 'commitment'; readonly forMember: MemberId; readonly measure?: string | undefined }
  );

type NoteCode = 'empty' | 'too-long' | 'not-a-choice';

/** Which note, and who wrote what of it. */
export interface NoteRef {
  readonly noteId: MeetingNoteId;
  readonly authorOf: AuthorOf;
}

/**
 * Writes something down in a meeting, also after it is over. Undo removes it.
 *
 * **Errors:** `empty` and `too-long` with the field; `not-a-choice` for one's own turn in a meeting that is not in writing;
 * `not-found` for a commitment of who is no member. Source: SPEC TURN12, TURN14.
 */
export function addMeetingNote(
  doc: Y.Doc,
  input: NewNote,
  ctx: CommandContext,
): CommandResult<{ readonly noteId: MeetingNoteId }, NoteCode | 'not-found'> {
  const found = findMeeting(doc, input);
  if (!found.ok) return found;
  const { meetingId, kind, at, turn } = input;
  const isPossible = NOTE_KINDS.includes(kind) && (kind !== 'turn' || found.value.meeting.kind === 'written');
  if (!isPossible) return err({ code: 'not-a-choice', field: 'kind' });
  const said = input.kind === 'commitment' ? { for: input.forMember, measure: input.measure?.trim() ?? '' } : {};
  if (input.kind === 'commitment' && !input.members.includes(input.forMember)) return err({ code: 'not-found' });
  const words = checkWordsOf(kind, { ...said, text: input.text });
  if (!words.ok) return words;
  const noteId = ctx.newId('meetingNote');
  const fields = presentFields({ meetingId, kind, at, turn, ...said, text: words.value.text });
  const undo = commit(doc, 'meeting-noted', [{ kind: 'create', root: 'meetingNotes', path: [noteId], fields }]);
  return ok({ noteId, undo });
}

/**
 * Rewrites what one wrote down oneself.
 *
 * **Errors:** `answered` for a commitment that the member whom it is for has answered. Source: SPEC TURN12.
 */
export function editMeetingNote(
  doc: Y.Doc,
  input: NoteRef & { readonly text?: string | undefined; readonly measure?: string | undefined },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'answered' | NoteCode> {
  const note = findNote(doc, input);
  if (!note.ok) return note;
  const { kind, author, answer } = note.value;
  if (author !== ctx.actor) return err({ code: 'not-yours' });
  if (answer !== undefined) return err({ code: 'answered' });
  const words = checkWordsOf(kind, {
    text: input.text ?? note.value.text,
    measure: input.measure ?? note.value.measure,
  });
  if (!words.ok) return words;
  const { text, measure } = words.value;
  const fields = kind === 'commitment' ? { text, measure: measure === '' ? undefined : measure } : { text };
  return ok({ undo: setNoteFields(doc, 'meeting-note-edited', { ...input, fields }, ctx.actor) });
}

/** Removes what one wrote down oneself; undo brings it back. A commitment that came of it stays. Source: SPEC TURN12. */
export function removeMeetingNote(
  doc: Y.Doc,
  input: NoteRef,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const note = findNote(doc, input);
  if (!note.ok) return note;
  if (note.value.author !== ctx.actor) return err({ code: 'not-yours' });
  const fields = { deletedAt: ctx.now };
  return ok({ undo: setNoteFields(doc, 'meeting-note-removed', { ...input, fields }, ctx.actor) });
}

/** The note, if it is there and not removed. */
export function findNote(
  doc: Y.Doc,
  { noteId, authorOf }: NoteRef,
): Result<MeetingNote, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const note = readMeetingNote(noteId, openCircleDoc(doc).meetingNotes.get(noteId), authorOf);
  return note === undefined || isMalformed(note) ? err({ code: 'not-found' }) : ok(note);
}

/** Plans fields of a note. */
export function planNoteFields(
  noteId: MeetingNoteId,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  return Object.entries(fields).map(([key, value]): Change => ({
    kind: 'set',
    root: 'meetingNotes',
    path: [noteId],
    key,
    value,
  }));
}

function setNoteFields(
  doc: Y.Doc,
  label: UndoLabel,
  { noteId, authorOf, fields }: NoteRef & { readonly fields: Readonly<Record<string, FieldValue | undefined>> },
  actor: MemberId,
): UndoStep {
  return commitOwn(doc, label, planNoteFields(noteId, fields), { actor, authorOf });
}

function checkWordsOf(
  kind: NoteKind,
  input: { readonly text: string; readonly measure?: string | undefined },
): Result<
  { readonly text: string; readonly measure: string },
  { readonly code: 'empty' | 'too-long'; readonly field: 'text' | 'measure' }
> {
  const text = input.text.trim();
  const measure = input.measure?.trim() ?? '';
  const most = kind === 'turn' ? LIMITS.message : kind === 'commitment' ? LIMITS.line : LIMITS.entry;
  if (text === '') return err({ code: 'empty', field: 'text' });
  if (text.length > most) return err({ code: 'too-long', field: 'text' });
  if (measure.length > LIMITS.line) return err({ code: 'too-long', field: 'measure' });
  return ok({ text, measure });
}
