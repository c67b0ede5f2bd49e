import type { CommitmentId } from '#shared/kernel/ids.ts';
import { type Commitment, compareCommitments, type ShownCommitment } from './commitment.ts';
import { traceLines } from './commitment-lines.ts';

/**
 * The commitments as they are shown, in no order, trashed ones not. Of several copies the one with the lowest id speaks, at
 * the time of the earliest, settled as soon as one of them is. What was carried on is carried, whatever merging made of
 * its outcome. Source: SPEC COMM4.
 */
export function selectShownCommitments(commitments: ReadonlyMap<CommitmentId, Commitment>): readonly ShownCommitment[] {
  const places = traceLines(commitments);
  const lines = new Map<string, Map<number, Commitment[]>>();
  for (const one of commitments.values()) {
    const place = places.get(one.id);
    if (place === undefined || one.isTakenBack) continue;
    const key = `${one.memberId} ${place.root}`;
    const line = lines.get(key) ?? new Map<number, Commitment[]>();
    lines.set(key, line);
    const known = line.get(place.depth);
    if (known === undefined) line.set(place.depth, [one]);
    else known.push(one);
  }
  return [...lines.values()].flatMap((line) => {
    const last = [...line.keys()].reduce((a, b) => Math.max(a, b));
    return [...line].flatMap(([depth, copies]) =>
      mergeCopies(copies, { isCopy: depth > 0, isCarriedOn: depth < last }),
    );
  });
}

const NO_OTHERS: ShownCommitment['sameAs'] = [];

function mergeCopies(
  copies: readonly Commitment[],
  { isCopy, isCarriedOn }: { readonly isCopy: boolean; readonly isCarriedOn: boolean },
): readonly ShownCommitment[] {
  const [first, ...others] = [...copies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [earliest] = [...copies].sort(compareCommitments);
  if (first === undefined || earliest === undefined) return [];
  const settled = [first, ...others].find(({ outcome }) => outcome !== undefined) ?? first;
  return [
    {
      ...first,
      at: earliest.at,
      zone: earliest.zone,
      outcome: isCarriedOn ? 'carried' : settled.outcome,
      reason: settled.reason,
      settledAt: settled.settledAt,
      carriedFrom: isCopy ? first.carriedFrom : undefined,
      sameAs: others.length === 0 ? NO_OTHERS : others.map(({ id }) => id),
    },
  ];
}
