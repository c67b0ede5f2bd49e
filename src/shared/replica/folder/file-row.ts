import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EntryId, EnvelopeId, MemberId } from '#shared/kernel/ids.ts';
import type { FolderFile } from '#shared/ports/sync-folder.ts';
import type { ByteReader } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { idBytes } from '../names.ts';
import type { FileContent } from './file-content.ts';

const VERSION = 1;

/** A file that was read, as it lay there then. */
export interface ReadFile extends Pick<FolderFile, 'sizeBytes' | 'modifiedAt'> {
  readonly content: FileContent;
}

/**
 * Writes what is remembered of a file: version (1), size (8), time (8), maker known (1) and maker (32); then with their count (4)
 * entries (32), runs (device 16, first and last number 8 each, last id 32) and receipts (device 16, counter 8).
 */
export function encodeFileRow({ sizeBytes, modifiedAt, content }: ReadFile): Uint8Array {
  const { by, entries, runs, receipts } = content;
  const writer = createByteWriter().u8(VERSION).u64(sizeBytes).u64(modifiedAt);
  writer.u8(by === undefined ? 0 : 1).bytes(by === undefined ? new Uint8Array(32) : idBytes(by));
  writer.u32(entries.length);
  for (const id of entries) writer.bytes(idBytes(id));
  writer.u32(runs.length);
  for (const { device, fromSeq, toSeq, lastId } of runs) {
    writer.bytes(idBytes(device)).u64(fromSeq).u64(toSeq).bytes(idBytes(lastId));
  }
  writer.u32(receipts.length);
  for (const { device, counter } of receipts) writer.bytes(idBytes(device)).u64(counter);
  return writer.finish();
}

/** Reads it back; `undefined` for every other form: the file is then read again. */
export function decodeFileRow(bytes: Uint8Array): ReadFile | undefined {
  return readExactly(bytes, (reader) => {
    if (reader.u8() !== VERSION) return undefined;
    const [sizeBytes, modifiedAt] = [reader.u64(), reader.u64()];
    const isKnown = reader.u8() === 1;
    const maker = toHex(reader.bytes(32)) as MemberId;
    const entries = readList(reader, () => toHex(reader.bytes(32)) as EntryId);
    const runs = readList(reader, () => ({
      device: toHex(reader.bytes(16)) as DeviceId,
      fromSeq: reader.u64(),
      toSeq: reader.u64(),
      lastId: toHex(reader.bytes(32)) as EnvelopeId,
    }));
    const receipts = readList(reader, () => ({ device: toHex(reader.bytes(16)) as DeviceId, counter: reader.u64() }));
    return { sizeBytes, modifiedAt, content: { by: isKnown ? maker : undefined, entries, runs, receipts } };
  });
}

function readList<T>(reader: ByteReader, read: () => T): readonly T[] {
  const list: T[] = [];
  for (let left = reader.u32(); left > 0; left--) list.push(read());
  return list;
}
