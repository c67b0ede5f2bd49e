import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceCrypto, SignatureClaim, SigningPurpose } from '#shared/ports/device-crypto.ts';
import type { InviteKey } from '#shared/replica/graph/invite-key.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { inviteIdOf } from '#shared/replica/names.ts';

/** Signatures that nobody can forge without this file, a thousand times faster than real ones. */
const secrets = new Map<string, Uint8Array>();

/** A device crypto that counts what it is asked to check. */
export interface QuickCrypto extends DeviceCrypto {
  readonly asked: { calls: number; claims: number };
}

export function createQuickCrypto(seed: number): QuickCrypto {
  const signingKey = keyOf('signing', seed);
  const keys = { signingKey, sealingKey: keyOf('sealing', seed) };
  const asked = { calls: 0, claims: 0 };
  return {
    asked,
    keys: () => Promise.resolve(keys),
    sign: (purpose, digest) => Promise.resolve(signatureOf(signingKey, purpose, digest)),
    verifyMany: (claims) => {
      asked.calls++;
      asked.claims += claims.length;
      return Promise.resolve(claims.map(isGenuine));
    },
    open: () => Promise.resolve(undefined),
  };
}

export function createQuickInviteKey(seed: number): InviteKey {
  const publicKey = keyOf('invite', seed);
  return { id: inviteIdOf(publicKey), publicKey, sign: (digest) => signatureOf(publicKey, 'graph-entry', digest) };
}

function keyOf(use: string, seed: number): Uint8Array {
  const secret = plainDigest(new TextEncoder().encode(`${use} ${seed}`));
  const publicKey = plainDigest(secret);
  secrets.set(toHex(publicKey), secret);
  return publicKey;
}

function signatureOf(publicKey: Uint8Array, purpose: SigningPurpose, digest: Uint8Array): Uint8Array {
  const secret = secrets.get(toHex(publicKey));
  if (secret === undefined) throw new Error('nobody has the secret of this key');
  const half = plainDigest(concatBytes(secret, new TextEncoder().encode(purpose), digest));
  return concatBytes(half, half);
}

function isGenuine({ key, purpose, digest, signature }: SignatureClaim): boolean {
  return secrets.has(toHex(key)) && equalBytes(signatureOf(key, purpose, digest), signature);
}
