import type { MemberId } from '#shared/kernel/ids.ts';
import { compareNotes, type MeetingNote } from './meeting-note.ts';
import type { MeetingRecords } from './read-meetings.ts';

/** What was noted that a member will do and that they have not answered yet, oldest first; in meetings that are shown. Source: SPEC TURN13. */
export function selectSaidFor(
  { meetings, notes }: Pick<MeetingRecords, 'meetings' | 'notes'>,
  memberId: MemberId,
): readonly MeetingNote[] {
  const shown = new Set(meetings.map(({ id }) => id));
  return notes
    .filter((note) => note.forMember === memberId && note.answer === undefined && shown.has(note.meetingId))
    .toSorted(compareNotes);
}
