import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import type { EpochId } from '#shared/kernel/ids.ts';
import { createByteWriter } from '../byte-writer.ts';
import { deriveBytes } from '../digest.ts';
import { COMMITMENT_BYTES } from '../envelope/envelope.ts';
import type { SealKey } from '../envelope/body-seal.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';

const KEY_BYTES = 32;
const UNUSED_NONCE = new Uint8Array(19);

/** Derives the key of one bundle: its random bytes make it the only one with this key (SPEC BUN3). */
export function deriveBundleKey(options: {
  readonly epochKey: Uint8Array;
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly nonce: Uint8Array;
}): SealKey {
  const { epochKey, circleTag, epochId, nonce } = options;
  const context = [circleTag, idBytes(epochId), nonce];
  const both = deriveBytes(epochKey, LABEL.bundleKey, context, KEY_BYTES + COMMITMENT_BYTES);
  return { key: both.subarray(0, KEY_BYTES), commitment: both.subarray(KEY_BYTES) };
}

/** Where a section stands: part of its seal, so that none can be left out, doubled or moved, nor the end be cut off. */
export interface SectionPlace {
  /** From 0. */
  readonly number: number;
  readonly isLast: boolean;
}

/** Seals a section under the header of its bundle. */
export function sealSection(content: Uint8Array, place: SectionPlace, header: Uint8Array, key: SealKey): Uint8Array {
  return cipherFor(place, header, key).encrypt(content);
}

/** Opens a section; `undefined` when it is not what was sealed, or not in this place. */
export function openSection(
  sealed: Uint8Array,
  place: SectionPlace,
  header: Uint8Array,
  key: SealKey,
): Uint8Array | undefined {
  try {
    return cipherFor(place, header, key).decrypt(sealed);
  } catch {
    // The cipher has one way to fail: its tag does not fit.
    return undefined;
  }
}

function cipherFor({ number, isLast }: SectionPlace, header: Uint8Array, { key }: SealKey) {
  const nonce = createByteWriter()
    .u32(number)
    .u8(isLast ? 1 : 0)
    .bytes(UNUSED_NONCE)
    .finish();
  return xchacha20poly1305(key, nonce, header);
}
