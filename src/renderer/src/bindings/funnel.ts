import { useMemo } from 'react';

import type { Funnel, Period } from '#shared/domain/funnel/funnel.ts';
import { type Attempts, type RunsOfSpace, selectAttempts } from '#shared/domain/funnel/select-attempts.ts';
import { type Agreed, selectAgreed, selectShownFunnel, type Whose } from '#shared/domain/funnel/select-shown-funnel.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { CircleSession } from './circle-session.ts';
import { useDays } from './days.ts';
import { derive } from './derived.ts';
import { useMembers } from './members.ts';
import { useServices, useSession } from './services.ts';
import type { SpaceView } from './space-view.ts';
import { useObservable } from './use-observable.ts';
import { usePresentWeek } from './week.ts';

/** Follows what everybody has tried for; only runs with which something happened are read again. */
function followAttempts({ circle, own, circleId }: CircleSession): Observable<Attempts> {
  const sources = [circle, own].flatMap(({ space, events, endings }) => [space, events.all, endings.all]);
  const runsOf = ({ space, events, endings }: SpaceView): RunsOfSpace => ({
    space: space.get(),
    events: events.all.get(),
    endings: endings.all.get(),
  });
  return derive<Attempts>(sources, (previous) =>
    selectAttempts([runsOf(circle), runsOf(own)], { me: circle.me, circleId }, previous),
  );
}

/** Whose way can be looked at. */
export function useAgreed(): Agreed {
  const shared = useObservable(useSession().circle.sharedNumbers.all);
  const { list, former } = useMembers();
  return useMemo(() => {
    const hasLeft = new Set(former.map(({ id }) => id));
    return selectAgreed(
      list.map(({ id }) => id).filter((id) => !hasLeft.has(id)),
      shared,
    );
  }, [list, former, shared]);
}

/** A way as it is shown to the person. */
export interface ShownFunnel {
  /** Nothing where the person may not see it, or no more. */
  readonly funnel: Funnel | undefined;
  /** What only the person sees is counted in. */
  readonly hasPrivate: boolean;
  /** Others have moved cards of whoever's way it is. */
  readonly hasMovesOfOthers: boolean;
}

/** How far somebody, or the circle, came. */
export function useFunnel(whose: Whose, period: Period): ShownFunnel {
  const session = useSession();
  const { clock } = useServices();
  const { today } = useDays();
  const { zone } = usePresentWeek();
  const attempts = useObservable(useMemo(() => followAttempts(session), [session]));
  const agreed = useAgreed();
  const { me } = session.circle;
  return useMemo(() => {
    const time = { period, zone, now: clock.now() };
    return {
      funnel: selectShownFunnel(attempts, { whose, me, agreed, time }),
      hasPrivate: whose === me && attempts.all.some(({ isPrivate }) => isPrivate),
      hasMovesOfOthers: whose !== 'circle' && attempts.movedByOthers.has(whose),
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- What time it is matters by the day.
  }, [attempts, whose, me, agreed, period, zone, today]);
}
