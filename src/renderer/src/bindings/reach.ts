import type { MemberId } from '#shared/kernel/ids.ts';
import type { Reach } from './circle-reach.ts';
import { useLeft } from './leaving.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

const NOBODY: ReadonlyMap<MemberId, Reach> = new Map();

/**
 * How far own changes have come, for each of the others; the same wherever it is shown (SPEC REACH2). Whoever has left waits for
 * nobody.
 */
export function useReach(): ReadonlyMap<MemberId, Reach> {
  const reaches = useObservable(useSession().reach.all);
  return useLeft()?.leftAt === undefined ? reaches : NOBODY;
}
