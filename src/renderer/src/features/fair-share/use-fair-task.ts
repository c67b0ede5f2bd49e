import { useCallback, useMemo, useState } from 'react';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { type FairTask, selectFairTask } from '#shared/domain/fair-share/select-fair-task.ts';

/** What the person could do for another next, and the way to be left alone with it for the rest of the day. */
export interface OfferedTask {
  /** Nothing while there is nothing to do, or the person has said that it is not the day. */
  readonly task: FairTask | undefined;
  readonly putOff: () => void;
}

/** The task that is offered on a day (ISO). */
export function useFairTask(today: string): OfferedTask {
  const { circleId, circle } = useSession();
  const { clock, keepsakes } = useServices();
  const { zone } = usePresentWeek();
  const { list } = useMembers();
  const messages = useObservable(circle.messages.all);
  const checkIns = useObservable(circle.checkIns.all);
  const wins = useObservable(circle.wins.all);
  const cheers = useObservable(circle.cheers);
  const rests = useObservable(circle.rests.all);
  const mutes = useObservable(circle.mutes.all);
  const { me } = circle;
  const keptName = `fair-task-put-off:${circleId}`;
  const [putOffOn, setPutOffOn] = useState(() => keepsakes.get(keptName));
  const putOff = useCallback(() => {
    keepsakes.set(keptName, today);
    setPutOffOn(today);
  }, [keepsakes, keptName, today]);
  const task = useMemo(() => {
    if (putOffOn === today) return undefined;
    return selectFairTask({
      me,
      members: list.map(({ id }) => id),
      now: clock.now(),
      zone,
      messages: messages.values(),
      checkIns,
      wins,
      cheers,
      rests: rests.values(),
      mutes,
    });
  }, [putOffOn, today, me, list, clock, zone, messages, checkIns, wins, cheers, rests, mutes]);
  return { task, putOff };
}
