import { basename } from 'node:path';
import type { OpenedFileNews } from '#shared/ipc/schemas.ts';
import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { ReadableFile } from '#main/platform/readable-file.ts';
import { errorCodeOf } from './error-code.ts';

const OPEN_MAX_COUNT = 8;
const UNREADABLE: ShellError = { code: 'unreadable', message: 'The file cannot be read' };

/** Files that the person opened outside the app, which the page reads under a number; it can name no other. */
export interface OpenedFiles {
  /** Opens a file, one after the other; says what came of it, and never rejects. The oldest gives way to the ninth. */
  readonly open: (path: string) => Promise<OpenedFileNews>;
  /** Fewer bytes than asked for where the file ends. **Errors** `unreadable`: it is closed, or the disk refuses. */
  readonly read: (id: number, offset: number, length: number) => Promise<ShellResult<Uint8Array>>;
  readonly close: (id: number) => Promise<ShellResult<undefined>>;
  readonly closeAll: () => Promise<void>;
}

interface OpenedFilesDependencies {
  readonly openToRead: (path: string) => Promise<ReadableFile>;
  readonly log: Logger;
}

export function createOpenedFiles({ openToRead, log }: OpenedFilesDependencies): OpenedFiles {
  /** In the order in which they were opened. */
  const files = new Map<number, ReadableFile>();
  let lastId = 0;
  let last: Promise<unknown> = Promise.resolve();

  const close = async (id: number): Promise<void> => {
    const file = files.get(id);
    files.delete(id);
    await file?.close().catch((cause: unknown) => log.error(`A file was not closed (${errorCodeOf(cause)})`));
  };

  const openOne = async (path: string): Promise<OpenedFileNews> => {
    const name = basename(path);
    try {
      const file = await openToRead(path);
      lastId += 1;
      const id = lastId;
      files.set(id, file);
      const [oldest] = files.keys();
      if (files.size > OPEN_MAX_COUNT && oldest !== undefined) await close(oldest);
      return { name, content: { id, sizeBytes: file.sizeBytes } };
    } catch (cause) {
      log.error(`A file could not be opened (${errorCodeOf(cause)})`);
      return { name, content: undefined };
    }
  };

  return {
    open: (path) => {
      // One at a time: disks that do not answer hold up one thread, not all that the app has.
      const news = last.then(() => openOne(path));
      last = news;
      return news;
    },
    read: async (id, offset, length) => {
      const file = files.get(id);
      if (file === undefined) return err(UNREADABLE);
      try {
        return ok(await file.read(offset, length));
      } catch (cause) {
        log.error(`A file could not be read (${errorCodeOf(cause)})`);
        return err(UNREADABLE);
      }
    },
    close: async (id) => {
      await close(id);
      return ok(undefined);
    },
    closeAll: async () => {
      await Promise.all([...files.keys()].map(close));
    },
  };
}
