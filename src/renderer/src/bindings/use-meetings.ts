import { useEffect, useMemo } from 'react';

import { compareMeetings, type Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingAct } from '#shared/domain/meeting/meeting-act.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting-state.ts';
import { type MeetingRecords, selectMeetings } from '#shared/domain/meeting/read-meetings.ts';
import { selectMeetingState } from '#shared/domain/meeting/select-meeting-state.ts';
import { selectOpenMeeting } from '#shared/domain/meeting/select-open-meeting.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** All meetings of the circle that are shown, with what happened and was written down in them. */
export function useMeetingRecords(): MeetingRecords {
  const { circle } = useSession();
  const meetings = useObservable(circle.meetings.all);
  const steps = useObservable(circle.meetingSteps.all);
  const notes = useObservable(circle.meetingNotes.all);
  return useMemo(() => {
    const records = { meetings: [...meetings.values()], steps: [...steps.values()], notes: [...notes.values()] };
    return { ...records, meetings: selectMeetings(records).toSorted(compareMeetings) };
  }, [meetings, steps, notes]);
}

/** The ids of the members in the order in which they joined. */
export function useMemberIds(): readonly MemberId[] {
  const { circle } = useSession();
  const members = useObservable(circle.replica.members);
  return useMemo(() => members.map(({ id }) => id), [members]);
}

/** The live meeting that is on. */
export interface LiveMeeting {
  readonly meeting: Meeting;
  /** How it stands at this moment; it moves on when it is asked again. */
  readonly state: () => MeetingState;
  /** What every command in it takes. */
  readonly act: () => MeetingAct;
}

/** The live meeting that is on, if there is one. */
export function useLiveMeeting(): LiveMeeting | undefined {
  const { circle, meetingTime } = useSession();
  const { meetings, steps } = useMeetingRecords();
  const members = useMemberIds();
  const isAgreed = useObservable(meetingTime.isAgreed);
  const { authorOf } = circle.replica;
  const meeting = useMemo(() => {
    const now = meetingTime.now();
    const live = meetings
      .filter(({ kind }) => kind === 'live')
      .map((each) => ({ meeting: each, state: selectMeetingState({ meeting: each, steps, members, now }) }));
    return selectOpenMeeting(live)?.meeting;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once the time is agreed on, it may be another than one's own.
  }, [meetings, steps, members, meetingTime, isAgreed]);
  return useMemo(
    () =>
      meeting && {
        meeting,
        state: () => selectMeetingState({ meeting, steps, members, now: meetingTime.now() }),
        act: () => ({ meetingId: meeting.id, at: meetingTime.now(), members, authorOf }),
      },
    [meeting, steps, members, meetingTime, authorOf],
  );
}

/** Shares the time of meetings with the others while a part of the page is shown. */
export function useSharedMeetingTime(): void {
  const { meetingTime } = useSession();
  useEffect(() => meetingTime.share(), [meetingTime]);
}
