import { useMemo } from 'react';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { type CheckInWeek, selectCheckInWeeks } from '#shared/domain/check-in/select-check-in-weeks.ts';
import { type CommitmentWeek, selectCommitments } from '#shared/domain/commitment/select-commitments.ts';

/** What the circle told and what it means to do, week by week, newest first. */
export interface Weeks {
  /** The ISO day on which the present week began. */
  readonly present: string;
  readonly checkIns: readonly CheckInWeek[];
  readonly commitments: readonly CommitmentWeek[];
}

export function useWeeks(): Weeks {
  const { circle } = useSession();
  const { list } = useMembers();
  const { firstDay, beginsOn } = usePresentWeek();
  const checkIns = useObservable(circle.checkIns.all);
  const commitments = useObservable(circle.commitments);
  const memberIds = useMemo(() => list.map(({ id }) => id), [list]);
  return {
    present: beginsOn,
    checkIns: useMemo(
      () => selectCheckInWeeks({ checkIns: checkIns.values(), firstDay, members: memberIds }),
      [checkIns, firstDay, memberIds],
    ),
    commitments: useMemo(
      () => selectCommitments({ commitments, memberIds, firstDay }),
      [commitments, memberIds, firstDay],
    ),
  };
}
