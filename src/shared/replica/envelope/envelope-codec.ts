import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest, plainDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import {
  COMMITMENT_BYTES,
  ENVELOPE_VERSION,
  type Envelope,
  type EnvelopeHeader,
  HEADER_BYTES,
  MAX_ENVELOPE_BYTES,
  MIN_ENVELOPE_BYTES,
  NONCE_BYTES,
  SIGNATURE_BYTES,
} from './envelope.ts';

const CRITICAL_FLAG = 1;
const NO_PREVIOUS = new Uint8Array(32);

/** Why bytes are not an envelope. */
export type EnvelopeDecodeError = 'too-short' | 'too-long' | 'unknown-version' | 'bad-flags' | 'bad-sequence';

/** Writes the 156 header bytes (SPEC, Envelope). */
export function encodeHeader(header: EnvelopeHeader): Uint8Array {
  return createByteWriter()
    .u8(ENVELOPE_VERSION)
    .u8(header.kind)
    .u16(header.critical ? CRITICAL_FLAG : 0)
    .bytes(header.circleTag)
    .bytes(idBytes(header.epochId))
    .bytes(idBytes(header.device))
    .u64(header.seq)
    .bytes(header.previous === undefined ? NO_PREVIOUS : idBytes(header.previous))
    .u64(header.at)
    .bytes(header.nonce)
    .bytes(header.commitment)
    .finish();
}

/** Names an envelope by its content (SPEC ENV1); these 32 bytes are also what is signed. */
export function envelopeIdBytes(headerBytes: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.envelope, headerBytes, plainDigest(ciphertext));
}

/** Writes an envelope as it is stored and sent. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  return concatBytes(envelope.headerBytes, envelope.ciphertext, envelope.signature);
}

/** Reads the form of an envelope. Says nothing about its signature or content. */
export function decodeEnvelope(bytes: Uint8Array): Result<Envelope, EnvelopeDecodeError> {
  if (bytes.length < MIN_ENVELOPE_BYTES) return err('too-short');
  if (bytes.length > MAX_ENVELOPE_BYTES) return err('too-long');
  const headerBytes = bytes.subarray(0, HEADER_BYTES);
  const header = decodeHeader(headerBytes);
  if (!header.ok) return header;
  const ciphertext = bytes.subarray(HEADER_BYTES, bytes.length - SIGNATURE_BYTES);
  return ok({
    id: toHex(envelopeIdBytes(headerBytes, ciphertext)) as EnvelopeId,
    header: header.value,
    headerBytes,
    ciphertext,
    signature: bytes.subarray(bytes.length - SIGNATURE_BYTES),
  });
}

function decodeHeader(bytes: Uint8Array): Result<EnvelopeHeader, EnvelopeDecodeError> {
  const reader = createByteReader(bytes);
  if (reader.u8() !== ENVELOPE_VERSION) return err('unknown-version');
  const kind = reader.u8();
  const flags = reader.u16();
  if ((flags & ~CRITICAL_FLAG) !== 0) return err('bad-flags');
  try {
    const circleTag = reader.bytes(16);
    const epochId = toHex(reader.bytes(16)) as EpochId;
    const device = toHex(reader.bytes(16)) as DeviceId;
    const seq = reader.u64();
    const previousBytes = reader.bytes(32);
    const isFirst = previousBytes.every((byte) => byte === 0);
    if (seq < 1 || isFirst !== (seq === 1)) return err('bad-sequence');
    return ok({
      kind,
      critical: (flags & CRITICAL_FLAG) !== 0,
      circleTag,
      epochId,
      device,
      seq,
      previous: isFirst ? undefined : (toHex(previousBytes) as EnvelopeId),
      at: reader.u64(),
      nonce: reader.bytes(NONCE_BYTES),
      commitment: reader.bytes(COMMITMENT_BYTES),
    });
  } catch (error) {
    if (error instanceof LayoutError) return err('bad-sequence');
    throw error;
  }
}
