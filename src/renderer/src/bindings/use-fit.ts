import { useMemo } from 'react';

import type { Match } from '#shared/domain/match/match.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** The leads that fit the person. */
export function useFitting(): ReadonlySet<LeadId> {
  return useObservable(useSession().fit.fitting);
}

/** How a lead stands to each member who wrote anything, in the order of joining. */
export function useMatches(leadId: LeadId): readonly Match[] {
  const { fit } = useSession();
  const change = useObservable(fit.changes);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- What the matches are made of stands behind `change`.
  return useMemo(() => fit.matchesOf(leadId), [fit, leadId, change]);
}
