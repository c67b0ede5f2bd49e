import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '#shared/kernel/bytes.ts';
import { systemRandom } from './system-random.ts';

const NAME = /^\.lateral-[0-9a-f]{16}\.new$/;

/** A file under a name of its own, to be moved where it belongs when it is whole. */
export interface TemporaryFile {
  readonly path: string;
  /** Writes a part, in the order of the calls. Once one has failed, no later one is written. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Ends it after everything that was written is durable; from then on it can be moved. */
  readonly complete: () => Promise<void>;
  /** Leaves nothing behind, also after something has failed. Not while it is being completed or moved. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a file in a folder, with the usual mode of the person's files unless there is another.
 * **Errors** Everything rejects with Node's own error.
 */
export async function beginTemporaryFile(folder: string, mode = 0o666): Promise<TemporaryFile> {
  // A name that nothing of the person's has.
  const path = join(folder, `.lateral-${toHex(systemRandom.bytes(8))}.new`);
  const file = await open(path, 'wx', mode);
  let last: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    // Only after success: a file that lacks a part in its middle must never be completed.
    last = last.then(work);
    return last;
  };
  return {
    path,
    write: (bytes) => inOrder(() => file.writeFile(bytes)),
    complete: () =>
      inOrder(async () => {
        await file.sync();
        await file.close();
      }),
    discard: async () => {
      try {
        // First, because closing waits for what a slow disk is still writing.
        await rm(path, { force: true });
      } finally {
        await file.close();
      }
    },
  };
}

/** Whether a file, by its name, was begun here; if nobody is writing it, its program was ended before it was whole. */
export function isTemporaryName(name: string): boolean {
  return NAME.test(name);
}
