import { join } from 'node:path';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { RendererEvents } from '#main/ipc/renderer-events.ts';
import { createJsonFile } from '#main/platform/json-file.ts';
import type { FolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { keptChoicesSchema, openKeptChoices } from '#main/services/sync-folder/kept-choices.ts';
import { createSyncFolders, type SyncFolders } from '#main/services/sync-folder/sync-folders.ts';

interface CircleFoldersOptions {
  readonly profile: string;
  /** Asks the person for a folder; nothing when they would rather not. */
  readonly askWhich: () => Promise<string | undefined>;
  readonly events: Pick<RendererEvents, 'emit' | 'isOpen'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly disk?: FolderDisk;
}

/** Opens the folders that something carries to the other members, for as long as there is a page. */
export async function openCircleFolders(options: CircleFoldersOptions): Promise<SyncFolders> {
  const { profile, events, random, log } = options;
  const file = createJsonFile(join(profile, 'folders.json'), keptChoicesSchema, log);
  return createSyncFolders({
    ...options,
    choices: await openKeptChoices({ file, random, log }),
    onChange: (circleId) => {
      // A page that does not listen yet looks into them when it does.
      if (events.isOpen()) events.emit('folder.changed', { circleId });
    },
  });
}
