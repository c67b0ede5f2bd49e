import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toHex } from '#shared/kernel/bytes.ts';
import { systemRandom } from './system-random.ts';

/** A file on its way to where the person wants it: it lies beside that place, under another name, until it is whole. */
export interface FileInParts {
  /** Writes a part, in the order of the calls. Once one has failed, no later one is written. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Puts everything that was written where it belongs, durable, in place of what was there. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind, also after something has failed. Not while it is being finished. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a file on any disk: it has the usual mode of the person's files.
 * **Guarantees** The path holds all of it, or what was there before.
 * **Errors** Everything rejects with Node's own error.
 */
export async function beginFile(path: string): Promise<FileInParts> {
  // A name that nothing of the person's has.
  const temporaryPath = join(dirname(path), `.lateral-${toHex(systemRandom.bytes(8))}.new`);
  const file = await open(temporaryPath, 'wx');
  let last: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    // Only after success: a file that lacks a part in its middle must never be finished.
    last = last.then(work);
    return last;
  };
  return {
    write: (bytes) => inOrder(() => file.writeFile(bytes)),
    finish: () =>
      inOrder(async () => {
        await file.sync();
        await file.close();
        await rename(temporaryPath, path);
      }),
    discard: async () => {
      try {
        // First, because closing waits for what a slow disk is still writing.
        await rm(temporaryPath, { force: true });
      } finally {
        await file.close();
      }
    },
  };
}
