import { createClaimVerifier, type SignatureSource } from '../record/verify-claims.ts';
import type { Evidence, EvidenceProof } from './evidence.ts';

/** Finds out which evidence was signed, and by whom. */
export interface EvidenceVerifier {
  /** **Errors**: those of the source; what was found before is kept. */
  readonly verify: (evidence: Iterable<Evidence>) => Promise<readonly EvidenceProof[]>;
}

/** Verifies what others saw once each, as long as the membership graph stays what it is. Source: SPEC EVID4. */
export function createEvidenceVerifier(source: SignatureSource): EvidenceVerifier {
  const { verify } = createClaimVerifier(source);
  return {
    verify: async (evidence) => {
      const claimed = [...evidence].flatMap(({ id, claim }) => (claim === undefined ? [] : [{ id, claim }]));
      const members = await verify(claimed.map(({ claim }) => claim));
      return claimed.flatMap(({ id, claim: { hash } }, index) => {
        const member = members[index];
        return member === undefined ? [] : [{ evidenceId: id, hash, member }];
      });
    },
  };
}
