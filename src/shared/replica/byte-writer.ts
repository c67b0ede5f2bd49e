import { assert } from '#shared/kernel/assert.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';

/** Builds a binary layout field by field; integers are big-endian. */
export interface ByteWriter {
  readonly u8: (value: number) => ByteWriter;
  readonly u16: (value: number) => ByteWriter;
  readonly u32: (value: number) => ByteWriter;
  /** A whole number up to 2^53 - 1 in eight bytes. */
  readonly u64: (value: number) => ByteWriter;
  readonly bytes: (value: Uint8Array) => ByteWriter;
  readonly finish: () => Uint8Array;
}

export function createByteWriter(): ByteWriter {
  const parts: Uint8Array[] = [];
  const integer = (length: number, write: (view: DataView) => void): ByteWriter => {
    const part = new Uint8Array(length);
    write(new DataView(part.buffer));
    parts.push(part);
    return writer;
  };
  const writer: ByteWriter = {
    u8: (value) => integer(1, (view) => view.setUint8(0, value)),
    u16: (value) => integer(2, (view) => view.setUint16(0, value)),
    u32: (value) => integer(4, (view) => view.setUint32(0, value)),
    u64: (value) => {
      assert(Number.isSafeInteger(value) && value >= 0, 'a 64-bit field holds a safe whole number');
      return integer(8, (view) => view.setBigUint64(0, BigInt(value)));
    },
    bytes: (value) => {
      parts.push(value);
      return writer;
    },
    finish: () => concatBytes(...parts),
  };
  return writer;
}
