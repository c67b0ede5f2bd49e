import { ed25519, x25519 } from '@noble/curves/ed25519.js';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { DeviceCrypto, SignatureClaim, SigningPurpose } from '#shared/ports/device-crypto.ts';

/** The secret halves of a device: 32 bytes of Ed25519, 32 bytes of X25519. */
export interface DeviceSecrets {
  readonly signingSecret: Uint8Array;
  readonly sealingSecret: Uint8Array;
}

/** Device keys in plain JavaScript, for places that have no main process: tests and a plain browser. */
export function createNobleDeviceCrypto(secrets: DeviceSecrets): DeviceCrypto {
  const keys = {
    signingKey: ed25519.getPublicKey(secrets.signingSecret),
    sealingKey: x25519.getPublicKey(secrets.sealingSecret),
  };
  return {
    keys: () => Promise.resolve(keys),
    sign: (purpose, digest) => Promise.resolve(ed25519.sign(signedBytes(purpose, digest), secrets.signingSecret)),
    verifyMany: (claims) => Promise.resolve(claims.map(isGenuine)),
  };
}

function signedBytes(purpose: SigningPurpose, digest: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode(`lateral/sign/v1/${purpose}`);
  return concatBytes(label, new Uint8Array(1), digest);
}

function isGenuine(claim: SignatureClaim): boolean {
  try {
    return ed25519.verify(claim.signature, signedBytes(claim.purpose, claim.digest), claim.key, { zip215: false });
  } catch {
    // Wrong lengths and points that are none: a claim that does not hold.
    return false;
  }
}
