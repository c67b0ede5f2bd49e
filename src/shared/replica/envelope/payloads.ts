import { assert } from '#shared/kernel/assert.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';

const PAYLOAD_VERSION = 1;
const FIRST_SESSION_VERSION = 1;
const SESSION_VERSION = 2;
export const SESSION_NONCE_BYTES = 16;
/** What the two bytes of their number can say. */
const MAX_ATTACHED_COUNT = 0xffff;
/** What the four bytes of a live message's number can say. */
const MAX_LIVE_NUMBER = 0xffff_ffff;

/** Why bytes are not a payload: they have another form, or one that a later version of the app writes. */
export type PayloadError = 'bad-payload' | 'newer-version';

/** A device's own edits, with what they build on and nobody has saved yet. */
export interface UpdatePayload {
  /** A Yjs update in V2 encoding. */
  readonly update: Uint8Array;
  /** Live messages of others that no envelope covered yet, as they came. They are to be read, checked and applied first. */
  readonly attached: readonly Uint8Array[];
  /** The number of the last own live message of the present session whose edits are in `update`; 0 when there is none. */
  readonly coversLive: number;
}

/** What opens a session. */
export interface SessionPayload {
  /** The first form made its client id with the member, too. */
  readonly isFirstForm: boolean;
  /** The 16 bytes that the client id is made from. */
  readonly nonce: Uint8Array;
}

/** The payload that opens a session, in its present form. */
export function encodeSessionPayload(nonce: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(SESSION_VERSION), nonce);
}

/** Reads what opens a session. */
export function decodeSessionPayload(payload: Uint8Array): Result<SessionPayload, PayloadError> {
  const [version] = payload;
  if (version !== SESSION_VERSION && version !== FIRST_SESSION_VERSION) return err('newer-version');
  if (payload.length !== 1 + SESSION_NONCE_BYTES) return err('bad-payload');
  return ok({ isFirstForm: version === FIRST_SESSION_VERSION, nonce: payload.subarray(1) });
}

/** The payload that carries a device's own edits. */
export function encodeUpdatePayload({ update, attached, coversLive }: UpdatePayload): Uint8Array {
  assert(attached.length <= MAX_ATTACHED_COUNT, 'an update has at most 65,535 live messages attached');
  const isNumber = Number.isInteger(coversLive) && coversLive >= 0 && coversLive <= MAX_LIVE_NUMBER;
  assert(isNumber, 'the number of a live message has 32 bits');
  const writer = createByteWriter().u8(PAYLOAD_VERSION).u16(attached.length);
  for (const message of attached) writer.u32(message.length).bytes(message);
  return writer.u32(coversLive).bytes(update).finish();
}

/** Reads the edits and what is attached to them: views of the payload, of whatever length they claim within it. */
export function decodeUpdatePayload(payload: Uint8Array): Result<UpdatePayload, PayloadError> {
  try {
    const reader = createByteReader(payload);
    if (reader.u8() !== PAYLOAD_VERSION) return err('newer-version');
    const attached: Uint8Array[] = [];
    for (let missing = reader.u16(); missing > 0; missing--) attached.push(reader.bytes(reader.u32()));
    return ok({ attached, coversLive: reader.u32(), update: reader.rest() });
  } catch (error) {
    if (error instanceof LayoutError) return err('bad-payload');
    throw error;
  }
}
