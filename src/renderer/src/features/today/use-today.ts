import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { selectToday, type TodayRows } from './today-rows.ts';

/** What waits for the person on a day (ISO), following both documents. */
export function useToday(today: string, since: number): TodayRows {
  const { circleId, circle, own } = useSession();
  const circleSpace = useObservable(circle.space);
  const ownSpace = useObservable(own.space);
  const events = useObservable(circle.events.all);
  const conversations = useObservable(circle.conversations);
  return useMemo(
    () =>
      selectToday({
        circleId,
        circle: circleSpace,
        own: ownSpace,
        events: events.values(),
        conversations,
        today,
        since,
      }),
    [circleId, circleSpace, ownSpace, events, conversations, today, since],
  );
}
