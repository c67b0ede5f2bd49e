import type * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { checkWords } from '../commitment/commitment-input.ts';
import { isWeekFull, type PresentWeek, readShownCommitments } from '../commitment/find-commitment.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import type { MeetingNote } from './meeting-note.ts';
import { findNote, type NoteRef, planNoteFields } from './write-note.ts';

type AnswerCode = 'read-only' | 'not-found' | 'not-yours' | 'answered';

/**
 * Makes a commitment that was noted for oneself one's own, in the words in which one means it; in the same act it stands among
 * one's commitments of the present week.
 *
 * **Errors:** those of making a commitment; `not-yours` for one that is for another; `answered` when it was accepted already.
 * Source: SPEC TURN13.
 */
export function acceptSaid(
  doc: Y.Doc,
  input: NoteRef & PresentWeek & { readonly text?: string | undefined; readonly measure?: string | undefined },
  ctx: CommandContext,
): CommandResult<{ readonly commitmentId: CommitmentId }, AnswerCode | 'empty' | 'too-long' | 'three-already'> {
  const note = findSaid(doc, input, ctx.actor);
  if (!note.ok) return note;
  const words = checkWords({
    text: input.text ?? note.value.text,
    measure: input.measure ?? note.value.measure ?? '',
  });
  if (!words.ok) return words;
  const { noteId, authorOf, zone } = input;
  const shown = readShownCommitments(openCircleDoc(doc), authorOf);
  if (isWeekFull(shown, input, ctx)) return err({ code: 'three-already' });
  const commitmentId = ctx.newId('commitment');
  const fields = { ...words.value, at: ctx.now, zone };
  const changes: readonly Change[] = [
    { kind: 'create', root: 'commitments', path: [commitmentId], fields },
    ...planNoteFields(noteId, { answer: 'accepted', commitmentId }),
  ];
  return ok({ commitmentId, undo: commitOwn(doc, 'said-accepted', changes, { actor: ctx.actor, authorOf }) });
}

/** Says that a commitment that was noted for oneself is none. Source: SPEC TURN13. */
export function declineSaid(doc: Y.Doc, input: NoteRef, ctx: CommandContext): CommandResult<unknown, AnswerCode> {
  const note = findSaid(doc, input, ctx.actor);
  if (!note.ok) return note;
  const changes = planNoteFields(input.noteId, { answer: 'declined' });
  return ok({ undo: commitOwn(doc, 'said-declined', changes, { actor: ctx.actor, authorOf: input.authorOf }) });
}

function findSaid(
  doc: Y.Doc,
  ref: NoteRef,
  actor: CommandContext['actor'],
): Result<MeetingNote, { readonly code: AnswerCode }> {
  const note = findNote(doc, ref);
  if (!note.ok) return note;
  if (note.value.kind !== 'commitment') return err({ code: 'not-found' });
  if (note.value.forMember !== actor) return err({ code: 'not-yours' });
  return note.value.answer === 'accepted' ? err({ code: 'answered' }) : note;
}
