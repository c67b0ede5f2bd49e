import type { Result } from '#shared/kernel/result.ts';
import type { ByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { LABEL } from '../labels.ts';
import type { LogTip } from '../log/log-tips.ts';
import { readPlaces, writePlaces } from '../log/places-codec.ts';
import { openOwn, type OwnSealError, sealOwn } from '../own-seal.ts';

/** What is remembered of a circle apart from the database: enough to notice that it has lost something, and to begin again. */
export interface CircleRecord {
  /** The furthest envelope of each device that was ever stored. */
  readonly heads: readonly LogTip[];
  /** Those of them that are known to be gone: the person went on without. */
  readonly givenUp: readonly LogTip[];
  /** How many envelopes were missing or could not be read when the person went on. */
  readonly damageCount: number;
  /** How many bytes the log had when the last copy of it was made. */
  readonly copiedBytes: number;
  /** No copy is made before this time (milliseconds since 1970); 0: none was put off. */
  readonly copyAfter: number;
  /** The membership graph, as received. */
  readonly entries: readonly Uint8Array[];
}

const USE = { label: LABEL.recordKey, version: 1 } as const;

/** A record that remembers nothing. */
export const EMPTY_RECORD: CircleRecord = {
  heads: [],
  givenUp: [],
  damageCount: 0,
  copiedBytes: 0,
  copyAfter: 0,
  entries: [],
};

/** Seals a record: heads | given up | damage (4) | copied bytes (8) | copy after (8) | entries: count (4), then length (4) and bytes of each. */
export function sealRecord(record: CircleRecord, keys: CircleKeys, nonce: Uint8Array): Uint8Array {
  const writer = createByteWriter();
  writePlaces(writer, record.heads);
  writePlaces(writer, record.givenUp);
  writer.u32(record.damageCount).u64(record.copiedBytes).u64(record.copyAfter).u32(record.entries.length);
  for (const entry of record.entries) writer.u32(entry.length).bytes(entry);
  return sealOwn(writer.finish(), USE, keys, nonce);
}

/** Opens a record. */
export function openRecord(sealed: Uint8Array, keys: CircleKeys): Result<CircleRecord, OwnSealError> {
  return openOwn(sealed, USE, keys, readPlain);
}

function readPlain(reader: ByteReader): CircleRecord {
  const [heads, givenUp] = [readPlaces(reader), readPlaces(reader)];
  const [damageCount, copiedBytes, copyAfter] = [reader.u32(), reader.u64(), reader.u64()];
  const entries: Uint8Array[] = [];
  for (let left = reader.u32(); left > 0; left--) entries.push(reader.bytes(reader.u32()));
  return { heads, givenUp, damageCount, copiedBytes, copyAfter, entries };
}
