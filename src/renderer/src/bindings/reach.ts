import { useEffect, useMemo, useState } from 'react';

import type { MemberId } from '#shared/kernel/ids.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { CircleMember, CircleReplica, Delivery } from '#shared/ports/workspace.ts';
import { useServices, useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** Who writes without a pause has everything delivered for moments: no reason to change the words each time. */
const CALM_MS = SECOND_MS;
/** Somebody connected says within seconds what they have; who does not may be unable to keep it. */
const OVERDUE_MS = 10 * SECOND_MS;

/**
 * How much of what this device has written a member has, by what their devices have said; never more than that.
 * - `on-its-way`: they are connected, and have not said yet that they have the last of it.
 * - `waiting`: so many changes. `unknown`: they have never said what they have.
 */
export type Reach =
  | { readonly state: 'everything' | 'on-its-way' | 'unknown' }
  | { readonly state: 'waiting'; readonly count: number };

/** How far own changes have come, for each of the others. */
export function useReach(): ReadonlyMap<MemberId, Reach> {
  const { circle } = useSession();
  const { replica } = circle;
  const members = useObservable(replica.members);
  const peers = useObservable(replica.peers);
  const deliveries = useObservable(replica.deliveries);
  const ownSeq = useObservable(useMemo(() => ownSeqOf(replica), [replica]));
  // What is not sealed yet has no number, and nobody can have it.
  const isPending = useObservable(replica.saved).state === 'saving';

  const others = useMemo(() => members.filter(({ id }) => id !== replica.me), [members, replica.me]);
  const connected = useMemo(() => new Set(peers.map(({ member }) => member)), [peers]);
  const missing = useMemo(() => missingCounts(others, deliveries, ownSeq), [others, deliveries, ownSeq]);
  const isLagging = others.some(({ id }) => connected.has(id) && (isPending || missing.get(id) !== 0));
  const lag = useLag(isLagging, deliveries);

  return useMemo(() => {
    const reach = (id: MemberId): Reach => {
      // Others are behind: whoever is not has it all.
      const isAhead = isLagging && !isPending && missing.get(id) === 0;
      return reachOf(missing.get(id), connected.has(id) && !isAhead ? lag : 'none');
    };
    return new Map(others.map(({ id }) => [id, reach(id)]));
  }, [others, missing, connected, isLagging, isPending, lag]);
}

type Lag = 'none' | 'fresh' | 'overdue';

function reachOf(missingCount: number | undefined, lag: Lag): Reach {
  if (lag === 'fresh') return { state: 'on-its-way' };
  if (missingCount === undefined) return { state: 'unknown' };
  return missingCount === 0 ? { state: 'everything' } : { state: 'waiting', count: missingCount };
}

/** Whether those who are connected are behind; `fresh` as long as they catch up, and for a moment after. */
function useLag(isLagging: boolean, progress: unknown): Lag {
  const { clock } = useServices();
  const [shown, setShown] = useState<Lag>('none');
  // At once, so that nobody is said to have what they may not have.
  if (isLagging && shown === 'none') setShown('fresh');
  useEffect(
    () => clock.after(isLagging ? OVERDUE_MS : CALM_MS, () => setShown(isLagging ? 'overdue' : 'none')),
    [clock, isLagging, progress],
  );
  return isLagging && shown === 'none' ? 'fresh' : shown;
}

/** Envelopes of this device that a member lacks; `undefined` when none of their devices has said what it has. */
function missingCounts(
  others: readonly CircleMember[],
  deliveries: ReadonlyMap<string, Delivery>,
  ownSeq: number,
): ReadonlyMap<MemberId, number> {
  const delivered = new Map<MemberId, number>();
  for (const { member, seq } of deliveries.values()) delivered.set(member, Math.max(seq, delivered.get(member) ?? 0));
  return new Map(
    others.flatMap(({ id }) => {
      const seq = delivered.get(id);
      return seq === undefined ? [] : [[id, Math.max(0, ownSeq - seq)] as const];
    }),
  );
}

/** The last own envelope has its number before it is told that it is saved. */
function ownSeqOf(replica: CircleReplica): Observable<number> {
  return {
    get: replica.ownSeq,
    subscribe: (listener) => {
      const disposes = [replica.saved.subscribe(listener), replica.deliveries.subscribe(listener)];
      return () => {
        for (const dispose of disposes) dispose();
      };
    },
  };
}
