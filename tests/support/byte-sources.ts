import { concatBytes } from '#shared/kernel/bytes.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offset, length) =>
      offset + length > bytes.length
        ? Promise.reject(new AppError('unreadable', 'there is less than was asked for', { retryable: true }))
        : Promise.resolve(bytes.slice(offset, offset + length)),
  };
}

/** All pieces of something that is made piece by piece. */
export async function gather(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  for await (const part of parts) gathered.push(part);
  return concatBytes(...gathered);
}
