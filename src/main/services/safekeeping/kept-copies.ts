import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { chooseKept, newestFirst } from '#shared/kernel/choose-kept.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { SavedCopy } from '#shared/ports/safekeeping.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import type { FileInParts } from '#main/platform/file-in-parts.ts';
import { isMissing } from '#main/platform/json-file.ts';
import { makePrivateFolder } from '#main/platform/private-folder.ts';
import type { ReadableFile } from '#main/platform/readable-file.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';
import { syncDirectory } from '#main/platform/sync-directory.ts';
import { isTemporaryName, type TemporaryFile } from '#main/platform/temporary-file.ts';
import { copyFileOf, copyIdOf, copyIdOfFile, copyTimeAt, copyTimeOf } from './copy-name.ts';
import type { SafekeepingDisk } from './safekeeping-disk.ts';

/** The copies of each circle, in `circles/<id>/copies/<when>.lateral`. */
export interface KeptCopies {
  /** Newest first; those that are dated later than now come last. **Errors** `unreadable`. */
  readonly listCopies: (circle: CircleId) => Promise<ShellResult<readonly SavedCopy[]>>;
  /** Begins a copy, which counts when it is finished; then older ones are removed. **Errors** Rejects with Node's own error. */
  readonly beginCopy: (circle: CircleId) => Promise<FileInParts>;
  /** Nothing when there is none of that id. **Errors** Rejects with Node's own error. */
  readonly openCopy: (circle: CircleId, id: string) => Promise<ReadableFile | undefined>;
}

interface KeptCopiesDependencies {
  readonly profile: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly disk: SafekeepingDisk;
  readonly log: Logger;
}

type NamedCopy = Omit<SavedCopy, 'sizeBytes'>;

export function createKeptCopies({ profile, clock, disk, log }: KeptCopiesDependencies): KeptCopies {
  /** What looks into a folder and removes from it comes one after the other, so that nothing of another's is removed. */
  const inTurn = createSerialQueue();
  const underWay = new Set<string>();

  const removeAll = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await disk
        .remove(path)
        .catch((cause: unknown) => log.error(`An old copy was not removed (${errorCodeOf(cause)})`));
    }
  };

  /** What is left of copies whose writing was ended by force. */
  const removeLeftOvers = async (folder: string): Promise<void> => {
    const names = (await readdir(folder)).filter(isTemporaryName);
    await removeAll(names.map((name) => join(folder, name)).filter((path) => !underWay.has(path)));
  };

  const removeOld = async (folder: string, now: number): Promise<void> => {
    try {
      const copies = await readCopies(folder);
      const kept = new Set(chooseKept(copies, now));
      await removeAll(copies.filter((copy) => !kept.has(copy)).map(({ id }) => join(folder, copyFileOf(id))));
    } catch (cause) {
      log.error(`Old copies were not looked for (${errorCodeOf(cause)})`);
    }
  };

  /** In the place of one of the same moment, which would not stay beside it. */
  const place = async (folder: string, file: TemporaryFile): Promise<void> => {
    const at = copyTimeAt(clock.now());
    await rename(file.path, join(folder, copyFileOf(copyIdOf(at))));
    await syncDirectory(folder);
    await removeOld(folder, at);
  };

  const sizeOf = async (path: string): Promise<number | undefined> => {
    try {
      return (await stat(path)).size;
    } catch (cause) {
      // One that cannot be looked at must not hide the others.
      if (!isMissing(cause)) log.error(`A copy could not be looked at (${errorCodeOf(cause)})`);
      return undefined;
    }
  };

  return {
    listCopies: async (circle) => {
      const folder = folderOf(profile, circle);
      try {
        const copies = newestFirst(await readCopies(folder), clock.now());
        const sizes = await Promise.all(copies.map(({ id }) => sizeOf(join(folder, copyFileOf(id)))));
        return ok(
          copies.flatMap((copy, index) => {
            const sizeBytes = sizes[index];
            return sizeBytes === undefined ? [] : [{ ...copy, sizeBytes }];
          }),
        );
      } catch (cause) {
        if (isMissing(cause)) return ok([]);
        log.error(`The copies of a circle could not be listed (${errorCodeOf(cause)})`);
        return err({ code: 'unreadable', message: 'The copies cannot be listed' });
      }
    },
    beginCopy: (circle) =>
      inTurn(async () => {
        const folder = await makePrivateFolder(profile, 'circles', circle, 'copies');
        await removeLeftOvers(folder);
        const file = await disk.begin(folder, 0o600);
        underWay.add(file.path);
        return {
          write: file.write,
          finish: async () => {
            await file.complete();
            await inTurn(() => place(folder, file));
            underWay.delete(file.path);
          },
          discard: async () => {
            try {
              await file.discard();
            } finally {
              underWay.delete(file.path);
            }
          },
        };
      }),
    openCopy: async (circle, id) => {
      if (copyTimeOf(id) === undefined) return undefined;
      try {
        return await disk.open(join(folderOf(profile, circle), copyFileOf(id)));
      } catch (cause) {
        if (isMissing(cause)) return undefined;
        throw cause;
      }
    },
  };
}

function folderOf(profile: string, circle: string): string {
  return join(profile, 'circles', circle, 'copies');
}

/** Files of others are none. */
async function readCopies(folder: string): Promise<readonly NamedCopy[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const id = entry.isFile() ? copyIdOfFile(entry.name) : undefined;
    const at = id === undefined ? undefined : copyTimeOf(id);
    return id === undefined || at === undefined ? [] : [{ id, at }];
  });
}
