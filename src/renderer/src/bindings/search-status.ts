import { selectSearchStatus } from '#shared/domain/search-status/select-search-status.ts';
import type { ShownSearchStatus } from '#shared/domain/search-status/search-status.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useResting } from './resting.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** Where a member is in their search today, by their own word, a rest or a landing. Source: SPEC STAT3. */
export function useSearchStatus(id: MemberId): ShownSearchStatus | undefined {
  const { circle } = useSession();
  const status = useObservable(circle.searchStatuses.all).get(id);
  const landing = useObservable(circle.landings.all).get(id);
  const rest = useResting().get(id);
  return selectSearchStatus({ status, landing, rest });
}
