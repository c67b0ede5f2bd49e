import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beginTemporaryFile } from './temporary-file.ts';

/** A file on its way to where it is wanted: it lies beside that place, under another name, until it is whole. */
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
  const file = await beginTemporaryFile(dirname(path));
  return {
    write: file.write,
    finish: async () => {
      await file.complete();
      await rename(file.path, path);
    },
    discard: file.discard,
  };
}
