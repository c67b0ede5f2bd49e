import { assert } from '#shared/kernel/assert.ts';
import { toBase64Url } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { StatementClaim, Statements } from '#shared/ports/statements.ts';
import { labelledDigest, plainDigest } from '../digest.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import { fromBase64Url } from '../join/base64url.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';

/** Fewer than one call to the keys may hold. */
const CLAIMS_AT_ONCE = 1_000;
const DIGEST_BYTES = 32;

/** Signs and checks what the members of one circle state (SPEC STATE1, STATE2). */
export function createStatements(options: {
  readonly circleId: CircleId;
  readonly device: DeviceId;
  readonly crypto: Pick<DeviceCrypto, 'sign' | 'verifyMany'>;
  readonly membership: Pick<CircleMembership, 'state' | 'membersAt'>;
}): Statements {
  const { circleId, device, crypto, membership } = options;
  const circle = idBytes(circleId);
  const signedDigest = (digest: Uint8Array): Uint8Array => labelledDigest(LABEL.statement, circle, digest);

  /** Of entries that are here: what they lead back to never changes. */
  const known = new Map<string, readonly MemberId[]>();

  function membersAt(heads: readonly EntryId[]): readonly MemberId[] | undefined {
    const name = heads.join(' ');
    const members = known.get(name) ?? membership.membersAt(heads);
    if (members !== undefined) known.set(name, members);
    return members;
  }

  async function verifySome(claims: readonly StatementClaim[]): Promise<readonly (MemberId | undefined)[]> {
    const { devices } = membership.state.get();
    const candidates = claims.map(({ device: by, digest, signature: text }) => {
      const owner = devices.get(by);
      const signature = fromBase64Url(text);
      if (owner === undefined || signature === undefined) return undefined;
      const { member, keys } = owner;
      const key = keys.signingKey;
      return { member, claim: { purpose: 'statement', digest: signedDigest(digest), signature, key } as const };
    });
    const asked = candidates.flatMap((candidate) => candidate ?? []);
    const answers = asked.length === 0 ? [] : await crypto.verifyMany(asked.map(({ claim }) => claim));
    const genuine = new Set(asked.filter((_candidate, index) => answers[index] === true));
    return candidates.map((candidate) => (candidate && genuine.has(candidate) ? candidate.member : undefined));
  }

  return {
    digestOf: plainDigest,
    sign: async (digest) => {
      assert(digest.length === DIGEST_BYTES, 'what is stated is named by 32 bytes');
      return { device, signature: toBase64Url(await crypto.sign('statement', signedDigest(digest))) };
    },
    verifyMany: async (claims) => {
      const answers: (MemberId | undefined)[] = [];
      for (let start = 0; start < claims.length; start += CLAIMS_AT_ONCE)
        answers.push(...(await verifySome(claims.slice(start, start + CLAIMS_AT_ONCE))));
      return answers;
    },
    heads: () => membership.state.get().heads,
    membersAt,
  };
}
