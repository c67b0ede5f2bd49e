import { AppError } from '#shared/kernel/app-error.ts';
import type { FolderFailure, FolderFile, SyncFolder } from '#shared/ports/sync-folder.ts';

const FAILURES: ReadonlyMap<string, FolderFailure> = new Map([
  ['folder-missing', 'missing'],
  ['folder-denied', 'denied'],
  ['folder-read-only', 'read-only'],
  ['disk-full', 'full'],
  ['folder-failed', 'failed'],
]);

/** What a folder refused: told apart from the database, which can be full as well. */
export class FolderTrouble extends Error {
  override readonly name = 'FolderTrouble';
  readonly failure: FolderFailure;

  constructor(failure: FolderFailure, cause: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

/** The same folder; what it refuses is thrown as `FolderTrouble`, and `unreadable` as it is. */
export function guardFolder(folder: SyncFolder): SyncFolder {
  return {
    list: async () => (await inWords(folder.list())).map(withOrderlyTime),
    read: (name) => inWords(folder.read(name)),
    write: (label, bytes) => inWords(folder.write(label, bytes)),
    remove: (name) => inWords(folder.remove(name)),
    onChange: folder.onChange,
  };
}

/** Whoever carries the folder may give a file any time, also one before all times. */
function withOrderlyTime(file: FolderFile): FolderFile {
  return { ...file, modifiedAt: Math.max(0, Math.trunc(file.modifiedAt)) };
}

async function inWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const failure = error instanceof AppError ? FAILURES.get(error.code) : undefined;
    throw failure === undefined ? error : new FolderTrouble(failure, error);
  }
}
