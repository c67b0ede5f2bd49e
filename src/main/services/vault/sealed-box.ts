import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Length of the key of a sealed box. */
export const BOX_KEY_BYTES = 32;
/** How much longer a box is than what is in it. */
export const BOX_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/** What a box is for: a text, or bytes that it stands behind. */
type Purpose = string | Uint8Array;

/**
 * Encrypts bytes under a key, bound to what they are for.
 * **Shape** nonce (12) | ciphertext | tag (16), AES-256-GCM, `purpose` as associated data.
 */
export function sealBox(key: Uint8Array, purpose: Purpose, content: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(bytesOf(purpose));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Opens a sealed box; `undefined` when the key, the purpose or a single bit is not the right one. */
export function openBox(key: Uint8Array, purpose: Purpose, box: Uint8Array): Uint8Array | undefined {
  if (key.length !== BOX_KEY_BYTES || box.length < BOX_OVERHEAD_BYTES) return undefined;
  const tagAt = box.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bytesOf(purpose))
    .setAuthTag(box.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, tagAt)), decipher.final()]);
  } catch {
    // The only failure left is the tag, which is the answer.
    return undefined;
  }
}

function bytesOf(purpose: Purpose): Uint8Array {
  return typeof purpose === 'string' ? Buffer.from(purpose, 'utf8') : purpose;
}
