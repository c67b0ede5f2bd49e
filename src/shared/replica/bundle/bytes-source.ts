import type { ByteSource } from '#shared/ports/byte-source.ts';

/** Bytes that are here already, as a source. Nothing is asked of it that it does not have: a bundle reads up to its size. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}
