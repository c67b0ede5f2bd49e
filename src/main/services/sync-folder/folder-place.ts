import { basename, join } from 'node:path';
import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import { isMissing } from '#main/platform/json-file.ts';
import type { FolderDisk } from './folder-disk.ts';
import { FOLDER_FAILED, FOLDER_MISSING, readingErrorOf } from './folder-error.ts';
import { directoryNameOf } from './folder-names.ts';
import type { FolderWatch } from './folder-watch.ts';
import type { FolderChoice } from './kept-choices.ts';

/** The directory of a circle in the folder that was chosen for it. */
export interface FolderPlace {
  readonly directory: string;
  /** Whether it is there. **Errors** Where the chosen folder is not, or the directory is not although it was: see FOLD4. */
  readonly find: () => Promise<ShellResult<boolean>>;
  /** Makes it, where it is not there yet. **Errors** As `find`; rejects with Node's own error where it cannot be made. */
  readonly findOrMake: () => Promise<ShellResult<boolean>>;
}

interface FolderPlaceDependencies {
  readonly choice: FolderChoice;
  readonly disk: FolderDisk;
  readonly watch: Pick<FolderWatch, 'arm'>;
  /** Told once, when the directory is there. */
  readonly onMade: () => void;
  readonly log: Logger;
}

export function createFolderPlace({ choice, disk, watch, onMade, log }: FolderPlaceDependencies): FolderPlace {
  const name = directoryNameOf(choice.circleId);
  const isChosenItself = basename(choice.path) === name;
  const directory = isChosenItself ? choice.path : join(choice.path, name);
  /** Once it was there, an empty place in its stead is what a stick leaves that was pulled out. */
  let mustBeThere = choice.isMade || isChosenItself;
  let isNoted = choice.isMade;

  const noteThere = (): void => {
    mustBeThere = true;
    if (!isNoted) onMade();
    isNoted = true;
  };

  /** Of a directory that is not there: whether the folder is that it is to be in. */
  const findAbove = async (): Promise<ShellResult<boolean>> => {
    if (isChosenItself) return err(FOLDER_MISSING);
    const above = await disk.lookThrough(choice.path);
    if (above.kind !== 'directory') return err(FOLDER_MISSING);
    watch.arm(choice.path, above.identity);
    return mustBeThere ? err(FOLDER_MISSING) : ok(false);
  };

  const find = async (): Promise<ShellResult<boolean>> => {
    try {
      const found = await disk.look(directory);
      if (found.kind !== 'directory') {
        log.error('What is called as the directory of a circle is none');
        return err(FOLDER_FAILED);
      }
      noteThere();
      watch.arm(directory, found.identity);
      return ok(true);
    } catch (cause) {
      if (!isMissing(cause)) return err(refusedBy(cause, readingErrorOf, log));
    }
    try {
      return await findAbove();
    } catch (cause) {
      return err(refusedBy(cause, readingErrorOf, log));
    }
  };

  return {
    directory,
    find,
    findOrMake: async () => {
      const found = await find();
      if (!found.ok || found.value) return found;
      await disk.makeDirectory(directory).catch((cause: unknown) => {
        // Whoever carries the folder was faster.
        if (errorCodeOf(cause) !== 'EEXIST') throw cause;
      });
      await disk.sync(choice.path);
      return find();
    },
  };
}

/** What the page is told of a failure; what nobody foresaw is logged, without a path. */
export function refusedBy(cause: unknown, errorOf: (cause: unknown) => ShellError, log: Logger): ShellError {
  const error = errorOf(cause);
  if (error.code === FOLDER_FAILED.code) log.error(`The folder of a circle failed (${errorCodeOf(cause)})`);
  return error;
}
