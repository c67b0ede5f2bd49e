import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { deriveBytes } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { COMMITMENT_BYTES, type Entry, type EntryHeader } from './entry.ts';
import { encodeHeader, signEntry } from './entry-codec.ts';

const KEY_BYTES = 32;

/** The key that one device's entries of one epoch are sealed with, and its commitment (SPEC GRAPH4). */
export interface EntryKey {
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Derives the key for the entries of one device in one epoch. */
export function deriveEntryKey(options: {
  readonly epochKey: Uint8Array;
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly device: DeviceId;
}): EntryKey {
  const context = [options.circleTag, idBytes(options.epochId), idBytes(options.device)];
  const both = deriveBytes(options.epochKey, LABEL.graphKey, context, KEY_BYTES + COMMITMENT_BYTES);
  return { key: both.subarray(0, KEY_BYTES), commitment: both.subarray(KEY_BYTES) };
}

/** Seals, names and signs an entry. */
export function sealEntry(options: {
  readonly header: Omit<EntryHeader, 'seal'>;
  readonly epochId: EpochId;
  /** 24 random bytes. */
  readonly nonce: Uint8Array;
  readonly body: Uint8Array;
  readonly key: EntryKey;
  readonly crypto: DeviceCrypto;
}): Promise<Entry> {
  const { epochId, nonce, key } = options;
  const header: EntryHeader = { ...options.header, seal: { epochId, nonce, commitment: key.commitment } };
  const ciphertext = xchacha20poly1305(key.key, nonce, encodeHeader(header)).encrypt(options.body);
  return signEntry(header, ciphertext, options.crypto);
}

/** Opens the body of an entry. Its signature is another matter. */
export function unsealEntry(entry: Entry, key: EntryKey): Result<Uint8Array, 'other-key' | 'altered'> {
  const { seal } = entry.header;
  if (seal === undefined || !equalBytes(seal.commitment, key.commitment)) return err('other-key');
  try {
    return ok(xchacha20poly1305(key.key, seal.nonce, entry.headerBytes).decrypt(entry.body));
  } catch {
    // The cipher has one way to fail: its tag does not fit.
    return err('altered');
  }
}
