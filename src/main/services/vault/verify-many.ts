import type { KeyObject } from 'node:crypto';
import { createPublicKey, verify } from 'node:crypto';
import type { SignatureCheck } from '#shared/ipc/schemas.ts';
import { signedMessage } from './signed-message.ts';

/** The DER that stands before the 32 bytes of an Ed25519 key in its SPKI form. */
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const DIGEST_BYTES = 32;
const SIGNATURE_BYTES = 64;

/**
 * Checks many device signatures.
 * **Guarantees** One answer per item, in order; malformed bytes are a false signature, never an error. Runs on Node's
 * thread pool, so windows and menus stay alive meanwhile.
 */
export function verifyMany(items: readonly SignatureCheck[]): Promise<boolean[]> {
  const keys = new Map<string, KeyObject | undefined>();

  const keyOf = (raw: Uint8Array): KeyObject | undefined => {
    const name = Buffer.from(raw).toString('base64');
    if (!keys.has(name)) keys.set(name, importKey(raw));
    return keys.get(name);
  };

  return Promise.all(items.map((item) => verifyOne(item, keyOf(item.key))));
}

function verifyOne({ purpose, digest, signature }: SignatureCheck, key: KeyObject | undefined): Promise<boolean> {
  if (!key || digest.length !== DIGEST_BYTES || signature.length !== SIGNATURE_BYTES) return Promise.resolve(false);
  return new Promise((resolve) => {
    verify(null, signedMessage(purpose, digest), key, signature, (error, isValid) => resolve(!error && isValid));
  });
}

function importKey(raw: Uint8Array): KeyObject | undefined {
  if (raw.length !== KEY_BYTES) return undefined;
  try {
    return createPublicKey({ key: Buffer.concat([ED25519_SPKI_PREFIX, raw]), type: 'spki', format: 'der' });
  } catch {
    // Some builds refuse bytes that are no point of the curve already here: a false signature like any other.
    return undefined;
  }
}
