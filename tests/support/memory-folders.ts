import { couldBeOurs, isLabel, isOwnName, ownNameOf } from '#main/services/sync-folder/folder-names.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import {
  type ChosenFolder,
  FOLDER_FILE_MAX_BYTES,
  type SyncFolder,
  type SyncFolders,
} from '#shared/ports/sync-folder.ts';

/** A file as a test can damage, rename, double or remove it. */
export interface MemoryFolderFile {
  readonly bytes: Uint8Array;
  readonly modifiedAt: number;
}

type MemoryFiles = Map<string, MemoryFolderFile>;

/** The folders of one device, which needs to be asked nothing. */
export interface MemoryFolders extends SyncFolders {
  /** Chooses a directory of the world. */
  readonly point: (circle: CircleId, directoryName: string) => void;
  /** What the person chooses when they are asked next and from then on; nothing at first. */
  readonly setAnswer: (directoryName: string | undefined) => void;
  /**
   * While set, calls fail with it: `folder-read-only` those that change something, `disk-full` writing, `unreadable` reading a
   * file, `not-saved` choosing and forgetting, any other all that use a folder.
   */
  readonly setFailure: (code: string | undefined) => void;
  /** While set, every call that uses a folder waits for what it answers. */
  readonly setHold: (hold: (() => Promise<void>) | undefined) => void;
}

/** Directories that devices share, as if something carried them from one to another in no time. */
export interface MemoryFolderWorld {
  /** The folders of a device; under the same name those that it has chosen before. */
  readonly forDevice: (deviceName: string, clock?: Pick<Clock, 'now'>) => MemoryFolders;
  /** The files themselves. Nobody is told of what a test does to them. */
  readonly filesOf: (directoryName: string, circle: CircleId) => MemoryFiles;
  /** Tells everybody who uses it that it has changed. */
  readonly tell: (directoryName: string) => void;
  /** Takes a directory away, or puts it back as it was. */
  readonly setThere: (directoryName: string, isThere: boolean) => void;
  /** Whether what a device writes or removes is told to the others by itself, as it is at first. */
  readonly setTelling: (isTelling: boolean) => void;
}

interface Place {
  readonly directoryName: string;
  readonly writer: string;
}

interface Device {
  readonly places: Map<CircleId, Place>;
  readonly listeners: Map<CircleId, Set<() => void>>;
}

const SOME_TIME = { now: () => Date.UTC(2026, 0, 5, 9) };

export function createMemoryFolderWorld(): MemoryFolderWorld {
  const files = new Map<string, MemoryFiles>();
  const devices = new Map<string, Device>();
  const gone = new Set<string>();
  let isTelling = true;
  let writerCount = 0;

  const filesOf = (directoryName: string, circle: CircleId): MemoryFiles => {
    const key = `${directoryName}/${circle}`;
    const known = files.get(key) ?? new Map<string, MemoryFolderFile>();
    files.set(key, known);
    return known;
  };

  const tellOthers = (directoryName: string, circle: CircleId | undefined, teller: Device | undefined): void => {
    for (const device of devices.values()) {
      for (const [each, place] of device === teller ? [] : device.places) {
        if (place.directoryName !== directoryName || (circle !== undefined && circle !== each)) continue;
        for (const listener of [...(device.listeners.get(each) ?? [])]) listener();
      }
    }
  };

  const folderOf = (
    device: Device,
    circle: CircleId,
    refuse: (act: 'read' | 'write' | 'remove' | 'list') => void,
    now: () => number,
    heldBy: () => Promise<void> | undefined,
  ): SyncFolder => {
    const reach = async (act: 'read' | 'write' | 'remove' | 'list') => {
      await heldBy();
      const place = device.places.get(circle);
      if (place === undefined || gone.has(place.directoryName)) throw failure('folder-missing');
      refuse(act);
      return { ...place, files: filesOf(place.directoryName, circle) };
    };
    const changed = (directoryName: string) => {
      if (isTelling) tellOthers(directoryName, circle, device);
    };
    return {
      list: async () => {
        const place = await reach('list');
        return [...place.files]
          .filter(([name, { bytes }]) => couldBeOurs(name) && isSize(bytes.length))
          .map(([name, { bytes, modifiedAt }]) => ({
            name,
            sizeBytes: bytes.length,
            modifiedAt,
            isOwn: isOwnName(place.writer, name),
          }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      },
      read: async (name) => {
        const file = (await reach('read')).files.get(name);
        if (file === undefined || !couldBeOurs(name) || !isSize(file.bytes.length)) throw failure('unreadable');
        return file.bytes.slice();
      },
      write: async (label, bytes) => {
        // Whatever becomes of them while it waits.
        const kept = bytes.slice();
        const place = await reach('write');
        if (!isLabel(label) || !isSize(kept.length)) throw failure('folder-failed');
        const name = ownNameOf(place.writer, label);
        if (place.files.has(name)) return name;
        place.files.set(name, { bytes: kept, modifiedAt: now() });
        changed(place.directoryName);
        return name;
      },
      remove: async (name) => {
        const place = await reach('remove');
        if (isOwnName(place.writer, name) && place.files.delete(name)) changed(place.directoryName);
      },
      onChange: (listener) => {
        const listeners = device.listeners.get(circle) ?? new Set();
        device.listeners.set(circle, listeners.add(listener));
        return () => listeners.delete(listener);
      },
    };
  };

  const foldersOf = (device: Device, now: () => number): MemoryFolders => {
    const chosenNow = () => new Map([...device.places].map(([circle, place]) => [circle, pathOf(place)]));
    const chosen = createSubject<ReadonlyMap<CircleId, ChosenFolder>>(chosenNow());
    let answer: string | undefined;
    let failsWith: string | undefined;
    let hold: (() => Promise<void>) | undefined;

    const refuse = (act: 'read' | 'write' | 'remove' | 'list' | 'choose') => {
      if (failsWith !== undefined && isOf(failsWith, act)) throw failure(failsWith);
    };
    const point = (circle: CircleId, directoryName: string) => {
      if (device.places.get(circle)?.directoryName === directoryName) return;
      device.places.set(circle, { directoryName, writer: (++writerCount).toString(16).padStart(16, '0') });
      chosen.set(chosenNow());
    };
    return {
      chosen,
      point,
      setAnswer: (directoryName) => {
        answer = directoryName;
      },
      setHold: (next) => {
        hold = next;
      },
      setFailure: (code) => {
        failsWith = code;
      },
      choose: async (circle) => {
        if (answer === undefined) return false;
        refuse('choose');
        point(circle, answer);
        return true;
      },
      forget: async (circle) => {
        refuse('choose');
        if (device.places.delete(circle)) chosen.set(chosenNow());
      },
      of: (circle) => folderOf(device, circle, refuse, now, () => hold?.()),
    };
  };

  return {
    forDevice: (deviceName, clock = SOME_TIME) => {
      const device = devices.get(deviceName) ?? { places: new Map(), listeners: new Map() };
      devices.set(deviceName, device);
      return foldersOf(device, clock.now);
    },
    filesOf,
    tell: (directoryName) => tellOthers(directoryName, undefined, undefined),
    setThere: (directoryName, isThere) => {
      if (isThere) gone.delete(directoryName);
      else gone.add(directoryName);
    },
    setTelling: (next) => {
      isTelling = next;
    },
  };
}

function isOf(code: string, act: string): boolean {
  if (code === 'folder-read-only') return act === 'write' || act === 'remove';
  if (code === 'disk-full') return act === 'write';
  if (code === 'unreadable') return act === 'read';
  return (code === 'not-saved') === (act === 'choose');
}

function isSize(bytes: number): boolean {
  return bytes > 0 && bytes <= FOLDER_FILE_MAX_BYTES;
}

function pathOf({ directoryName }: Place): ChosenFolder {
  return { path: `/shared/${directoryName}` };
}

function failure(code: string): AppError {
  return new AppError(code, 'of the folder in memory', { retryable: true });
}
