import { assert } from '#shared/kernel/assert.ts';
import { fromHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';

/** A signature under a hash, as somebody brought it: it says nothing until it was verified. */
export interface SignedClaim {
  readonly device: DeviceId;
  /** The hash that was signed, 64 hexadecimal digits. */
  readonly hash: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

/** What tells genuine signatures from others. */
export interface SignatureSource {
  /** The member whose device signed each; `undefined` where it is not genuine. In order. */
  readonly verifyMany: (
    claims: readonly { readonly device: DeviceId; readonly digest: Uint8Array; readonly signature: string }[],
  ) => Promise<readonly (MemberId | undefined)[]>;
  /** Who is known here changes only together with these. */
  readonly heads: () => readonly EntryId[];
}

/** Finds out whose signatures are. */
export interface ClaimVerifier {
  /** Who signed each, in order; `undefined` for nobody. **Errors**: those of the source; what was found before is kept. */
  readonly verify: (claims: readonly SignedClaim[]) => Promise<readonly (MemberId | undefined)[]>;
}

const HASH = /^[0-9a-f]{64}$/;
const DEVICE = /^[0-9a-f]{32}$/;
const SIGNATURE = /^[\w-]{86}$/;

/** Whether a text can be a hash that is signed. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** Whether a text can name a device. */
export function isDevice(text: string): boolean {
  return DEVICE.test(text);
}

/** Whether a text can be a signature; whether it is genuine shows when it is verified. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/** The 32 bytes that a hash stands for. */
export function bytesOfHash(hash: string): Uint8Array {
  const digest = fromHex(hash);
  assert(digest !== undefined, 'a hash consists of hexadecimal digits');
  return digest;
}

/**
 * Verifies signatures once each, as long as the membership graph stays what it is: whose a device is, and whether it is
 * anybody's, may look otherwise when more of the graph has come. Source: SPEC CHART2, EVID4.
 */
export function createClaimVerifier(source: SignatureSource): ClaimVerifier {
  let known = new Map<string, MemberId | undefined>();
  let knownAt = '';
  let last: Promise<unknown> = Promise.resolve();

  async function verifyNow(claims: readonly SignedClaim[]): Promise<readonly (MemberId | undefined)[]> {
    const heads = source.heads().join(' ');
    if (heads !== knownAt) known = new Map();
    knownAt = heads;
    const named = new Map(claims.map((claim) => [nameOf(claim), claim]));
    const fresh = [...named].filter(([name]) => !known.has(name));
    const asked = fresh.map(([, { device, signature, hash }]) => ({ device, signature, digest: bytesOfHash(hash) }));
    const members = asked.length === 0 ? [] : await source.verifyMany(asked);
    fresh.forEach(([name], index) => known.set(name, members[index]));
    known = new Map([...named.keys()].map((name) => [name, known.get(name)]));
    return claims.map((claim) => known.get(nameOf(claim)));
  }

  return {
    verify: (claims) => {
      // One after the other, so that nothing is verified twice, whatever became of the one before: its caller is told.
      const turn = last.then(
        () => verifyNow(claims),
        () => verifyNow(claims),
      );
      last = turn;
      return turn;
    },
  };
}

/** Names all that the answer depends on: whoever changes a part of it makes another claim. */
function nameOf({ hash, device, signature }: SignedClaim): string {
  return `${hash} ${device} ${signature}`;
}
