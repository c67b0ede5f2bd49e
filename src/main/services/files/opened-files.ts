import { basename } from 'node:path';
import type { OpenedFileNews } from '#shared/ipc/schemas.ts';
import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';
import type { ReadableFile } from '#main/platform/readable-file.ts';

const OPEN_MAX_COUNT = 8;
const UNREADABLE: ShellError = { code: 'unreadable', message: 'The file cannot be read' };

type OpenedContent = NonNullable<OpenedFileNews['content']>;

/** Files that the page reads under a number; it can name no other. Opened one after the other; the oldest gives way to the ninth. */
export interface OpenedFiles {
  /** Opens one that the person opened outside the app; says what came of it, and never rejects. */
  readonly open: (path: string) => Promise<OpenedFileNews>;
  /** Opens one that the app keeps by itself; nothing where there is none any more. **Errors** `unreadable`. */
  readonly openOwn: (
    openIt: () => Promise<ReadableFile | undefined>,
  ) => Promise<ShellResult<OpenedContent | undefined>>;
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
  const inTurn = createSerialQueue();

  const close = async (id: number): Promise<void> => {
    const file = files.get(id);
    files.delete(id);
    await file?.close().catch((cause: unknown) => log.error(`A file was not closed (${errorCodeOf(cause)})`));
  };

  const hold = async (file: ReadableFile): Promise<OpenedContent> => {
    lastId += 1;
    const id = lastId;
    files.set(id, file);
    const [oldest] = files.keys();
    if (files.size > OPEN_MAX_COUNT && oldest !== undefined) await close(oldest);
    return { id, sizeBytes: file.sizeBytes };
  };

  const openOne = async (
    openIt: () => Promise<ReadableFile | undefined>,
  ): Promise<ShellResult<OpenedContent | undefined>> => {
    try {
      const file = await openIt();
      return ok(file && (await hold(file)));
    } catch (cause) {
      log.error(`A file could not be opened (${errorCodeOf(cause)})`);
      return err(UNREADABLE);
    }
  };

  // One at a time: disks that do not answer hold up one thread, not all that the app has.
  const openOwn: OpenedFiles['openOwn'] = (openIt) => inTurn(() => openOne(openIt));

  return {
    open: async (path) => {
      const opened = await openOwn(() => openToRead(path));
      return { name: basename(path), content: opened.ok ? opened.value : undefined };
    },
    openOwn,
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
