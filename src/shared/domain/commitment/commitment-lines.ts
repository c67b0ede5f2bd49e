import type { CommitmentId } from '#shared/kernel/ids.ts';
import type { Commitment } from './commitment.ts';

/** Where a commitment stands in the line of those that take each other along. */
export interface LinePlace {
  /** What the whole line began with. */
  readonly root: CommitmentId;
  /** How often it had been carried by then: 0 for the first. Whatever has the same place in the same line is a copy. */
  readonly depth: number;
}

type Commitments = ReadonlyMap<CommitmentId, Commitment>;

/**
 * Finds the place of every commitment. Trashed ones hold the line together; another member's are no part of it; one that is
 * not here yet is taken for the member's own. What goes in a circle carries nothing. Source: SPEC COMM4.
 */
export function traceLines(commitments: Commitments): ReadonlyMap<CommitmentId, LinePlace> {
  const places = new Map<CommitmentId, LinePlace>();
  for (const start of commitments.values()) {
    const path = new Set<Commitment>();
    let next: Commitment | undefined = start;
    while (next !== undefined && !places.has(next.id) && !path.has(next)) {
      path.add(next);
      next = originOf(next, commitments);
    }
    const walked = [...path];
    const circle = next !== undefined && path.has(next) ? walked.slice(walked.indexOf(next)) : [];
    for (const { id } of circle) places.set(id, { root: id, depth: 0 });
    for (const one of walked.reverse()) {
      if (!places.has(one.id)) places.set(one.id, placeAfter(one, commitments, places));
    }
  }
  return places;
}

function originOf({ memberId, carriedFrom }: Commitment, commitments: Commitments): Commitment | undefined {
  const origin = carriedFrom === undefined ? undefined : commitments.get(carriedFrom);
  return origin?.memberId === memberId ? origin : undefined;
}

function placeAfter(
  one: Commitment,
  commitments: Commitments,
  places: ReadonlyMap<CommitmentId, LinePlace>,
): LinePlace {
  const { id, carriedFrom } = one;
  const origin = originOf(one, commitments);
  const before = origin === undefined ? undefined : places.get(origin.id);
  if (before !== undefined) return { root: before.root, depth: before.depth + 1 };
  const isAwaited = carriedFrom !== undefined && !commitments.has(carriedFrom);
  return isAwaited ? { root: carriedFrom, depth: 1 } : { root: id, depth: 0 };
}
