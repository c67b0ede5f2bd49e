import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { deriveBytes } from '../digest.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';

const STATE_VERSION = 1;

/** What the log amounted to up to one arrival. */
export interface CachedState {
  /** The arrival number of the last envelope in it. */
  readonly arrival: number;
  /** How many envelopes it was made from. */
  readonly envelopeCount: number;
  readonly sessions: ReadonlyMap<number, MemberId>;
  /** The document as one Yjs update in V2 encoding. */
  readonly update: Uint8Array;
}

/** Seals a state for the cache under a key of its own. */
export function sealState(state: CachedState, keys: CircleKeys, nonce: Uint8Array): Uint8Array {
  const writer = createByteWriter().u64(state.arrival).u64(state.envelopeCount).u32(state.sessions.size);
  for (const [clientId, member] of state.sessions) writer.u64(clientId).bytes(idBytes(member));
  const plain = writer.bytes(state.update).finish();
  return concatBytes(Uint8Array.of(STATE_VERSION), nonce, cipher(keys, nonce).encrypt(plain));
}

/** Opens a cached state; `undefined` on any doubt. */
export function openState(sealed: Uint8Array, keys: CircleKeys): CachedState | undefined {
  if (sealed[0] !== STATE_VERSION || sealed.length < 1 + NONCE_BYTES) return undefined;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const plain = decrypted(sealed.subarray(1 + NONCE_BYTES), keys, nonce);
  if (plain === undefined) return undefined;
  try {
    const reader = createByteReader(plain);
    const arrival = reader.u64();
    const envelopeCount = reader.u64();
    const sessions = new Map<number, MemberId>();
    for (let left = reader.u32(); left > 0; left--) sessions.set(reader.u64(), toHex(reader.bytes(32)) as MemberId);
    return { arrival, envelopeCount, sessions, update: reader.rest() };
  } catch (error) {
    if (error instanceof LayoutError) return undefined;
    throw error;
  }
}

function decrypted(ciphertext: Uint8Array, keys: CircleKeys, nonce: Uint8Array): Uint8Array | undefined {
  try {
    return cipher(keys, nonce).decrypt(ciphertext);
  } catch {
    // The cipher has one way to fail: these are not the bytes that were sealed.
    return undefined;
  }
}

function cipher(keys: CircleKeys, nonce: Uint8Array): ReturnType<typeof xchacha20poly1305> {
  const { epochId, key } = keys.writingEpoch;
  const stateKey = deriveBytes(key, LABEL.stateKey, [keys.circleTag, idBytes(epochId)], 32);
  return xchacha20poly1305(stateKey, nonce, keys.circleTag);
}
