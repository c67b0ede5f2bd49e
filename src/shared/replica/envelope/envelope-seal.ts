import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { deriveBytes } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { COMMITMENT_BYTES, type Envelope, type EnvelopeHeader } from './envelope.ts';
import { encodeHeader, envelopeIdBytes } from './envelope-codec.ts';

const KEY_BYTES = 32;

/** The key that one device's envelopes of one epoch are sealed with, and its commitment (SPEC ENV3). */
export interface EnvelopeKey {
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Why an envelope cannot be opened: it was made under another key, or its bytes are not what was sealed. */
export type UnsealError = 'other-key' | 'altered';

/** Derives the key for the envelopes of one device in one epoch. */
export function deriveEnvelopeKey(options: {
  readonly epochKey: Uint8Array;
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly device: DeviceId;
}): EnvelopeKey {
  const context = [options.circleTag, idBytes(options.epochId), idBytes(options.device)];
  const both = deriveBytes(options.epochKey, LABEL.envelopeKey, context, KEY_BYTES + COMMITMENT_BYTES);
  return { key: both.subarray(0, KEY_BYTES), commitment: both.subarray(KEY_BYTES) };
}

/** Seals and names an envelope; `sign` is given the 32 bytes of its id. */
export async function sealEnvelope(options: {
  readonly header: Omit<EnvelopeHeader, 'commitment'>;
  readonly body: Uint8Array;
  readonly key: EnvelopeKey;
  readonly sign: (digest: Uint8Array) => Promise<Uint8Array>;
}): Promise<Envelope> {
  const header: EnvelopeHeader = { ...options.header, commitment: options.key.commitment };
  const headerBytes = encodeHeader(header);
  const ciphertext = xchacha20poly1305(options.key.key, header.nonce, headerBytes).encrypt(options.body);
  const digest = envelopeIdBytes(headerBytes, ciphertext);
  const signature = await options.sign(digest);
  return { id: toHex(digest) as EnvelopeId, header, headerBytes, ciphertext, signature };
}

/** Opens the body of an envelope. Its signature is another matter, checked once on receipt. */
export function unsealEnvelope(envelope: Envelope, key: EnvelopeKey): Result<Uint8Array, UnsealError> {
  if (!equalBytes(envelope.header.commitment, key.commitment)) return err('other-key');
  try {
    return ok(xchacha20poly1305(key.key, envelope.header.nonce, envelope.headerBytes).decrypt(envelope.ciphertext));
  } catch {
    // The cipher has one way to fail: its tag does not fit.
    return err('altered');
  }
}
