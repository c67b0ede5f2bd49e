import { AppError } from '#shared/kernel/app-error.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { ChosenFolder, SyncFolder, SyncFolders } from '#shared/ports/sync-folder.ts';
import type { CircleId } from '#shared/kernel/ids.ts';

const missing = () => Promise.reject(new AppError('folder-missing', 'no folder is chosen', { retryable: true }));

const NO_FOLDER: SyncFolder = {
  list: missing,
  read: missing,
  write: missing,
  remove: missing,
  onChange: () => () => undefined,
};

/** For where no folder can be had: in a browser nobody is asked for one. */
export const noFolders: SyncFolders = {
  chosen: createSubject<ReadonlyMap<CircleId, ChosenFolder>>(new Map()),
  choose: () => Promise.resolve(false),
  forget: () => Promise.resolve(),
  of: () => NO_FOLDER,
};
