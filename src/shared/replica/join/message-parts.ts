import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import { createByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { MAX_JOIN_MESSAGE_BYTES } from './join-message.ts';

const PART_VERSION = 1;
const ID_BYTES = 16;
const HEADER_BYTES = 1 + ID_BYTES + 2 + 2;
/** In base64 inside JSON, a part stays below the 64 KiB that a meeting point passes on. */
const MAX_PIECE_BYTES = 45 * 1024;
const MAX_PART_COUNT = Math.ceil(MAX_JOIN_MESSAGE_BYTES / MAX_PIECE_BYTES);
/** Most messages that wait for parts; of more the oldest goes. */
const MAX_OPEN_COUNT = 4;

/** Cuts a join message into parts that a meeting point passes on (SPEC JOIN11); a short one is one part. */
export function splitJoinMessage(message: Uint8Array): readonly Uint8Array[] {
  const id = idOf(message);
  const count = Math.max(1, Math.ceil(message.length / MAX_PIECE_BYTES));
  return Array.from({ length: count }, (_, index) => {
    const header = createByteWriter().u8(PART_VERSION).bytes(id).u16(index).u16(count).finish();
    return concatBytes(header, message.subarray(index * MAX_PIECE_BYTES, (index + 1) * MAX_PIECE_BYTES));
  });
}

/** Puts join messages together again, from parts in any order; what is no part is passed over. */
export interface PartCollector {
  /** The message that this part has made whole. */
  readonly add: (part: Uint8Array) => Uint8Array | undefined;
}

/** Holds 4 MiB of parts at most, whatever comes. */
export function createPartCollector(): PartCollector {
  const open = new Map<string, Map<number, Uint8Array>>();
  return {
    add: (bytes) => {
      const part = decodePart(bytes);
      if (part === undefined) return undefined;
      const { id, index, count, piece } = part;
      const name = `${toHex(id)} ${count}`;
      const pieces = open.get(name) ?? new Map<number, Uint8Array>();
      pieces.set(index, piece.slice());
      open.set(name, pieces);
      const [oldest] = open.keys();
      if (open.size > MAX_OPEN_COUNT && oldest !== undefined) open.delete(oldest);
      if (pieces.size < count) return undefined;
      const message = concatBytes(...[...pieces].toSorted(([a], [b]) => a - b).map(([, each]) => each));
      // A piece of somebody else's making may be among them: all of them are asked for again, or come again.
      open.delete(name);
      return message.length <= MAX_JOIN_MESSAGE_BYTES && equalBytes(idOf(message), id) ? message : undefined;
    },
  };
}

function decodePart(bytes: Uint8Array) {
  if (bytes.length < HEADER_BYTES || bytes.length > HEADER_BYTES + MAX_PIECE_BYTES) return undefined;
  const reader = createByteReader(bytes);
  const version = reader.u8();
  const id = reader.bytes(ID_BYTES);
  const index = reader.u16();
  const count = reader.u16();
  const isPart = version === PART_VERSION && count <= MAX_PART_COUNT && index < count;
  return isPart ? { id, index, count, piece: reader.rest() } : undefined;
}

function idOf(message: Uint8Array): Uint8Array {
  return labelledDigest(LABEL.joinPart, message).subarray(0, ID_BYTES);
}
