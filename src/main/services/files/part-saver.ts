import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { FileInParts } from '#main/platform/file-in-parts.ts';
import { errorCodeOf } from './error-code.ts';
import { safeFileName } from './safe-file-name.ts';

/** Each holds a file open; more than one at a time is already unusual. */
const UNFINISHED_MAX_COUNT = 4;
const NOT_SAVED: ShellError = { code: 'not-saved', message: 'The file could not be written' };
const TOO_MANY: ShellError = { code: 'too-many', message: 'Too many files are being saved' };

/** Files of any size that the person keeps outside the app, given part by part under a number. */
export interface PartSaver {
  /** Asks where; none when the person would rather not. **Errors** `too-many`; `not-saved`: nothing can be written there. */
  readonly begin: (name: string) => Promise<ShellResult<number | undefined>>;
  /** Writes the next part. **Errors** `not-saved`: the file is discarded, or there is none of this number. */
  readonly write: (id: number, bytes: Uint8Array) => Promise<ShellResult<undefined>>;
  /** Puts the file in its place. **Errors** As `write`; what was there before still stands. */
  readonly finish: (id: number) => Promise<ShellResult<undefined>>;
  /** Leaves nothing of it behind. */
  readonly discard: (id: number) => Promise<ShellResult<undefined>>;
  /** Discards all, and those whose place is being asked for; resolves when nothing unfinished is left on any disk. */
  readonly discardAll: () => Promise<void>;
}

interface PartSaverDependencies {
  /** Asks for a path; none when the person would rather not. */
  readonly askWhere: (name: string) => Promise<string | undefined>;
  readonly beginFile: (path: string) => Promise<FileInParts>;
  readonly log: Logger;
}

export function createPartSaver({ askWhere, beginFile, log }: PartSaverDependencies): PartSaver {
  const unfinished = new Map<number, FileInParts>();
  /** What disks are still busy with. */
  const busy = new Set<Promise<unknown>>();
  let beginningCount = 0;
  let lastId = 0;
  /** How often everything was discarded. What was begun before the last time is not wanted any more. */
  let discardedCount = 0;

  const note = (cause: unknown) => log.error(`A file was not saved (${errorCodeOf(cause)})`);

  const watch = <T>(work: Promise<T>): Promise<T> => {
    const end = () => busy.delete(work);
    busy.add(work);
    work.then(end, end);
    return work;
  };

  const giveUp = (file: FileInParts): Promise<void> => watch(file.discard().catch(note));

  const fail = async (file: FileInParts, cause: unknown): Promise<ShellResult<never>> => {
    note(cause);
    await giveUp(file);
    return err(NOT_SAVED);
  };

  const beginAt = async (path: string, isWanted: () => boolean): Promise<number | undefined> => {
    const file = await beginFile(path);
    if (!isWanted()) {
      await giveUp(file);
      return undefined;
    }
    lastId += 1;
    unfinished.set(lastId, file);
    return lastId;
  };

  const finish = async (id: number): Promise<ShellResult<undefined>> => {
    const file = unfinished.get(id);
    if (file === undefined) return err(NOT_SAVED);
    // Out of everybody's reach from here: a file on the way to its place is not discarded.
    unfinished.delete(id);
    try {
      await file.finish();
      return ok(undefined);
    } catch (cause) {
      return fail(file, cause);
    }
  };

  return {
    begin: async (name) => {
      if (unfinished.size + beginningCount >= UNFINISHED_MAX_COUNT) return err(TOO_MANY);
      beginningCount += 1;
      const askedAt = discardedCount;
      const isWanted = () => discardedCount === askedAt;
      try {
        const path = await askWhere(safeFileName(name));
        return ok(path === undefined || !isWanted() ? undefined : await watch(beginAt(path, isWanted)));
      } catch (cause) {
        note(cause);
        return err(NOT_SAVED);
      } finally {
        beginningCount -= 1;
      }
    },
    write: async (id, bytes) => {
      const file = unfinished.get(id);
      if (file === undefined) return err(NOT_SAVED);
      try {
        await file.write(bytes);
        return ok(undefined);
      } catch (cause) {
        unfinished.delete(id);
        return fail(file, cause);
      }
    },
    finish: (id) => watch(finish(id)),
    discard: async (id) => {
      const file = unfinished.get(id);
      unfinished.delete(id);
      if (file !== undefined) await giveUp(file);
      return ok(undefined);
    },
    discardAll: async () => {
      discardedCount += 1;
      for (const file of unfinished.values()) void giveUp(file);
      unfinished.clear();
      await Promise.allSettled(busy);
    },
  };
}
