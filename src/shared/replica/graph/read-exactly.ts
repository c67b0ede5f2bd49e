import { type ByteReader, createByteReader, LayoutError } from '../byte-reader.ts';

/** Reads a layout that must use up all bytes; `undefined` when they have another form. */
export function readExactly<T>(bytes: Uint8Array, read: (reader: ByteReader) => T | undefined): T | undefined {
  const reader = createByteReader(bytes);
  try {
    const value = read(reader);
    return reader.remaining() === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof LayoutError) return undefined;
    throw error;
  }
}
