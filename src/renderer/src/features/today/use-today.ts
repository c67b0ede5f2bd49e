import { useMemo } from 'react';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { selectToday, type TodayRows } from './today-rows.ts';

/** What waits for the person on a day (ISO), following both documents. */
export function useToday(today: string, since: number): TodayRows {
  const session = useSession();
  const { circleId, circle, own } = session;
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const events = useObservable(circle.events.all);
  const conversations = useObservable(circle.conversations);
  const checkIns = useObservable(circle.checkIns.all);
  const commitments = useObservable(circle.commitments);
  const charter = useObservable(session.charter);
  const wins = useObservable(circle.wins.all);
  const rests = useObservable(circle.rests.all);
  const { clock } = useServices();
  const { zone, firstDay, beginsOn } = usePresentWeek();
  return useMemo(
    () =>
      selectToday({
        circleId,
        circle: circleSpace,
        own: ownSpace,
        events: events.values(),
        conversations,
        checkIns,
        commitments,
        charter,
        wins: wins.values(),
        rests,
        week: { zone, firstDay, beginsOn },
        now: clock.now(),
        today,
        since,
      }),
    [
      circleId,
      circleSpace,
      ownSpace,
      events,
      conversations,
      checkIns,
      commitments,
      charter,
      wins,
      rests,
      zone,
      firstDay,
      beginsOn,
      clock,
      today,
      since,
    ],
  );
}
