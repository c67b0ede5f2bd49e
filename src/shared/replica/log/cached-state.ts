import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { LogPosition } from '#shared/ports/envelope-log.ts';
import { createByteReader, LayoutError, type ByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { deriveBytes } from '../digest.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import type { SessionClaim } from '../session-table.ts';
import type { LogTip } from './log-tips.ts';

const STATE_VERSION = 2;
const HEAD_BYTES = 1 + 16;

/** What the log amounted to up to one arrival. */
export interface CachedState {
  /** The last envelope in it and how many it was made from: the log must still say the same. */
  readonly position: LogPosition;
  /** The ends of all logs that it was made from. */
  readonly tips: readonly LogTip[];
  /** `openedAt` is the place of the SESSION; 0 for a client id that only live messages have named. */
  readonly sessions: readonly (SessionClaim & { readonly openedAt: number })[];
  /** Envelopes that the document does not have yet: they are read again. */
  readonly unsettled: readonly LogTip[];
  /** The document as one Yjs update in V2 encoding. */
  readonly update: Uint8Array;
}

/** Why a sealed state was not opened: its key is not here, or its bytes are not what was sealed. */
export type StateError = 'other-epoch' | 'unreadable';

/** Seals a state for the cache under a key of its own, made from the epoch that is being written under. */
export function sealState(state: CachedState, keys: CircleKeys, nonce: Uint8Array): Uint8Array {
  const { position, tips, sessions, unsettled, update } = state;
  const writer = createByteWriter().u64(position.arrival).u64(position.count).bytes(idBytes(position.lastId));
  for (const places of [tips, unsettled]) {
    writer.u32(places.length);
    for (const { device, seq, id } of places) writer.bytes(idBytes(device)).u64(seq).bytes(idBytes(id));
  }
  writer.u32(sessions.length);
  for (const { clientId, device, openedAt } of sessions) writer.u64(clientId).bytes(idBytes(device)).u64(openedAt);
  const { epochId, key } = keys.writingEpoch;
  const head = createByteWriter().u8(STATE_VERSION).bytes(idBytes(epochId)).finish();
  return concatBytes(head, nonce, cipher(key, head, keys, nonce).encrypt(writer.bytes(update).finish()));
}

/** Opens a cached state. */
export function openState(sealed: Uint8Array, keys: CircleKeys): Result<CachedState, StateError> {
  if (sealed[0] !== STATE_VERSION || sealed.length < HEAD_BYTES + NONCE_BYTES) return err('unreadable');
  const head = sealed.subarray(0, HEAD_BYTES);
  const key = keys.epochKey(toHex(head.subarray(1)) as EpochId);
  if (key === undefined) return err('other-epoch');
  const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const plain = decrypted(sealed.subarray(HEAD_BYTES + NONCE_BYTES), cipher(key, head, keys, nonce));
  if (plain === undefined) return err('unreadable');
  try {
    return ok(readPlain(createByteReader(plain)));
  } catch (error) {
    if (error instanceof LayoutError) return err('unreadable');
    throw error;
  }
}

function readPlain(reader: ByteReader): CachedState {
  const position = { arrival: reader.u64(), count: reader.u64(), lastId: toHex(reader.bytes(32)) as EnvelopeId };
  const tips = readPlaces(reader);
  const unsettled = readPlaces(reader);
  const sessions: (SessionClaim & { readonly openedAt: number })[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    const clientId = reader.u64();
    sessions.push({ clientId, device: toHex(reader.bytes(16)) as DeviceId, openedAt: reader.u64() });
  }
  return { position, tips, unsettled, sessions, update: reader.rest() };
}

function readPlaces(reader: ByteReader): readonly LogTip[] {
  const places: LogTip[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    const device = toHex(reader.bytes(16)) as DeviceId;
    places.push({ device, seq: reader.u64(), id: toHex(reader.bytes(32)) as EnvelopeId });
  }
  return places;
}

function cipher(epochKey: Uint8Array, head: Uint8Array, keys: CircleKeys, nonce: Uint8Array) {
  const stateKey = deriveBytes(epochKey, LABEL.stateKey, [keys.circleTag, head], 32);
  return xchacha20poly1305(stateKey, nonce, concatBytes(head, keys.circleTag));
}

function decrypted(ciphertext: Uint8Array, opener: ReturnType<typeof cipher>): Uint8Array | undefined {
  try {
    return opener.decrypt(ciphertext);
  } catch {
    // The cipher has one way to fail: these are not the bytes that were sealed.
    return undefined;
  }
}
