import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256, HpkeError } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import type { SealingPurpose } from '#shared/ipc/schemas.ts';

const SHARE_BYTES = 32;

/** All in JavaScript but for HMAC: the BoringSSL of Electron 25 lends Node neither X25519 in WebCrypto nor ChaCha20. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});

/**
 * Opens what was sealed to a device; `undefined` when the key, the purpose, the context or a single bit is not the right one.
 * **Shape** the sender's share (32) | ciphertext | tag (16); the info is utf8 `lateral/<purpose>/v1` | 0x00 | context.
 */
export async function openDeviceBox(
  privateKey: Uint8Array,
  purpose: SealingPurpose,
  context: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  const info = Buffer.concat([Buffer.from(`lateral/${purpose}/v1`, 'utf8'), Buffer.of(0), context]);
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey);
  const enc = sealed.subarray(0, SHARE_BYTES);
  try {
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.subarray(SHARE_BYTES)));
  } catch (error) {
    // Too short, a share that is no key, or a tag that does not fit: the answer, not a fault.
    if (error instanceof HpkeError) return undefined;
    throw error;
  }
}
