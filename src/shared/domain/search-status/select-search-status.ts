import type { ShownRest } from '../rest/rest.ts';
import type { Landing } from '../term/landing.ts';
import type { SearchStatus, ShownSearchStatus } from './search-status.ts';

/**
 * Where a member is: a rest that runs comes before a landing, and a landing before what they said. Nothing where they said
 * nothing; nothing is guessed from their leads. Source: SPEC STAT3.
 */
export function selectSearchStatus({
  status,
  landing,
  rest,
}: {
  readonly status: SearchStatus | undefined;
  readonly landing: Landing | undefined;
  /** The one that runs today. */
  readonly rest: ShownRest | undefined;
}): ShownSearchStatus | undefined {
  if (rest !== undefined) return { point: 'resting', since: rest.from };
  if (landing !== undefined) return { point: 'landed', since: landing.landedOn };
  return status && { point: status.point, since: status.saidOn };
}
