import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { x25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { SealingPurpose } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';

const SEED_BYTES = 32;

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});

/**
 * Seals something to one device, for one use in one context (SPEC JOIN1): `DeviceCrypto.open` is the other half.
 * `undefined` when the key is none that anything can be sealed to.
 * **Shape**: the sender's share (32), ciphertext, tag (16).
 */
export async function sealFor(options: {
  /** 32 bytes of X25519. */
  readonly publicKey: Uint8Array;
  readonly purpose: SealingPurpose;
  readonly context: Uint8Array;
  readonly plaintext: Uint8Array;
  readonly random: Random;
}): Promise<Uint8Array | undefined> {
  const { publicKey, purpose, context, plaintext, random } = options;
  if (!isSealingKey(publicKey)) return undefined;
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const info = concatBytes(utf8ToBytes(`lateral/${purpose}/v1`), new Uint8Array(1), context);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info, ekm: random.bytes(SEED_BYTES) }, plaintext);
  return concatBytes(new Uint8Array(enc), new Uint8Array(ct));
}

/** Whether something can be sealed to a key: with a point of low order everybody would know the secret. */
export function isSealingKey(publicKey: Uint8Array): boolean {
  try {
    // Every secret shows it: it is a multiple of eight, the order that such points have at most.
    x25519.getSharedSecret(new Uint8Array(SEED_BYTES).fill(1), publicKey);
    return true;
  } catch {
    return false;
  }
}
