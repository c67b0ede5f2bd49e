import { utf8ToBytes } from '@noble/hashes/utils.js';

import { toHex } from '#shared/kernel/bytes.ts';
import { assert } from '#shared/kernel/assert.ts';

/** How long the name is that somebody joins with, in UTF-16 units; the same as in the document. */
const MAX_NAME_LENGTH = 100;

/** Writes a display name of 1 to 100 UTF-16 units as UTF-8. */
export function encodeDisplayName(name: string): Uint8Array {
  const bytes = utf8ToBytes(name);
  assert(decodeDisplayName(bytes) === name, 'a display name has 1 to 100 units of well-formed text');
  return bytes;
}

/** Reads a display name; `undefined` for anything that `encodeDisplayName` does not write. */
export function decodeDisplayName(bytes: Uint8Array): string | undefined {
  try {
    // The language's only own reader of UTF-8, and a strict one: no overlong forms, no lone surrogates, a mark at the start kept.
    const name = decodeURIComponent(toHex(bytes).replaceAll(/../g, '%$&'));
    return name.length >= 1 && name.length <= MAX_NAME_LENGTH ? name : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
