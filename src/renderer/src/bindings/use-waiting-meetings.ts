import { useMemo } from 'react';

import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingRecords } from '#shared/domain/meeting/read-meetings.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useSession } from './services.ts';
import { useMeetingList } from './use-meeting-list.ts';
import { useLiveMeeting, useMeetingRecords } from './use-meetings.ts';
import { useObservable } from './use-observable.ts';

/** The meetings that are open, with who is there and who is awaited, and what was written down in all of them. */
export interface OpenMeetings {
  readonly records: MeetingRecords;
  readonly live: { readonly meeting: Meeting; readonly here: readonly MemberId[] } | undefined;
  readonly written: readonly { readonly meeting: Meeting; readonly awaited: readonly MemberId[] }[];
}

/** Nothing where the circle has turned meetings off. */
export function useWaitingMeetings(): OpenMeetings | undefined {
  const { circle } = useSession();
  const isOn = useObservable(circle.habits).has('meetings');
  const records = useMeetingRecords();
  const live = useLiveMeeting();
  const { written } = useMeetingList();
  return useMemo(
    () =>
      isOn
        ? {
            records,
            live: live && { meeting: live.meeting, here: live.state().here },
            written: written.map(({ meeting, state }) => ({ meeting, awaited: state.awaited })),
          }
        : undefined,
    [isOn, records, live, written],
  );
}
