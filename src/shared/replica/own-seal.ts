import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type ByteReader, createByteReader, LayoutError } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';
import type { CircleKeys } from './circle-keys.ts';
import { deriveBytes } from './digest.ts';
import { NONCE_BYTES } from './envelope/envelope.ts';
import type { Label } from './labels.ts';
import { idBytes } from './names.ts';

const HEAD_BYTES = 1 + 16;

/** Why something was not opened: its key is not here, or its bytes are not what was sealed. */
export type OwnSealError = 'other-epoch' | 'unreadable';

/** What is sealed in this way: the use, which no other key serves, and the version of its form. */
export interface OwnSealUse {
  readonly label: Label;
  readonly version: number;
}

/**
 * Seals what this device keeps for itself, under a key of its own, made from the epoch that is being written under.
 * **Shape** version (1) | epoch id (16) | nonce (24) | XChaCha20-Poly1305 ciphertext.
 */
export function sealOwn(plain: Uint8Array, { label, version }: OwnSealUse, keys: CircleKeys, nonce: Uint8Array) {
  const { epochId, key } = keys.writingEpoch;
  const head = createByteWriter().u8(version).bytes(idBytes(epochId)).finish();
  return concatBytes(head, nonce, cipher({ key, label, head, keys, nonce }).encrypt(plain));
}

/** Opens what was sealed in this way, and reads it. */
export function openOwn<T>(
  sealed: Uint8Array,
  { label, version }: OwnSealUse,
  keys: CircleKeys,
  read: (reader: ByteReader) => T,
): Result<T, OwnSealError> {
  if (sealed[0] !== version || sealed.length < HEAD_BYTES + NONCE_BYTES) return err('unreadable');
  const head = sealed.subarray(0, HEAD_BYTES);
  const key = keys.epochKey(toHex(head.subarray(1)) as EpochId);
  if (key === undefined) return err('other-epoch');
  const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const plain = decrypted(sealed.subarray(HEAD_BYTES + NONCE_BYTES), cipher({ key, label, head, keys, nonce }));
  if (plain === undefined) return err('unreadable');
  try {
    return ok(read(createByteReader(plain)));
  } catch (error) {
    if (error instanceof LayoutError) return err('unreadable');
    throw error;
  }
}

function cipher({
  key,
  label,
  head,
  keys,
  nonce,
}: {
  readonly key: Uint8Array;
  readonly label: Label;
  readonly head: Uint8Array;
  readonly keys: CircleKeys;
  readonly nonce: Uint8Array;
}) {
  const ownKey = deriveBytes(key, label, [keys.circleTag, head], 32);
  return xchacha20poly1305(ownKey, nonce, concatBytes(head, keys.circleTag));
}

function decrypted(ciphertext: Uint8Array, opener: ReturnType<typeof cipher>): Uint8Array | undefined {
  try {
    return opener.decrypt(ciphertext);
  } catch {
    // The cipher has one way to fail: these are not the bytes that were sealed.
    return undefined;
  }
}
