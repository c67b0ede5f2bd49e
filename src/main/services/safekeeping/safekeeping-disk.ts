import { rm } from 'node:fs/promises';
import { writeFileAtomically } from '#main/platform/atomic-write.ts';
import { openToRead, type ReadableFile } from '#main/platform/readable-file.ts';
import { beginTemporaryFile, type TemporaryFile } from '#main/platform/temporary-file.ts';

/** The acts of a disk that can go wrong in their own ways. **Errors** Everything rejects with Node's own error. */
export interface SafekeepingDisk {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly begin: (folder: string, mode: number) => Promise<TemporaryFile>;
  readonly open: (path: string) => Promise<ReadableFile>;
  /** Nothing happens where there is none. */
  readonly remove: (path: string) => Promise<void>;
}

/** The disk that the profile lies on. */
export const realDisk: SafekeepingDisk = {
  write: writeFileAtomically,
  begin: beginTemporaryFile,
  open: openToRead,
  remove: (path) => rm(path, { force: true }),
};
