import type { EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { compareNewest, type Evidence, type EvidenceProof, isOwn } from './evidence.ts';

/** What can be told of a member, newest first. */
export interface EvidenceAbout {
  /** What they wrote themselves, and what others signed. */
  readonly shown: readonly Evidence[];
  /** What the reader has put away, which is only about the reader. */
  readonly putAway: readonly Evidence[];
  /** What others are said to have seen without a signature of theirs that holds: who wrote it, never what. */
  readonly unproven: readonly { readonly id: EvidenceId; readonly author: MemberId }[];
}

/** Gathers the evidence about one member, as a reader sees it. Source: SPEC EVID3, EVID5, EVID6. */
export function selectEvidenceAbout(input: {
  readonly evidence: Iterable<Evidence>;
  readonly proofs: Iterable<EvidenceProof>;
  readonly memberId: MemberId;
  readonly reader: MemberId;
}): EvidenceAbout {
  const { memberId, reader } = input;
  const proofs = new Set(Array.from(input.proofs, nameOf));
  const isProven = ({ id, author, claim }: Evidence): boolean =>
    claim !== undefined && proofs.has(nameOf({ evidenceId: id, hash: claim.hash, member: author }));
  const all = [...input.evidence].filter(({ about }) => about === memberId).sort(compareNewest);
  const believed = all.filter((one) => isOwn(one) || isProven(one));
  const isPutAway = ({ answer }: Evidence): boolean => reader === memberId && answer === 'declined';
  return {
    shown: believed.filter((one) => !isPutAway(one)),
    putAway: believed.filter(isPutAway),
    unproven: all.filter((one) => !believed.includes(one)).map(({ id, author }) => ({ id, author })),
  };
}

/** Names a signature together with what it is under and whose it is. */
function nameOf({ evidenceId, hash, member }: EvidenceProof): string {
  return `${evidenceId} ${hash} ${member}`;
}
