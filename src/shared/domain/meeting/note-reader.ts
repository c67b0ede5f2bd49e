import * as Y from 'yjs';
import type { CommitmentId, MeetingId, MeetingNoteId, MemberId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type MeetingNote, NOTE_KINDS, SAID_ANSWERS } from './meeting-note.ts';
import { isTurnKey, type TurnKey } from './turn.ts';

/**
 * Reads one note; `undefined` when its author has removed it. What its author wrote counts, by the log, and of a commitment
 * the answer of the member whom it is for, which nobody else can give. Never throws. Source: SPEC TURN12, TURN13, DOC4.
 */
export function readMeetingNote(
  id: MeetingNoteId,
  value: unknown,
  authorOf: AuthorOf,
): MeetingNote | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const meetingId = fields.text('meetingId', LIMITS.line) as MeetingId | undefined;
  const kind = fields.oneOf('kind', NOTE_KINDS);
  const text = fields.text('text', kind === 'turn' ? LIMITS.message : LIMITS.entry);
  const at = fields.instant('at');
  if (meetingId === undefined || kind === undefined || text === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  const isSaid = kind === 'commitment';
  const forMember = isSaid ? (fields.text('for', LIMITS.line) as MemberId | undefined) : undefined;
  if (isSaid && forMember === undefined) return malformed(id, 'incomplete');
  const answers = createFieldReader(value, (key) => isSaid && authorOfField(value, key, authorOf) === forMember);
  return {
    id,
    meetingId,
    author,
    kind,
    text,
    at,
    turn: fields.checked('turn', isTurnKey) as TurnKey | undefined,
    forMember,
    measure: isSaid ? fields.text('measure', LIMITS.line) : undefined,
    answer: answers.oneOf('answer', SAID_ANSWERS),
    commitmentId: answers.text('commitmentId', LIMITS.line) as CommitmentId | undefined,
  };
}
