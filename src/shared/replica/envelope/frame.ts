import { assert } from '#shared/kernel/assert.ts';
import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { plainDigest } from '../digest.ts';
import { MAX_ENVELOPE_BYTES, MIN_ENVELOPE_BYTES } from './envelope.ts';

const WHOLE = 0;
const PART = 1;
const PAYLOAD_ID_BYTES = 16;
const PART_HEAD_BYTES = 1 + PAYLOAD_ID_BYTES + 4 + 4 + 4 + 32;
const MAX_BODY_BYTES = MAX_ENVELOPE_BYTES - MIN_ENVELOPE_BYTES;
const MAX_PIECE_BYTES = MAX_BODY_BYTES - PART_HEAD_BYTES;
/** What one payload may hold over all its parts (SPEC ENV5). */
const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;

/** One numbered piece of a payload that is larger than an envelope. */
export interface PayloadPart {
  readonly payloadId: string;
  readonly index: number;
  readonly count: number;
  readonly totalBytes: number;
  readonly digest: Uint8Array;
  readonly piece: Uint8Array;
}

/** What stands in the decrypted body of an envelope. */
export type Frame =
  | { readonly form: 'whole'; readonly payload: Uint8Array }
  | { readonly form: 'part'; readonly part: PayloadPart };

/** Cuts a payload into the bodies of as many envelopes as it needs. */
export function frameBodies(payload: Uint8Array, payloadId: () => Uint8Array): readonly Uint8Array[] {
  assert(payload.length <= MAX_PAYLOAD_BYTES, 'a payload has at most 64 MiB');
  if (payload.length + 1 <= MAX_BODY_BYTES) return [concatBytes(Uint8Array.of(WHOLE), payload)];
  const id = payloadId();
  const digest = plainDigest(payload);
  const count = Math.ceil(payload.length / MAX_PIECE_BYTES);
  return Array.from({ length: count }, (_, index) =>
    createByteWriter()
      .u8(PART)
      .bytes(id)
      .u32(index)
      .u32(count)
      .u32(payload.length)
      .bytes(digest)
      .bytes(payload.subarray(index * MAX_PIECE_BYTES, (index + 1) * MAX_PIECE_BYTES))
      .finish(),
  );
}

/** Reads a decrypted body. */
export function readFrame(body: Uint8Array): Result<Frame, 'bad-frame' | 'newer-version'> {
  try {
    const reader = createByteReader(body);
    const form = reader.u8();
    if (form === WHOLE) return ok({ form: 'whole', payload: reader.rest() });
    if (form !== PART) return err('newer-version');
    const part: PayloadPart = {
      payloadId: toHex(reader.bytes(PAYLOAD_ID_BYTES)),
      index: reader.u32(),
      count: reader.u32(),
      totalBytes: reader.u32(),
      digest: reader.bytes(32),
      piece: reader.rest(),
    };
    const fits =
      part.totalBytes <= MAX_PAYLOAD_BYTES &&
      part.count === Math.ceil(part.totalBytes / MAX_PIECE_BYTES) &&
      part.index < part.count &&
      part.piece.length === Math.min(MAX_PIECE_BYTES, part.totalBytes - part.index * MAX_PIECE_BYTES);
    return fits ? ok({ form: 'part', part }) : err('bad-frame');
  } catch (error) {
    if (error instanceof LayoutError) return err('bad-frame');
    throw error;
  }
}

/** Puts parts together: each part stands right behind the one before it in a log. */
export interface PartCollector<Place extends LogPlace> {
  /** The whole payload when this part completed it and its digest fits; `refused` for a part that does not follow. */
  readonly add: (place: Place, part: PayloadPart) => WholePayload<Place> | 'not-yet' | 'refused';
  /** Where the parts of payloads stand that are not whole yet. */
  readonly openPlaces: () => readonly Place[];
}

/** A payload that is whole again, and where its parts stand. */
export interface WholePayload<Place> {
  readonly payload: Uint8Array;
  readonly places: readonly Place[];
}

interface LogPlace {
  readonly id: string;
  readonly previous: string | undefined;
}

export function createPartCollector<Place extends LogPlace>(): PartCollector<Place> {
  /** By the envelope that holds the last part so far: so that no branch of a log disturbs another. */
  const open = new Map<string, readonly { readonly place: Place; readonly part: PayloadPart }[]>();
  return {
    add: (place, part) => {
      const { id, previous } = place;
      const before = previous === undefined ? [] : (open.get(previous) ?? []);
      const first = before[0]?.part ?? part;
      const follows =
        part.index === before.length &&
        part.payloadId === first.payloadId &&
        part.count === first.count &&
        equalBytes(part.digest, first.digest);
      if (!follows && part.index !== 0) return 'refused';
      const parts = follows ? [...before, { place, part }] : [{ place, part }];
      if (follows && previous !== undefined) open.delete(previous);
      if (parts.length < part.count) {
        open.set(id, parts);
        return 'not-yet';
      }
      const payload = concatBytes(...parts.map((each) => each.part.piece));
      if (!equalBytes(plainDigest(payload), part.digest)) return 'refused';
      return { payload, places: parts.map((each) => each.place) };
    },
    openPlaces: () => [...open.values()].flat().map(({ place }) => place),
  };
}
