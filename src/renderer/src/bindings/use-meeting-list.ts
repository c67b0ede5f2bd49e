import { useMemo } from 'react';

import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import { selectWrittenState, type WrittenState } from '#shared/domain/meeting/select-written-state.ts';
import { useResting } from './resting.ts';
import { useServices } from './services.ts';
import { useLiveMeeting, useMeetingRecords, useMemberIds } from './use-meetings.ts';

/** A meeting in writing that is open. */
export interface OpenWritten {
  readonly meeting: Meeting;
  readonly state: WrittenState;
  readonly notes: readonly MeetingNote[];
}

/** The meetings in writing that are open, and all meetings that are over, oldest first. */
export function useMeetingList(): { readonly written: readonly OpenWritten[]; readonly past: readonly Meeting[] } {
  const { clock } = useServices();
  const { meetings, steps, notes } = useMeetingRecords();
  const members = useMemberIds();
  const resting = useResting();
  const live = useLiveMeeting();
  return useMemo(() => {
    const now = clock.now();
    const written = meetings
      .filter(({ kind }) => kind === 'written')
      .map((meeting) => ({
        meeting,
        state: selectWrittenState({ meeting, steps, notes, members, resting: new Set(resting.keys()), now }),
        notes: notes.filter(({ meetingId }) => meetingId === meeting.id),
      }))
      .filter(({ state }) => state.isOpen);
    const open = new Set([live?.meeting.id, ...written.map(({ meeting }) => meeting.id)]);
    return { written, past: meetings.filter(({ id }) => !open.has(id)) };
  }, [clock, meetings, steps, notes, members, resting, live]);
}
