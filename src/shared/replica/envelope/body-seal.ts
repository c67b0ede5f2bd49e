import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { deriveBytes } from '../digest.ts';
import type { Label } from '../labels.ts';
import { idBytes } from '../names.ts';
import { COMMITMENT_BYTES } from './envelope.ts';

const KEY_BYTES = 32;

/** The key for everything of one use that one device seals in one epoch, and the commitment that stands readable beside it. */
export interface SealKey {
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

/** What a seal key is derived from, besides its use. */
export interface SealKeyContext {
  readonly epochKey: Uint8Array;
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly device: DeviceId;
}

/** A body under seal, with what stands readable in front of it. */
export interface SealedBody {
  readonly header: { readonly nonce: Uint8Array; readonly commitment: Uint8Array };
  readonly headerBytes: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** Why a body cannot be opened: it was sealed with another key, or its bytes are not what was sealed. */
export type UnsealError = 'other-key' | 'altered';

/** Derives a seal key; the label names the use, so that no key serves two. */
export function deriveSealKey(label: Label, { epochKey, circleTag, epochId, device }: SealKeyContext): SealKey {
  const context = [circleTag, idBytes(epochId), idBytes(device)];
  const both = deriveBytes(epochKey, label, context, KEY_BYTES + COMMITMENT_BYTES);
  return { key: both.subarray(0, KEY_BYTES), commitment: both.subarray(KEY_BYTES) };
}

/** Seals a body; no byte of it or of the header can then be changed. */
export function sealBody(body: Uint8Array, nonce: Uint8Array, headerBytes: Uint8Array, key: SealKey): Uint8Array {
  return xchacha20poly1305(key.key, nonce, headerBytes).encrypt(body);
}

/** Opens a sealed body; a key that it does not commit to is not tried. */
export function openBody(
  { header, headerBytes, ciphertext }: SealedBody,
  key: SealKey,
): Result<Uint8Array, UnsealError> {
  if (!equalBytes(header.commitment, key.commitment)) return err('other-key');
  try {
    return ok(xchacha20poly1305(key.key, header.nonce, headerBytes).decrypt(ciphertext));
  } catch {
    // The cipher has one way to fail: its tag does not fit.
    return err('altered');
  }
}
