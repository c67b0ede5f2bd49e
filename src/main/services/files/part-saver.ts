import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { FileInParts } from '#main/platform/file-in-parts.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import { writeErrorOf } from '#main/platform/write-error.ts';
import { safeFileName } from './safe-file-name.ts';

/** Each holds a file open; more than one at a time is already unusual. */
const UNFINISHED_MAX_COUNT = 4;
const NOT_SAVED: ShellError = { code: 'not-saved', message: 'The file could not be written' };
const TOO_MANY: ShellError = { code: 'too-many', message: 'Too many files are being saved' };

/** Files of any size that come part by part under a number. */
export interface PartSaver {
  /** Asks where; none when the person would rather not. **Errors** `too-many`; `not-saved`: nothing can be written there. */
  readonly begin: (name: string) => Promise<ShellResult<number | undefined>>;
  /**
   * As `begin`, with a beginning that is made once there is a place, and written before anybody has the number.
   * **Errors** As `begin`; those of the beginning.
   */
  readonly beginWith: (
    name: string,
    makeHead: () => Promise<ShellResult<Uint8Array>>,
  ) => Promise<ShellResult<number | undefined>>;
  /** Begins one that the app keeps by itself. **Errors** As `begin`, and from then on `disk-full` where there is no room. */
  readonly beginOwn: (beginIt: () => Promise<FileInParts>) => Promise<ShellResult<number>>;
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

type BeginIt = () => Promise<FileInParts>;

interface Unfinished {
  readonly file: FileInParts;
  readonly errorOf: (cause: unknown) => ShellError;
}

export function createPartSaver({ askWhere, beginFile, log }: PartSaverDependencies): PartSaver {
  const unfinished = new Map<number, Unfinished>();
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

  const giveUp = ({ file }: Unfinished): Promise<void> => watch(file.discard().catch(note));

  const fail = async (one: Unfinished, cause: unknown): Promise<ShellResult<never>> => {
    note(cause);
    await giveUp(one);
    return err(one.errorOf(cause));
  };

  const hold = async (
    beginIt: BeginIt,
    errorOf: Unfinished['errorOf'],
    isWanted: () => boolean,
  ): Promise<number | undefined> => {
    const one = { file: await beginIt(), errorOf };
    if (!isWanted()) {
      await giveUp(one);
      return undefined;
    }
    lastId += 1;
    unfinished.set(lastId, one);
    return lastId;
  };

  /** Where a file goes may have to be asked for, which nobody waits for at the end. */
  const begin = async (
    askFor: () => Promise<ShellResult<BeginIt | undefined>>,
    errorOf: Unfinished['errorOf'],
  ): Promise<ShellResult<number | undefined>> => {
    if (unfinished.size + beginningCount >= UNFINISHED_MAX_COUNT) return err(TOO_MANY);
    beginningCount += 1;
    const askedAt = discardedCount;
    const isWanted = () => discardedCount === askedAt;
    try {
      const asked = await askFor();
      if (!asked.ok) return asked;
      const beginIt = asked.value;
      return ok(beginIt === undefined || !isWanted() ? undefined : await watch(hold(beginIt, errorOf, isWanted)));
    } catch (cause) {
      note(cause);
      return err(errorOf(cause));
    } finally {
      beginningCount -= 1;
    }
  };

  const finish = async (id: number): Promise<ShellResult<undefined>> => {
    const one = unfinished.get(id);
    if (one === undefined) return err(NOT_SAVED);
    // Out of everybody's reach from here: a file on the way to its place is not discarded.
    unfinished.delete(id);
    try {
      await one.file.finish();
      return ok(undefined);
    } catch (cause) {
      return fail(one, cause);
    }
  };

  const askForPlace = async (name: string): Promise<BeginIt | undefined> => {
    const path = await askWhere(safeFileName(name));
    return path === undefined ? undefined : () => beginFile(path);
  };

  return {
    begin: (name) =>
      begin(
        async () => ok(await askForPlace(name)),
        () => NOT_SAVED,
      ),
    beginWith: (name, makeHead) =>
      begin(
        async () => {
          const beginIt = await askForPlace(name);
          if (beginIt === undefined) return ok(undefined);
          const head = await makeHead();
          return head.ok ? ok(() => beginBehind(beginIt, head.value)) : head;
        },
        () => NOT_SAVED,
      ),
    beginOwn: async (beginIt) => {
      const begun = await begin(() => Promise.resolve(ok(beginIt)), writeErrorOf);
      if (!begun.ok) return begun;
      // Only when its page has gone meanwhile.
      return begun.value === undefined ? err(NOT_SAVED) : ok(begun.value);
    },
    write: async (id, bytes) => {
      const one = unfinished.get(id);
      if (one === undefined) return err(NOT_SAVED);
      try {
        await one.file.write(bytes);
        return ok(undefined);
      } catch (cause) {
        unfinished.delete(id);
        return fail(one, cause);
      }
    },
    finish: (id) => watch(finish(id)),
    discard: async (id) => {
      const one = unfinished.get(id);
      unfinished.delete(id);
      if (one !== undefined) await giveUp(one);
      return ok(undefined);
    },
    discardAll: async () => {
      discardedCount += 1;
      for (const one of unfinished.values()) void giveUp(one);
      unfinished.clear();
      await Promise.allSettled(busy);
    },
  };
}

async function beginBehind(beginIt: BeginIt, head: Uint8Array): Promise<FileInParts> {
  const file = await beginIt();
  try {
    await file.write(head);
    return file;
  } catch (cause) {
    await file.discard();
    throw cause;
  }
}
