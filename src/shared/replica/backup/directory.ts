import { utf8ToBytes } from '@noble/hashes/utils.js';

import { concatBytes, equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { createByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';

const END = utf8ToBytes('lateral-backup-end\n');
const DIGEST_BYTES = 32;
const COUNT_BYTES = 4;
const TRAILER_BYTES = COUNT_BYTES + DIGEST_BYTES + END.length;
const PLACE_BYTES = 32 + 8 + 8;

/** Where the bundle of one circle lies in a backup, behind its head. */
export interface BackupPlace {
  readonly circleId: CircleId;
  readonly offset: number;
  readonly length: number;
}

/** Writes the end of a backup: what stands where (SPEC BACK1). */
export function encodeDirectory(places: readonly BackupPlace[]): Uint8Array {
  const writer = createByteWriter();
  for (const { circleId, offset, length } of places) writer.bytes(idBytes(circleId)).u64(offset).u64(length);
  const content = writer.u32(places.length).finish();
  return concatBytes(content, labelledDigest(LABEL.backupDirectory, content), END);
}

/** Reads the end of a backup whose head has so many bytes. **Errors**: those of the source. */
export async function readDirectory(
  source: ByteSource,
  headLength: number,
): Promise<Result<readonly BackupPlace[], BundleFault>> {
  const bodyLength = source.sizeBytes - headLength;
  if (bodyLength < TRAILER_BYTES) return err('truncated');
  const trailer = await source.read(source.sizeBytes - TRAILER_BYTES, TRAILER_BYTES);
  if (!equalBytes(trailer.subarray(COUNT_BYTES + DIGEST_BYTES), END)) return err('truncated');
  const count = createByteReader(trailer).u32();
  const length = count * PLACE_BYTES;
  if (length > bodyLength - TRAILER_BYTES) return err('altered');
  const placed = await source.read(source.sizeBytes - TRAILER_BYTES - length, length);
  const digest = labelledDigest(LABEL.backupDirectory, concatBytes(placed, trailer.subarray(0, COUNT_BYTES)));
  if (!equalBytes(digest, trailer.subarray(COUNT_BYTES, COUNT_BYTES + DIGEST_BYTES))) return err('altered');
  const reader = createByteReader(placed);
  const places = Array.from({ length: count }, (): BackupPlace => {
    const circleId = toHex(reader.bytes(32)) as CircleId;
    return { circleId, offset: reader.u64(), length: reader.u64() };
  });
  const isInside = places.every((place) => place.offset + place.length <= bodyLength - TRAILER_BYTES - length);
  return isInside ? ok(places) : err('altered');
}

/** A part of a source, as one of its own. */
export function partOf(source: ByteSource, offset: number, sizeBytes: number): ByteSource {
  return { sizeBytes, read: (from, length) => source.read(offset + from, length) };
}
