import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Label } from './labels.ts';

const ZERO_BYTE = new Uint8Array(1);

function labelBytes(label: Label): Uint8Array {
  return Uint8Array.from(label, (character) => character.charCodeAt(0));
}

/** SHA-256 without a label, for the parts of a larger labelled hash. */
export function plainDigest(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** H(label, …) of the SPEC: 32 bytes. */
export function labelledDigest(label: Label, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concatBytes(labelBytes(label), ZERO_BYTE, ...parts));
}

/** HKDF-SHA-256 without salt, its info bound to a label and a context. */
export function deriveBytes(
  secret: Uint8Array,
  label: Label,
  context: readonly Uint8Array[],
  length: number,
): Uint8Array {
  return hkdf(sha256, secret, undefined, concatBytes(labelBytes(label), ZERO_BYTE, ...context), length);
}
