import { concatBytes } from '#shared/kernel/bytes.ts';
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

/** The payload that carries a device's own edits: a Yjs update in V2 encoding, no live messages attached. */
export function encodeUpdatePayload(update: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(PAYLOAD_VERSION, 0, 0), update);
}

/** Reads the edits. Attached live messages come from a newer version of the app and are not understood here. */
export function decodeUpdatePayload(payload: Uint8Array): Result<Uint8Array, 'bad-payload' | 'newer-version'> {
  if (payload.length < 3) return err('bad-payload');
  if (payload[0] !== PAYLOAD_VERSION || payload[1] !== 0 || payload[2] !== 0) return err('newer-version');
  return ok(payload.subarray(3));
}
