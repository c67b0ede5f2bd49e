import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { FolderStatus, SyncFolder, SyncFolders } from '#shared/ports/sync-folder.ts';
import type { FolderSync } from './folder-sync.ts';

/** The folder of an open circle, whichever is chosen for it. */
export interface FollowedFolder {
  readonly status: Observable<FolderStatus>;
  readonly lookNow: () => void;
  readonly setParting: FolderSync['setParting'];
  readonly finish: () => Promise<void>;
  readonly dispose: () => void;
}

/** Begins with every folder that is chosen for a circle, and ends with the one before. */
export function followFolder(
  circleId: CircleId,
  folders: SyncFolders,
  begin: (folder: SyncFolder) => FolderSync,
): FollowedFolder {
  const status = createSubject<FolderStatus>({ state: 'none' });
  let path: string | undefined;
  let sync: FolderSync | undefined;

  function follow(): void {
    const next = folders.chosen.get().get(circleId)?.path;
    if (next === path) return;
    path = next;
    sync?.dispose();
    sync = undefined;
    status.set({ state: 'none' });
    if (next === undefined) return;
    const begun = begin(folders.of(circleId));
    sync = begun;
    const show = (): void => {
      if (sync === begun) status.set(begun.status.get());
    };
    begun.status.subscribe(show);
    show();
  }

  const stop = folders.chosen.subscribe(follow);
  follow();
  return {
    status,
    lookNow: () => sync?.lookNow(),
    setParting: (isParting) => sync?.setParting(isParting),
    finish: async () => sync?.finish(),
    dispose: () => {
      stop();
      sync?.dispose();
      sync = undefined;
    },
  };
}
