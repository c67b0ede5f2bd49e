import type { EntryId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import type { Entry } from './entry.ts';
import { type Copies, walkParentsFirst } from './entry-batch.ts';
import { signatureClaimOf } from './entry-codec.ts';
import type { GraphIndex } from './graph-index.ts';
import { closureOf, mergeStandings, type PlacedFact, standingAfter } from './graph-node.ts';
import { type Court, judgeEntry, type Judgement, type Refusal } from './judge-entry.ts';

/** An entry that is valid if its signatures hold and its parents turn out to be valid. */
export interface Candidate {
  readonly copies: Copies;
  readonly judgement: Judgement;
  readonly node: PlacedFact;
}

/** Judges entries, parents first, as if all signatures held: the verdict lies in what the ids name, not in who signed. */
export function judgeBatch(
  groups: ReadonlyMap<EntryId, Copies>,
  known: { readonly index: GraphIndex; readonly court: Court; readonly isRefused: (id: EntryId) => boolean },
): {
  /** Parents first. */
  readonly candidates: readonly Candidate[];
  readonly refused: ReadonlyMap<EntryId, Refusal | 'refused-parent'>;
} {
  const { index, court, isRefused } = known;
  const candidates = new Map<EntryId, Candidate>();
  const refused = new Map<EntryId, Refusal | 'refused-parent'>();
  const nodeOf = (id: EntryId): PlacedFact | undefined => index.get(id) ?? candidates.get(id)?.node;
  walkParentsFirst(
    groups,
    (id) => index.has(id) || isRefused(id),
    (copies) => {
      const { entry } = copies;
      const { parents } = entry.header;
      if (parents.some((parent) => refused.has(parent) || isRefused(parent))) {
        refused.set(entry.id, 'refused-parent');
        return true;
      }
      const before = parents.flatMap((parent) => nodeOf(parent) ?? []);
      const past = { standing: mergeStandings(before), walk: () => closureOf(parents, nodeOf).values() };
      const judged = judgeEntry(entry, past, court);
      if (judged.ok) {
        const { fact } = judged.value;
        const { device, at } = entry.header;
        const depth = 1 + Math.max(...before.map((parent) => parent.depth));
        const standing = standingAfter(past.standing, { id: entry.id, device, fact });
        candidates.set(entry.id, {
          copies,
          judgement: judged.value,
          node: { id: entry.id, parents, device, at, depth, fact, standing },
        });
        return true;
      }
      refused.set(entry.id, judged.error);
      return judged.error !== 'no-key';
    },
  );
  return { candidates: [...candidates.values()], refused };
}

/** A candidate after its signatures were looked at. */
export interface CheckedCandidate extends Candidate {
  /** The copies whose signature holds. */
  readonly genuine: readonly Entry[];
  /** Whether all signatures inside the body hold. */
  readonly isProven: boolean;
}

/** Checks all signatures of all candidates in one call. */
export async function checkSignatures(
  candidates: readonly Candidate[],
  crypto: DeviceCrypto,
): Promise<readonly CheckedCandidate[]> {
  const claims = candidates.flatMap(claimsOf);
  const answers = (claims.length === 0 ? [] : await crypto.verifyMany(claims)).values();
  const holds = (): boolean => answers.next().value === true;
  return candidates.map((candidate) => ({
    ...candidate,
    genuine: candidate.copies.all.filter(holds),
    isProven: candidate.judgement.proofs.map(holds).every(Boolean),
  }));
}

/** In the order in which the answers are read: one per copy, then one per proof. */
function claimsOf({ copies, judgement }: Candidate): readonly SignatureClaim[] {
  return [...copies.all.map((copy) => signatureClaimOf(copy, judgement.writerKey)), ...judgement.proofs];
}
