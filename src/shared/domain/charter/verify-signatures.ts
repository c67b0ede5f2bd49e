import type { DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import type { CharterSignature, VerifiedSignature } from './charter.ts';
import { digestToSign } from './sign-charter.ts';

/** What tells genuine signatures from others. */
export interface SignatureSource {
  /** The member whose device signed each; `undefined` where it is not genuine. In order. */
  readonly verifyMany: (
    claims: readonly { readonly device: DeviceId; readonly digest: Uint8Array; readonly signature: string }[],
  ) => Promise<readonly (MemberId | undefined)[]>;
  /** Who is known here changes only together with these. */
  readonly heads: () => readonly EntryId[];
}

/** Finds the genuine ones among signatures. */
export interface SignatureVerifier {
  /** **Errors**: those of the source; what was found before is kept. */
  readonly verify: (signatures: Iterable<CharterSignature>) => Promise<readonly VerifiedSignature[]>;
}

/**
 * Verifies signatures once each, as long as the membership graph stays what it is: whose a device is, and whether it is
 * anybody's, may look otherwise when more of the graph has come. Source: SPEC CHART2.
 */
export function createSignatureVerifier(source: SignatureSource): SignatureVerifier {
  let known = new Map<string, MemberId | undefined>();
  let knownAt = '';
  let last: Promise<unknown> = Promise.resolve();

  async function verifyNow(signatures: readonly CharterSignature[]): Promise<readonly VerifiedSignature[]> {
    const heads = source.heads().join(' ');
    if (heads !== knownAt) known = new Map();
    knownAt = heads;
    const fresh = signatures.filter((signature) => !known.has(nameOf(signature)));
    const claims = fresh.map(({ device, signature, hash }) => ({ device, signature, digest: digestToSign({ hash }) }));
    const members = claims.length === 0 ? [] : await source.verifyMany(claims);
    fresh.forEach((signature, index) => known.set(nameOf(signature), members[index]));
    known = new Map(signatures.map((signature) => [nameOf(signature), known.get(nameOf(signature))]));
    return signatures.flatMap((signature) => {
      const member = known.get(nameOf(signature));
      return member === undefined ? [] : [{ charterId: signature.charterId, hash: signature.hash, member }];
    });
  }

  return {
    verify: (signatures) => {
      const list = [...signatures];
      // One after the other, so that nothing is verified twice, whatever became of the one before: its caller is told.
      const turn = last.then(
        () => verifyNow(list),
        () => verifyNow(list),
      );
      last = turn;
      return turn;
    },
  };
}

/** Names all that the answer depends on: whoever changes a field of a record makes another claim. */
function nameOf({ id, hash, device, signature }: CharterSignature): string {
  return `${id} ${hash} ${device} ${signature}`;
}
