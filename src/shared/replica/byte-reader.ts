/** Thrown inside a decoder when bytes do not have the expected form; never leaves it. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/** Reads a binary layout field by field; integers are big-endian. Throws `LayoutError` when bytes run out. */
export interface ByteReader {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** Throws for numbers above 2^53 - 1. */
  readonly u64: () => number;
  /** A view, not a copy. */
  readonly bytes: (length: number) => Uint8Array;
  readonly remaining: () => number;
  readonly rest: () => Uint8Array;
}

export function createByteReader(source: Uint8Array): ByteReader {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  let offset = 0;
  const advance = (length: number): number => {
    const start = offset;
    if (start + length > source.length) throw new LayoutError('too short');
    offset = start + length;
    return start;
  };
  const bytes = (length: number): Uint8Array => {
    const start = advance(length);
    return source.subarray(start, start + length);
  };
  return {
    u8: () => view.getUint8(advance(1)),
    u16: () => view.getUint16(advance(2)),
    u32: () => view.getUint32(advance(4)),
    u64: () => {
      const value = Number(view.getBigUint64(advance(8)));
      if (!Number.isSafeInteger(value)) throw new LayoutError('number too large');
      return value;
    },
    bytes,
    remaining: () => source.length - offset,
    rest: () => bytes(source.length - offset),
  };
}
