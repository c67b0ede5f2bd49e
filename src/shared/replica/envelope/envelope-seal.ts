import { toHex } from '#shared/kernel/bytes.ts';
import type { EnvelopeId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { LABEL } from '../labels.ts';
import { deriveSealKey, openBody, sealBody, type SealKey, type SealKeyContext, type UnsealError } from './body-seal.ts';
import type { Envelope, EnvelopeHeader } from './envelope.ts';
import { encodeHeader, envelopeIdBytes } from './envelope-codec.ts';

/** The key that one device's envelopes of one epoch are sealed with, and its commitment (SPEC ENV3). */
export type EnvelopeKey = SealKey;

/** Derives the key for the envelopes of one device in one epoch. */
export function deriveEnvelopeKey(context: SealKeyContext): EnvelopeKey {
  return deriveSealKey(LABEL.envelopeKey, context);
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
  const ciphertext = sealBody(options.body, header.nonce, headerBytes, options.key);
  const digest = envelopeIdBytes(headerBytes, ciphertext);
  const signature = await options.sign(digest);
  return { id: toHex(digest) as EnvelopeId, header, headerBytes, ciphertext, signature };
}

/** Opens the body of an envelope. Its signature is another matter, checked once on receipt. */
export function unsealEnvelope(envelope: Envelope, key: EnvelopeKey): Result<Uint8Array, UnsealError> {
  return openBody(envelope, key);
}
