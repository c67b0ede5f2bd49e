import { useMemo } from 'react';

import type { ShownRest } from '#shared/domain/rest/rest.ts';
import { selectResting } from '#shared/domain/rest/select-rests.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useDays } from './days.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** Who rests today, where the person is. */
export function useResting(): ReadonlyMap<MemberId, ShownRest> {
  const { circle } = useSession();
  const { today } = useDays();
  const rests = useObservable(circle.rests.all);
  return useMemo(
    () => new Map(selectResting(rests.values(), today).map((rest) => [rest.memberId, rest])),
    [rests, today],
  );
}
