import { AppError } from '#shared/kernel/app-error.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { chooseKept, newestFirst } from '#shared/kernel/choose-kept.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';

const RECORD_MAX_BYTES = 4 * 1_048_576;

interface MemoryCopy {
  readonly id: string;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Keeps for as long as the page is there: for pages without a program around them, and for tests. */
export function createMemorySafekeeping(clock: Pick<Clock, 'now'>): Safekeeping {
  const records = new Map<CircleId, Uint8Array>();
  const copies = new Map<CircleId, readonly MemoryCopy[]>();
  const copiesOf = (circle: CircleId) => copies.get(circle) ?? [];
  return {
    readRecord: (circle) => Promise.resolve(records.get(circle)?.slice()),
    keepRecord: (circle, record) => {
      if (record.length > RECORD_MAX_BYTES) {
        return Promise.reject(new AppError('storage-unavailable', 'the record is too large', { retryable: false }));
      }
      records.set(circle, record.slice());
      return Promise.resolve();
    },
    listCopies: (circle) => {
      const listed = newestFirst(copiesOf(circle), clock.now());
      return Promise.resolve(listed.map(({ id, at, bytes }) => ({ id, at, sizeBytes: bytes.length })));
    },
    saveCopy: async (circle, parts) => {
      const gathered: Uint8Array[] = [];
      for await (const part of parts) gathered.push(part.slice());
      const at = clock.now();
      const id = new Date(at).toISOString();
      const others = copiesOf(circle).filter((copy) => copy.id !== id);
      copies.set(circle, chooseKept([{ id, at, bytes: concatBytes(...gathered) }, ...others], at));
    },
    openCopy: (circle, id) => {
      const copy = copiesOf(circle).find((each) => each.id === id);
      if (copy === undefined) return Promise.resolve(undefined);
      let isOpen = true;
      return Promise.resolve({
        source: sourceOf(copy.bytes, () => isOpen),
        close: () => {
          isOpen = false;
        },
      });
    },
  };
}

function sourceOf(bytes: Uint8Array, isOpen: () => boolean): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offset, length) =>
      isOpen() && offset + length <= bytes.length
        ? Promise.resolve(bytes.slice(offset, offset + length))
        : Promise.reject(new AppError('unreadable', 'it is closed, or ends before', { retryable: false })),
  };
}
