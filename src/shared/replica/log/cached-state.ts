import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { LogPosition } from '#shared/ports/envelope-log.ts';
import type { ByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { openOwn, type OwnSealError, sealOwn } from '../own-seal.ts';
import type { SessionClaim } from '../session-table.ts';
import type { LogTip } from './log-tips.ts';
import { readPlaces, writePlaces } from './places-codec.ts';

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

const USE = { label: LABEL.stateKey, version: 2 } as const;

/** Seals a state for the cache. */
export function sealState(state: CachedState, keys: CircleKeys, nonce: Uint8Array): Uint8Array {
  const { position, tips, sessions, unsettled, update } = state;
  const writer = createByteWriter().u64(position.arrival).u64(position.count).bytes(idBytes(position.lastId));
  writePlaces(writer, tips);
  writePlaces(writer, unsettled);
  writer.u32(sessions.length);
  for (const { clientId, device, openedAt } of sessions) writer.u64(clientId).bytes(idBytes(device)).u64(openedAt);
  return sealOwn(writer.bytes(update).finish(), USE, keys, nonce);
}

/** Opens a cached state. */
export function openState(sealed: Uint8Array, keys: CircleKeys): Result<CachedState, OwnSealError> {
  return openOwn(sealed, USE, keys, readPlain);
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
