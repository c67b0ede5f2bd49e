import { useMemo } from 'react';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import type { FairShare } from '#shared/domain/fair-share/fair-share.ts';
import { selectFairShare } from '#shared/domain/fair-share/select-fair-share.ts';
import { useBelievedEvidence } from './use-believed-evidence.ts';

/** How the person's own giving and taking look on a day (ISO). */
export function useFairShare(today: string): FairShare {
  const { circle } = useSession();
  const { clock } = useServices();
  const { zone } = usePresentWeek();
  const messages = useObservable(circle.messages.all);
  const checkIns = useObservable(circle.checkIns.all);
  const wins = useObservable(circle.wins.all);
  const cheers = useObservable(circle.writtenCheers.all);
  const leads = useObservable(circle.leads.all);
  const pursuits = useObservable(circle.pursuits.all);
  const nudges = useObservable(circle.nudges.all);
  const rests = useObservable(circle.rests.all);
  const members = useObservable(circle.replica.members);
  const evidence = useBelievedEvidence();
  const { me } = circle;
  const { now } = useMemo(() => ({ day: today, now: clock.now() }), [today, clock]);
  return useMemo(
    () =>
      selectFairShare({
        me,
        now,
        zone,
        joinedAt: members.find(({ id }) => id === me)?.joinedAt,
        rests: rests.values(),
        messages: messages.values(),
        checkIns,
        wins,
        cheers: cheers.values(),
        evidence,
        leads,
        pursuits,
        nudges: nudges.values(),
      }),
    [me, now, zone, members, rests, messages, checkIns, wins, cheers, evidence, leads, pursuits, nudges],
  );
}
