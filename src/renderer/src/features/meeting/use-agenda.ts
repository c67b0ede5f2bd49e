import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { type Agenda, selectAgenda } from '#shared/domain/meeting/select-agenda.ts';

/** What everybody told of this week, as the agenda of a meeting. */
export function useAgenda(): Agenda {
  const { circle } = useSession();
  const checkIns = useObservable(circle.checkIns.all);
  const commitments = useObservable(circle.commitments);
  const members = useMemberIds();
  const { beginsOn: week, firstDay } = usePresentWeek();
  return useMemo(
    () => selectAgenda({ checkIns: checkIns.values(), commitments, members, week, firstDay }),
    [checkIns, commitments, members, week, firstDay],
  );
}
