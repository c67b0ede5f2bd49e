import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256, HpkeError } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { DeviceCrypto, SealingPurpose, SignatureClaim, SigningPurpose } from '#shared/ports/device-crypto.ts';

/** The secret halves of a device: 32 bytes of Ed25519, 32 bytes of X25519. */
export interface DeviceSecrets {
  readonly signingSecret: Uint8Array;
  readonly sealingSecret: Uint8Array;
}

const SHARE_BYTES = 32;

/** Not the suite of the browser: Chromium 114 has no X25519. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});

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
    open: (purpose, context, sealed) => openWith(secrets.sealingSecret, infoOf(purpose, context), sealed),
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

function infoOf(purpose: SealingPurpose, context: Uint8Array): Uint8Array {
  return concatBytes(new TextEncoder().encode(`lateral/${purpose}/v1`), new Uint8Array(1), context);
}

async function openWith(secret: Uint8Array, info: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  const recipientKey = await suite.kem.deserializePrivateKey(secret);
  const enc = sealed.subarray(0, SHARE_BYTES);
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.subarray(SHARE_BYTES)));
  } catch (error) {
    // Too short, a share that is no key, or a tag that does not fit.
    if (error instanceof HpkeError) return undefined;
    throw error;
  }
}
