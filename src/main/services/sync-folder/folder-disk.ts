import { constants, watch } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { syncDirectory } from '#main/platform/sync-directory.ts';
import { flushWherePossible } from './flush-where-possible.ts';
import { readWhole } from './read-whole.ts';

/** What stands under a name. */
export interface Found {
  readonly kind: 'file' | 'directory' | 'other';
  readonly sizeBytes: number;
  readonly modifiedAt: number;
  /** Which one it is: another one under the same name has another. */
  readonly identity: string;
}

/** What a watcher hears: a name where the system gives one, `ended` when it hears nothing more. */
export type WatchEvent = { readonly kind: 'changed'; readonly name: string | undefined } | { readonly kind: 'ended' };

/** The acts of a disk that somebody else may own. **Errors** Everything rejects, and `watch` throws, with Node's own error. */
export interface FolderDisk {
  /** What stands there itself, also where it is a link. */
  readonly look: (path: string) => Promise<Found>;
  /** What stands there, or where a link there leads to. */
  readonly lookThrough: (path: string) => Promise<Found>;
  readonly names: (directory: string) => Promise<readonly string[]>;
  /** As much as `most` of a plain file, never waiting for somebody to write it and following no link. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
  readonly makeDirectory: (path: string) => Promise<unknown>;
  /** Makes a file of that name and flushes it. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Nothing happens where there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes durable what was made and moved in a directory. */
  readonly sync: (directory: string) => Promise<void>;
  readonly watch: (directory: string, onEvent: (event: WatchEvent) => void) => Dispose;
}

/** Any disk of this computer, or what acts as one. */
export const realFolderDisk: FolderDisk = {
  look: async (path) => foundOf(await lstat(path)),
  lookThrough: async (path) => foundOf(await stat(path)),
  names: (directory) => readdir(directory),
  read: async (path, most) => {
    // Windows has neither of the last two, which then count as nothing.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return await readWhole(file, most);
    } finally {
      await file.close();
    }
  },
  makeDirectory: (path) => mkdir(path),
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await flushWherePossible(() => file.sync());
    } finally {
      await file.close();
    }
  },
  move: rename,
  remove: (path) => rm(path, { force: true }),
  sync: (directory) => flushWherePossible(() => syncDirectory(directory)),
  watch: (directory, onEvent) => {
    const watcher = watch(directory, { persistent: false });
    watcher.on('change', (_kind, name) => onEvent({ kind: 'changed', name: name === null ? undefined : String(name) }));
    watcher.on('error', () => onEvent({ kind: 'ended' }));
    return () => watcher.close();
  },
};

function foundOf(stats: Awaited<ReturnType<typeof lstat>>): Found {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other',
    sizeBytes: Number(stats.size),
    modifiedAt: Math.trunc(Number(stats.mtimeMs)),
    identity: `${stats.dev}:${stats.ino}`,
  };
}
