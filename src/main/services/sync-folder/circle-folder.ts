import { join } from 'node:path';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { FolderFile } from '#shared/ports/sync-folder.ts';
import { isMissing } from '#main/platform/json-file.ts';
import type { FolderDisk, Found } from './folder-disk.ts';
import { FILE_UNREADABLE, FOLDER_FAILED, readingErrorOf, writingErrorOf } from './folder-error.ts';
import type { FolderLane } from './folder-lane.ts';
import { couldBeOurs, isLabel, isOwnName, ownNameOf, temporaryPrefixOf } from './folder-names.ts';
import { type FolderPlace, refusedBy } from './folder-place.ts';

/** As the port has it. */
const FILE_MAX_BYTES = 2 * 1_048_576;
/** More than a circle ever has there; what somebody throws in beside must not fill the memory up. */
const FILES_MAX_COUNT = 20_000;
const LEFT_OVER_AGE_MS = HOUR_MS;

/** The files of a circle in the folder chosen for it, as FOLD5 to FOLD12 have it. */
export interface CircleFolder {
  readonly list: () => Promise<ShellResult<readonly FolderFile[]>>;
  readonly read: (name: string) => Promise<ShellResult<Uint8Array>>;
  readonly write: (label: string, bytes: Uint8Array) => Promise<ShellResult<string>>;
  readonly remove: (name: string) => Promise<ShellResult<undefined>>;
}

interface CircleFolderDependencies {
  readonly writer: string;
  readonly place: FolderPlace;
  readonly lane: FolderLane;
  readonly disk: FolderDisk;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly log: Logger;
}

export function createCircleFolder(dependencies: CircleFolderDependencies): CircleFolder {
  const { writer, place, lane, disk, clock, random, log } = dependencies;
  const temporaryPrefix = temporaryPrefixOf(writer);
  let lookedForLeftOversAt = Number.NEGATIVE_INFINITY;
  const pathOf = (name: string) => join(place.directory, name);

  const lookAt = async (name: string): Promise<Found | undefined> => {
    try {
      return await disk.look(pathOf(name));
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw cause;
    }
  };

  /** **Errors** Only where nothing can be looked at: one that cannot be read either must not hide the others. */
  const lookAtAll = async (names: readonly string[]): Promise<readonly FolderFile[]> => {
    const files: FolderFile[] = [];
    const causes: unknown[] = [];
    // Not side by side: a drive that hangs would take all threads.
    for (const name of names) {
      const found = await lookAt(name).catch((cause: unknown) => void causes.push(cause));
      if (found === undefined || !isReadable(found)) continue;
      const { sizeBytes, modifiedAt } = found;
      files.push({ name, sizeBytes, modifiedAt, isOwn: isOwnName(writer, name) });
    }
    if (files.length === 0 && causes.length > 0) throw causes[0];
    return files;
  };

  const removeLeftOvers = async (): Promise<void> => {
    const age = clock.now() - lookedForLeftOversAt;
    if (age >= 0 && age < LEFT_OVER_AGE_MS) return;
    lookedForLeftOversAt = clock.now();
    const names = (await disk.names(place.directory)).filter((name) => name.startsWith(temporaryPrefix));
    for (const name of names) {
      const found = await lookAt(name);
      const isOld = found !== undefined && found.modifiedAt < clock.now() - LEFT_OVER_AGE_MS;
      if (isOld) await disk.remove(pathOf(name));
    }
  };

  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    const temporary = pathOf(temporaryPrefix + toHex(random.bytes(8)));
    try {
      await disk.writeNew(temporary, bytes);
      await disk.move(temporary, pathOf(name));
    } catch (cause) {
      // What cannot be removed now is a left-over to a later write.
      await disk.remove(temporary).catch(() => undefined);
      throw cause;
    }
  };

  return {
    list: () =>
      lane(async () => {
        const found = await place.find();
        if (!found.ok) return found;
        if (!found.value) return ok([]);
        try {
          const names = (await disk.names(place.directory)).filter(couldBeOurs).toSorted();
          // Own ones first: whatever others throw in beside, this device knows what it has written.
          const isOwn = (name: string): boolean => isOwnName(writer, name);
          const chosen = [...names.filter(isOwn), ...names.filter((name) => !isOwn(name))].slice(0, FILES_MAX_COUNT);
          return ok(await lookAtAll(chosen.toSorted()));
        } catch (cause) {
          return err(refusedBy(cause, readingErrorOf, log));
        }
      }),
    read: (name) =>
      lane(async () => {
        const found = await place.find();
        if (!found.ok) return found;
        try {
          // Looked at before, because opening a device can set something off.
          const file = found.value && couldBeOurs(name) ? await lookAt(name) : undefined;
          if (file === undefined || !isReadable(file)) return err(FILE_UNREADABLE);
          const bytes = await disk.read(pathOf(name), FILE_MAX_BYTES);
          return bytes.length === 0 ? err(FILE_UNREADABLE) : ok(bytes);
        } catch {
          // Whatever it is, the others can still be read.
          return err(FILE_UNREADABLE);
        }
      }),
    write: (label, bytes) =>
      lane(async () => {
        if (!isLabel(label) || !isSize(bytes.length)) return err(FOLDER_FAILED);
        try {
          const found = await place.findOrMake();
          if (!found.ok) return found;
          await removeLeftOvers().catch(() => undefined);
          const name = ownNameOf(writer, label);
          if ((await lookAt(name)) === undefined) await put(name, bytes);
          await disk.sync(place.directory);
          return ok(name);
        } catch (cause) {
          return err(refusedBy(cause, writingErrorOf, log));
        }
      }),
    remove: (name) =>
      lane(async () => {
        const found = await place.find();
        if (!found.ok) return found;
        if (!found.value || !isOwnName(writer, name)) return ok(undefined);
        try {
          if ((await lookAt(name))?.kind === 'file') await disk.remove(pathOf(name));
          return ok(undefined);
        } catch (cause) {
          return err(refusedBy(cause, writingErrorOf, log));
        }
      }),
  };
}

function isSize(bytes: number): boolean {
  return bytes > 0 && bytes <= FILE_MAX_BYTES;
}

function isReadable({ kind, sizeBytes }: Found): boolean {
  return kind === 'file' && isSize(sizeBytes);
}
