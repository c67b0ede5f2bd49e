import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode, ShellResult } from '#shared/ipc/shell-error.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { ChosenFolder, SyncFolder, SyncFolders } from '#shared/ports/sync-folder.ts';
import { valueOf } from './shell-failure.ts';

const OF_THE_PORT: ReadonlySet<ShellErrorCode> = new Set([
  'folder-missing',
  'folder-denied',
  'folder-read-only',
  'disk-full',
  'folder-failed',
  'unreadable',
]);

/** The folders that main has for the circles of this device; those that were chosen are there from the beginning. */
export async function createShellFolders(shell: ShellApi): Promise<SyncFolders> {
  const kept = valueOf(await shell.folders.list());
  const chosen = createSubject<ReadonlyMap<CircleId, ChosenFolder>>(
    new Map(kept.map(({ circleId, path }) => [circleId, { path }])),
  );
  return {
    chosen,
    choose: async (circleId) => {
      const path = savedOf(await shell.folders.choose({ circleId }));
      if (path === undefined) return false;
      chosen.set(new Map(chosen.get()).set(circleId, { path }));
      return true;
    },
    forget: async (circleId) => {
      savedOf(await shell.folders.forget({ circleId }));
      chosen.set(new Map([...chosen.get()].filter(([other]) => other !== circleId)));
    },
    of: (circleId) => createShellFolder(shell, circleId),
  };
}

function createShellFolder(shell: ShellApi, circleId: CircleId): SyncFolder {
  return {
    list: async () => folderOf(await shell.folder.files({ circleId })),
    // What main takes for no name at all is not the name of a file that could be read.
    read: async (name) => folderOf(await shell.folder.read({ circleId, name }), 'unreadable'),
    write: async (label, bytes) => folderOf(await shell.folder.write({ circleId, label, bytes })),
    remove: async (name) => folderOf(await shell.folder.remove({ circleId, name })),
    onChange: (listener) =>
      shell.folder.onChanged((changed) => {
        if (changed.circleId === circleId) listener();
      }),
  };
}

/** The value of a call, or an `AppError` of the port. */
function folderOf<T>(result: ShellResult<T>, whenBad = 'folder-failed'): T {
  if (result.ok) return result.value;
  const { code, message } = result.error;
  if (code === 'bad-input') throw new AppError(whenBad, message, { retryable: false });
  throw new AppError(OF_THE_PORT.has(code) ? code : 'folder-failed', message, { retryable: true });
}

/** The value of a call that changes what is chosen; what fails has changed nothing. */
function savedOf<T>(result: ShellResult<T>): T {
  if (result.ok) return result.value;
  throw new AppError('not-saved', result.error.message, { retryable: true });
}
