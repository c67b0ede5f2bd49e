import { assert } from '#shared/kernel/assert.ts';
import type { Result } from '#shared/kernel/result.ts';
import {
  deriveSealKey,
  openBody,
  sealBody,
  type SealKey,
  type SealKeyContext,
  type UnsealError,
} from '../envelope/body-seal.ts';
import { LABEL } from '../labels.ts';
import { type LiveHeader, type LiveMessage, MAX_LIVE_UPDATE_BYTES } from './live-message.ts';
import { encodeLiveHeader, liveDigest } from './live-message-codec.ts';

/** Derives the key for the live messages of one device in one epoch (SPEC LIVE3). */
export function deriveLiveKey(context: SealKeyContext): SealKey {
  return deriveSealKey(LABEL.liveKey, context);
}

/** Seals a live message; `sign` is given its digest, for the purpose `live`. The update has at most `MAX_LIVE_UPDATE_BYTES`. */
export async function sealLiveMessage(options: {
  readonly header: Omit<LiveHeader, 'commitment'>;
  /** A Yjs update in V2 encoding. */
  readonly update: Uint8Array;
  readonly key: SealKey;
  readonly sign: (digest: Uint8Array) => Promise<Uint8Array>;
}): Promise<LiveMessage> {
  assert(options.update.length <= MAX_LIVE_UPDATE_BYTES, 'a live message has at most 64 KiB');
  const header: LiveHeader = { ...options.header, commitment: options.key.commitment };
  const headerBytes = encodeLiveHeader(header);
  const ciphertext = sealBody(options.update, header.nonce, headerBytes, options.key);
  const digest = liveDigest(headerBytes, ciphertext);
  return { header, headerBytes, ciphertext, digest, signature: await options.sign(digest) };
}

/** Opens the Yjs update of a live message. Its signature is another matter. */
export function openLiveMessage(message: LiveMessage, key: SealKey): Result<Uint8Array, UnsealError> {
  return openBody(message, key);
}
