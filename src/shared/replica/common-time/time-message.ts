import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { idBytes } from '../names.ts';

/** The last millisecond of the year 9999. */
export const LAST_AT = 253_402_300_799_999;
/** The last that a date can have: no later time is told. */
export const LAST_TOLD_AT = 8.64e15;
/** How far a keeper may be away, counted in devices that hand its time on. */
export const MAX_HOP_COUNT = 4;

const VERSION = 1;
const KINDS = ['here', 'ask', 'answer', 'gone'] as const;
const MESSAGE_BYTES = 40;

/** What a device tells of itself to another one in the same room (SPEC, common time). */
export interface TimeMessage {
  readonly kind: (typeof KINDS)[number];
  /** Whether its time can no longer be set back. */
  readonly isSettled: boolean;
  /** Of a question, and of its answer. */
  readonly number: number;
  /** Its common time when it said this, in whole milliseconds, rounded down. */
  readonly at: number;
  /** Whose time it has: its own, or that of the keeper whom it follows. */
  readonly keeper: DeviceId;
  /** How long the keeper has been in the room. */
  readonly ageMs: number;
  /** How many devices the keeper's time came through to it. */
  readonly hopCount: number;
}

export function encodeTimeMessage(message: TimeMessage): Uint8Array {
  return createByteWriter()
    .u8(VERSION)
    .u8(KINDS.indexOf(message.kind))
    .u8(message.isSettled ? 1 : 0)
    .u32(message.number)
    .u64(message.at)
    .bytes(idBytes(message.keeper))
    .u64(message.ageMs)
    .u8(message.hopCount)
    .finish();
}

/** `undefined` for everything that is not exactly such a message. */
export function decodeTimeMessage(bytes: Uint8Array): TimeMessage | undefined {
  if (bytes.length !== MESSAGE_BYTES) return undefined;
  try {
    return readMessage(bytes);
  } catch (error) {
    if (error instanceof LayoutError) return undefined;
    throw error;
  }
}

function readMessage(bytes: Uint8Array): TimeMessage | undefined {
  const reader = createByteReader(bytes);
  const version = reader.u8();
  const kind = KINDS[reader.u8()];
  const settled = reader.u8();
  const message = {
    isSettled: settled === 1,
    number: reader.u32(),
    at: reader.u64(),
    keeper: toHex(reader.bytes(16)) as DeviceId,
    ageMs: reader.u64(),
    hopCount: reader.u8(),
  };
  const isInBounds = message.at <= LAST_TOLD_AT && message.ageMs <= LAST_AT && message.hopCount <= MAX_HOP_COUNT;
  return version === VERSION && kind !== undefined && settled <= 1 && isInBounds ? { kind, ...message } : undefined;
}
