import { createClaimVerifier, type SignatureSource } from '../record/verify-claims.ts';
import type { CharterSignature, VerifiedSignature } from './charter.ts';

/** Finds the genuine ones among signatures. */
export interface SignatureVerifier {
  /** **Errors**: those of the source; what was found before is kept. */
  readonly verify: (signatures: Iterable<CharterSignature>) => Promise<readonly VerifiedSignature[]>;
}

/** Verifies signatures once each, as long as the membership graph stays what it is. Source: SPEC CHART2. */
export function createSignatureVerifier(source: SignatureSource): SignatureVerifier {
  const { verify } = createClaimVerifier(source);
  return {
    verify: async (signatures) => {
      const list = [...signatures];
      const members = await verify(list);
      return list.flatMap(({ charterId, hash }, index) => {
        const member = members[index];
        return member === undefined ? [] : [{ charterId, hash, member }];
      });
    },
  };
}
