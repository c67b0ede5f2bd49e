import { concatBytes, equalBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

const PAYLOAD_VERSION = 1;
export const SESSION_NONCE_BYTES = 16;

/** The payload that opens a session: the nonce its client id is made from. */
export function encodeSessionPayload(nonce: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(PAYLOAD_VERSION), nonce);
}

/** Reads the nonce of a session. */
export function decodeSessionPayload(payload: Uint8Array): Result<Uint8Array, 'bad-payload' | 'newer-version'> {
  if (payload[0] !== PAYLOAD_VERSION) return err('newer-version');
  return payload.length === 1 + SESSION_NONCE_BYTES ? ok(payload.subarray(1)) : err('bad-payload');
}

/** Number of attached live messages (2 bytes), and the live message up to which this update covers (4): none yet. */
const NO_LIVE_MESSAGES = new Uint8Array(2 + 4);
const UPDATE_HEAD_BYTES = 1 + NO_LIVE_MESSAGES.length;

/** The payload that carries a device's own edits: a Yjs update in V2 encoding, no live messages attached or covered. */
export function encodeUpdatePayload(update: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(PAYLOAD_VERSION), NO_LIVE_MESSAGES, update);
}

/** Reads the edits. Live messages come from a newer version of the app and are not understood here. */
export function decodeUpdatePayload(payload: Uint8Array): Result<Uint8Array, 'bad-payload' | 'newer-version'> {
  if (payload.length < UPDATE_HEAD_BYTES) return err('bad-payload');
  const head = payload.subarray(1, UPDATE_HEAD_BYTES);
  if (payload[0] !== PAYLOAD_VERSION || !equalBytes(head, NO_LIVE_MESSAGES)) return err('newer-version');
  return ok(payload.subarray(UPDATE_HEAD_BYTES));
}
