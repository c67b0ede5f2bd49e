import { basename } from 'node:path';
import type { FolderOfCircle } from '#shared/ipc/folder-schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import { type CircleFolder, createCircleFolder } from './circle-folder.ts';
import { type FolderDisk, realFolderDisk } from './folder-disk.ts';
import { FOLDER_MISSING } from './folder-error.ts';
import { createFolderLane, type FolderLane } from './folder-lane.ts';
import { createFolderPlace } from './folder-place.ts';
import { createFolderWatch, type FolderWatch } from './folder-watch.ts';
import { isOwnName, temporaryPrefixOf } from './folder-names.ts';
import type { FolderChoice, KeptChoices } from './kept-choices.ts';

/** The folders of all circles. The page names circles, never paths. */
export interface SyncFolders {
  readonly list: () => readonly FolderOfCircle[];
  /** Asks the person; the path they chose, for reading only, or nothing when they would rather not. **Errors** `not-saved`. */
  readonly choose: (circle: CircleId) => Promise<ShellResult<string | undefined>>;
  /** **Errors** `not-saved`. */
  readonly forget: (circle: CircleId) => Promise<ShellResult<undefined>>;
  /** The folder that is chosen now. */
  readonly of: (circle: CircleId) => CircleFolder;
  /** Nobody listens: nothing is watched until somebody looks into a folder again. */
  readonly pageGone: () => void;
}

interface SyncFoldersDependencies {
  readonly choices: KeptChoices;
  /** Asks the person for a folder; nothing when they would rather not. */
  readonly askWhich: () => Promise<string | undefined>;
  /** Something may be different in the folder of a circle that was looked into. */
  readonly onChange: (circle: CircleId) => void;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly disk?: FolderDisk;
}

interface OpenFolder extends CircleFolder {
  readonly watch: FolderWatch;
}

export function createSyncFolders(dependencies: SyncFoldersDependencies): SyncFolders {
  const { choices, askWhich, onChange, clock, random, log, disk = realFolderDisk } = dependencies;
  /** By path: circles in one folder hang on one drive. */
  const lanes = new Map<string, FolderLane>();
  const open = new Map<CircleId, OpenFolder>();
  let isAsking = false;

  const openFolder = (choice: FolderChoice): OpenFolder => {
    const { circleId, path, writer } = choice;
    const lane = lanes.get(path) ?? createFolderLane(clock);
    lanes.set(path, lane);
    const watch = createFolderWatch({
      disk,
      matters: (directory, name) =>
        directory === place.directory
          ? !isOwnName(writer, name) && !name.startsWith(temporaryPrefixOf(writer))
          : name === basename(place.directory) || name === basename(directory),
      // Looked for first, so that it is watched where it is now.
      onChange: () => void lane(place.find).then(() => onChange(circleId)),
      clock,
      log,
    });
    const place = createFolderPlace({ choice, disk, watch, onMade: () => void choices.noteMade(choice), log });
    return { ...createCircleFolder({ writer, place, lane, disk, clock, random, log }), watch };
  };

  const close = (circle: CircleId): void => {
    open.get(circle)?.watch.close();
    open.delete(circle);
  };

  return {
    list: () => choices.all().map(({ circleId, path }) => ({ circleId, path })),
    choose: async (circle) => {
      // A second dialog over the first would be nobody's wish.
      if (isAsking) return ok(undefined);
      isAsking = true;
      try {
        const path = await askWhich();
        if (path === undefined) return ok(undefined);
        const chosen = await choices.choose(circle, path);
        if (!chosen.ok) return chosen;
        close(circle);
        return ok(path);
      } finally {
        isAsking = false;
      }
    },
    forget: async (circle) => {
      const forgotten = await choices.forget(circle);
      if (forgotten.ok) close(circle);
      return forgotten;
    },
    of: (circle) => {
      const choice = choices.of(circle);
      if (choice === undefined) return NO_FOLDER;
      const folder = open.get(circle) ?? openFolder(choice);
      open.set(circle, folder);
      return folder;
    },
    pageGone: () => {
      for (const circle of open.keys()) close(circle);
    },
  };
}

const missing = () => Promise.resolve(err(FOLDER_MISSING));
const NO_FOLDER: CircleFolder = { list: missing, read: missing, write: missing, remove: missing };
