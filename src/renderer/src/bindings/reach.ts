import type { MemberId } from '#shared/kernel/ids.ts';
import type { Reach } from './circle-reach.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** How far own changes have come, for each of the others; the same wherever it is shown (SPEC REACH2). */
export function useReach(): ReadonlyMap<MemberId, Reach> {
  return useObservable(useSession().reach.all);
}
