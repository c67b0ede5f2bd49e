import type { FileToSave } from '#shared/ipc/schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import { safeFileName } from './safe-file-name.ts';

/** Files that the person keeps outside the app. */
export interface FileSaver {
  /** Asks where, and whether it was kept. **Errors** `not-saved`: nothing new stands there. */
  readonly save: (file: FileToSave) => Promise<ShellResult<boolean>>;
}

interface FileSaverDependencies {
  /** Asks for a path; none when the person would rather not. */
  readonly askWhere: (name: string) => Promise<string | undefined>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly log: Logger;
}

export function createFileSaver({ askWhere, write, log }: FileSaverDependencies): FileSaver {
  return {
    save: async ({ name, bytes }) => {
      const path = await askWhere(safeFileName(name));
      if (path === undefined) return ok(false);
      try {
        await write(path, bytes);
        return ok(true);
      } catch (cause) {
        log.error(`A file was not saved (${errorCodeOf(cause)})`);
        return err({ code: 'not-saved', message: 'The file could not be written' });
      }
    },
  };
}
