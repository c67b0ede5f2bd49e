import { assert } from '#shared/kernel/assert.ts';
import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignatureClaim } from '#shared/ports/device-crypto.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest, plainDigest } from '../digest.ts';
import { COMMITMENT_BYTES, NONCE_BYTES, SIGNATURE_BYTES } from '../envelope/envelope.ts';
import { SESSION_NONCE_BYTES } from '../envelope/payloads.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import {
  LIVE_HEADER_BYTES,
  type LiveHeader,
  type LiveMessage,
  MAX_LIVE_BYTES,
  MIN_LIVE_BYTES,
} from './live-message.ts';

const LIVE_VERSION = 1;
const EDIT_KIND = 1;
const NO_FLAGS = 0;
const MAX_NUMBER = 0xffff_ffff;

/** Why bytes are not a live message. */
export type LiveDecodeError =
  | 'too-short'
  | 'too-long'
  | 'unknown-version'
  | 'unknown-kind'
  | 'bad-flags'
  | 'bad-number'
  | 'bad-time';

/** Writes the 136 header bytes (SPEC, Live message). */
export function encodeLiveHeader(header: LiveHeader): Uint8Array {
  const { number } = header;
  assert(
    Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER,
    'live messages are numbered from 1, in 32 bits',
  );
  const bytes = createByteWriter()
    .u8(LIVE_VERSION)
    .u8(EDIT_KIND)
    .u16(NO_FLAGS)
    .bytes(header.circleTag)
    .bytes(idBytes(header.epochId))
    .bytes(idBytes(header.device))
    .bytes(header.sessionNonce)
    .u32(number)
    .u64(header.at)
    .bytes(header.nonce)
    .bytes(header.commitment)
    .finish();
  assert(bytes.length === LIVE_HEADER_BYTES, 'every field of a live header has its length');
  return bytes;
}

/** Names what is signed by its content (SPEC LIVE1). */
export function liveDigest(headerBytes: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.live, headerBytes, plainDigest(ciphertext));
}

/** What has to hold for a live message to be by the owner of a key. */
export function liveClaimOf({ digest, signature }: LiveMessage, signingKey: Uint8Array): SignatureClaim {
  return { purpose: 'live', digest, signature, key: signingKey };
}

/** Writes a live message as it is sent, kept and attached. */
export function encodeLiveMessage({ headerBytes, ciphertext, signature }: LiveMessage): Uint8Array {
  return concatBytes(headerBytes, ciphertext, signature);
}

/** Reads the form of a live message: views of the bytes. Says nothing about its signature or content. */
export function decodeLiveMessage(bytes: Uint8Array): Result<LiveMessage, LiveDecodeError> {
  if (bytes.length < MIN_LIVE_BYTES) return err('too-short');
  if (bytes.length > MAX_LIVE_BYTES) return err('too-long');
  const headerBytes = bytes.subarray(0, LIVE_HEADER_BYTES);
  const header = decodeLiveHeader(headerBytes);
  if (!header.ok) return header;
  const signatureAt = bytes.length - SIGNATURE_BYTES;
  const ciphertext = bytes.subarray(LIVE_HEADER_BYTES, signatureAt);
  return ok({
    header: header.value,
    headerBytes,
    ciphertext,
    digest: liveDigest(headerBytes, ciphertext),
    signature: bytes.subarray(signatureAt),
  });
}

function decodeLiveHeader(bytes: Uint8Array): Result<LiveHeader, LiveDecodeError> {
  const reader = createByteReader(bytes);
  if (reader.u8() !== LIVE_VERSION) return err('unknown-version');
  if (reader.u8() !== EDIT_KIND) return err('unknown-kind');
  if (reader.u16() !== NO_FLAGS) return err('bad-flags');
  const circleTag = reader.bytes(16);
  const epochId = toHex(reader.bytes(16)) as EpochId;
  const device = toHex(reader.bytes(16)) as DeviceId;
  const sessionNonce = reader.bytes(SESSION_NONCE_BYTES);
  const number = reader.u32();
  if (number < 1) return err('bad-number');
  try {
    const at = reader.u64();
    const nonce = reader.bytes(NONCE_BYTES);
    const commitment = reader.bytes(COMMITMENT_BYTES);
    return ok({ circleTag, epochId, device, sessionNonce, number, at, nonce, commitment });
  } catch (error) {
    // The length is right, so nothing but the time can be out of range.
    if (error instanceof LayoutError) return err('bad-time');
    throw error;
  }
}
