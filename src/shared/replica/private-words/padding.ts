import { assert } from '#shared/kernel/assert.ts';
import { PRIVATE_WORDS_MAX_BYTES } from '#shared/ports/private-words.ts';

const LENGTH_BYTES = 2;
const PADDED_BYTES = LENGTH_BYTES + PRIVATE_WORDS_MAX_BYTES;

/**
 * Makes content as long as any other, so that its length says nothing (SPEC WORD2).
 * **Shape**: number of bytes (2, big-endian), the bytes, zeros.
 */
export function pad(content: Uint8Array): Uint8Array {
  assert(content.length <= PRIVATE_WORDS_MAX_BYTES, 'what is too long is refused before');
  const padded = new Uint8Array(PADDED_BYTES);
  new DataView(padded.buffer).setUint16(0, content.length);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** What was padded; `undefined` for what `pad` does not write. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length !== PADDED_BYTES) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0);
  if (length > PRIVATE_WORDS_MAX_BYTES) return undefined;
  const end = LENGTH_BYTES + length;
  return padded.subarray(end).some((byte) => byte !== 0) ? undefined : padded.slice(LENGTH_BYTES, end);
}
