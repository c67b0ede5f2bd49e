import { type ByteReader, LayoutError } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';

/** Writes yes or no as one byte, 1 or 0. */
export function writeFlag(writer: ByteWriter, isSet: boolean): void {
  writer.u8(isSet ? 1 : 0);
}

/** Reads yes or no. Throws `LayoutError` for every other byte. */
export function readFlag(reader: ByteReader): boolean {
  const byte = reader.u8();
  if (byte > 1) throw new LayoutError('neither yes nor no');
  return byte === 1;
}
