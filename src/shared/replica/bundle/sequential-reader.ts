import { concatBytes } from '#shared/kernel/bytes.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';

/** How much is asked of a source at once: small pieces would cost a way to main each. */
const READ_AHEAD_BYTES = 1024 * 1024;

/** Reads a source from one place on, piece after piece. **Errors**: those of the source. */
export interface SequentialReader {
  /** The next bytes; `undefined` when there are fewer left. */
  readonly take: (length: number) => Promise<Uint8Array | undefined>;
  readonly remaining: () => number;
}

export function createSequentialReader(source: ByteSource, offset = 0): SequentialReader {
  let next = offset;
  let ahead: Uint8Array = new Uint8Array(0);
  const remaining = (): number => source.sizeBytes - next + ahead.length;
  return {
    remaining,
    take: async (length) => {
      if (length > remaining()) return undefined;
      if (ahead.length < length) {
        const wanted = Math.min(Math.max(length - ahead.length, READ_AHEAD_BYTES), source.sizeBytes - next);
        ahead = concatBytes(ahead, await source.read(next, wanted));
        next += wanted;
      }
      const taken = ahead.subarray(0, length);
      ahead = ahead.subarray(length);
      return taken;
    },
  };
}
