import type { MeetingId, MeetingNoteId, MeetingStepId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingNote } from './meeting-note.ts';
import { readMeeting } from './meeting-reader.ts';
import type { MeetingStep } from './meeting-step.ts';
import { readMeetingNote } from './note-reader.ts';
import { readMeetingStep } from './step-reader.ts';

/** Everything that a document says of meetings, in no order; withdrawn meetings too. */
export interface MeetingRecords {
  readonly meetings: readonly Meeting[];
  readonly steps: readonly MeetingStep[];
  readonly notes: readonly MeetingNote[];
}

/** Reads all meetings of a document with their steps and notes, without what cannot be read. */
export function readMeetings(roots: CircleRoots, authorOf: AuthorOf): MeetingRecords {
  return {
    meetings: [...roots.meetings.entries()].flatMap(([id, value]) => {
      const meeting = readMeeting(id as MeetingId, value, authorOf);
      return isMalformed(meeting) ? [] : [meeting];
    }),
    steps: [...roots.meetingSteps.entries()].flatMap(([id, value]) => {
      const step = readMeetingStep(id as MeetingStepId, value, authorOf);
      return isMalformed(step) ? [] : [step];
    }),
    notes: [...roots.meetingNotes.entries()].flatMap(([id, value]) => {
      const note = readMeetingNote(id as MeetingNoteId, value, authorOf);
      return note === undefined || isMalformed(note) ? [] : [note];
    }),
  };
}

/**
 * The meetings that are shown. One that was withdrawn is not, unless somebody else had come to it or written into it by then.
 * Source: SPEC TURN3.
 */
export function selectMeetings({ meetings, steps, notes }: MeetingRecords): readonly Meeting[] {
  return meetings.filter((meeting) => !meeting.isWithdrawn || isTakenUp(meeting, { steps, notes }));
}

/** Whether anybody but who opened a meeting came to it or wrote into it. */
export function isTakenUp(
  { id, openedBy }: Meeting,
  { steps, notes }: Pick<MeetingRecords, 'steps' | 'notes'>,
): boolean {
  return [...steps, ...notes].some(({ meetingId, author }) => meetingId === id && author !== openedBy);
}
