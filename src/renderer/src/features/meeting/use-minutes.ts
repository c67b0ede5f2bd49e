import { useCallback } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useMeetingRecords, useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import { type Minutes, selectMinutes } from '#shared/domain/meeting/select-minutes.ts';

/** Puts the minutes of a meeting together from what is there. */
export function useMinutes(): (meeting: Meeting) => Minutes {
  const { circle } = useSession();
  const { steps, notes } = useMeetingRecords();
  const checkIns = useObservable(circle.checkIns.all);
  const commitments = useObservable(circle.commitments);
  const members = useMemberIds();
  const { firstDay } = usePresentWeek();
  return useCallback(
    (meeting) => selectMinutes({ meeting, steps, notes, checkIns: checkIns.values(), commitments, members, firstDay }),
    [steps, notes, checkIns, commitments, members, firstDay],
  );
}
