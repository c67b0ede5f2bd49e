import { useMemo } from 'react';

import type { LeadId } from '#shared/kernel/ids.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

const NONE: readonly LeadId[] = [];

/** Which leads that fit the person now would clash with a line among their deal-breakers; none with an empty one. */
export function useWouldClash(line: string): readonly LeadId[] {
  const { fit } = useSession();
  const change = useObservable(fit.changes);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- What it is held against stands behind `change`.
  return useMemo(() => (line.trim() === '' ? NONE : fit.wouldClash(line)), [fit, line, change]);
}
