import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Random } from '#shared/ports/random.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { createByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { openBody, sealBody, type SealedBody, type SealKey, type UnsealError } from '../envelope/body-seal.ts';
import { COMMITMENT_BYTES, NONCE_BYTES, SEAL_TAG_BYTES } from '../graph/entry.ts';

/** The largest message: what a circle's whole graph may come to. */
export const MAX_JOIN_MESSAGE_BYTES = 1024 * 1024;
/** What a join message is. */
export const JOIN_MESSAGE_KIND = { request: 1, answer: 2, refusal: 3 } as const;
export type JoinMessageKind = (typeof JOIN_MESSAGE_KIND)[keyof typeof JOIN_MESSAGE_KIND];

const MESSAGE_VERSION = 1;
const HEADER_BYTES = 2 + NONCE_BYTES + COMMITMENT_BYTES;

/** A join message whose form is right. Its commitment says which invite it belongs to. */
export interface SealedJoinMessage extends SealedBody {
  readonly kind: JoinMessageKind;
}

/** Why bytes are not a join message. */
export type JoinMessageError = 'too-long' | 'malformed' | 'newer-version';

/** Seals a join message for those who know the invite (SPEC JOIN5); `undefined` when it would be too long. */
export function sealJoinMessage(
  kind: JoinMessageKind,
  content: Uint8Array,
  key: SealKey,
  random: Random,
): Uint8Array | undefined {
  if (HEADER_BYTES + content.length + SEAL_TAG_BYTES > MAX_JOIN_MESSAGE_BYTES) return undefined;
  const nonce = random.bytes(NONCE_BYTES);
  const headerBytes = createByteWriter().u8(MESSAGE_VERSION).u8(kind).bytes(nonce).bytes(key.commitment).finish();
  return concatBytes(headerBytes, sealBody(content, nonce, headerBytes, key));
}

/** Reads the form of a join message, without any key. */
export function decodeJoinMessage(bytes: Uint8Array): Result<SealedJoinMessage, JoinMessageError> {
  if (bytes.length > MAX_JOIN_MESSAGE_BYTES) return err('too-long');
  if (bytes.length < HEADER_BYTES + SEAL_TAG_BYTES) return err('malformed');
  const reader = createByteReader(bytes);
  if (reader.u8() !== MESSAGE_VERSION) return err('newer-version');
  const number = reader.u8();
  const kind = Object.values(JOIN_MESSAGE_KIND).find((each) => each === number);
  if (kind === undefined) return err('newer-version');
  const header = { nonce: reader.bytes(NONCE_BYTES), commitment: reader.bytes(COMMITMENT_BYTES) };
  return ok({ kind, header, headerBytes: bytes.subarray(0, HEADER_BYTES), ciphertext: reader.rest() });
}

/** Opens a join message. */
export function openJoinMessage(message: SealedJoinMessage, key: SealKey): Result<Uint8Array, UnsealError> {
  return openBody(message, key);
}
