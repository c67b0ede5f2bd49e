import type { Dispose } from '#shared/kernel/dispose.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/** What one file in a sync folder may hold; larger ones are nobody's of ours. */
export const FOLDER_FILE_MAX_BYTES = 2 * 1024 * 1024;

/** A file as it lies in a sync folder. Whoever carries the folder from one computer to another may have renamed it. */
export interface FolderFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970 when it was last changed, by whoever wrote it here. */
  readonly modifiedAt: number;
  /** Whether it is called as this device calls its files: then this device may remove it. */
  readonly isOwn: boolean;
}

/**
 * The files of one circle in a folder that something else carries from computer to computer. Every file has one writer and is
 * never changed again.
 * **Guarantees**: `write` puts a file there whole or not at all, flushed to the disk, and replaces none. What `list` names may be
 * half written, doubled or foreign, and may be gone when it is read.
 * **Errors**: `AppError` with code `folder-missing`, `folder-denied`, `folder-read-only`, `disk-full` or `folder-failed`; `read`
 * also `unreadable`, of this one file.
 */
export interface SyncFolder {
  /** The plain files there that could be of ours by their ending and size, by name. Makes nothing. */
  readonly list: () => Promise<readonly FolderFile[]>;
  /** A file as a whole. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /**
   * Puts an own file there; where one is already called that, nothing happens. The label becomes part of its name: up to 48
   * characters of `a` to `z`, `0` to `9` and `-`.
   * Answers the name.
   */
  readonly write: (label: string, bytes: Uint8Array) => Promise<string>;
  /** Takes an own file away; nothing happens where there is none. */
  readonly remove: (name: string) => Promise<void>;
  /** Tells that something in it may be different now. Not every change is noticed by every system. */
  readonly onChange: (listener: () => void) => Dispose;
}

/** A folder that the person has chosen for a circle. */
export interface ChosenFolder {
  /** As their system writes it: for reading only. */
  readonly path: string;
}

/**
 * The folders that this device has for its circles, also for those that it has only asked to come into.
 * **Errors**: `choose` and `forget` `AppError` with code `not-saved`; then all is as it was.
 */
export interface SyncFolders {
  readonly chosen: Observable<ReadonlyMap<CircleId, ChosenFolder>>;
  /** Asks the person for a folder; whether they chose one. Another one replaces the one before, whose files stay. */
  readonly choose: (circle: CircleId) => Promise<boolean>;
  /** Uses it no more; the files stay. */
  readonly forget: (circle: CircleId) => Promise<void>;
  /** The folder that is chosen at the time of every call; its calls end with `folder-missing` where there is none. */
  readonly of: (circle: CircleId) => SyncFolder;
}

/**
 * How it stands with the folder of a circle.
 * - `none`: none is chosen.
 * - `working`: read or written now, with how many of how many files are done.
 * - `ready`: what could be read there is here, and what this device wrote is there; what others wrote may be left to them for a while.
 * - `unavailable`: it is tried again by itself.
 */
export type FolderStatus =
  | { readonly state: 'none' }
  | { readonly state: 'working'; readonly doneCount: number; readonly totalCount: number }
  | {
      readonly state: 'ready';
      /** Milliseconds since 1970. */
      readonly checkedAt: number;
      /** Who else has put files there, as far as they could be read. */
      readonly writers: readonly MemberId[];
      /** Files that are called as ours and cannot be read (yet): half written, damaged, or of somebody else. */
      readonly unreadCount: number;
      /** Files of a version that this one cannot read. */
      readonly newerCount: number;
    }
  | { readonly state: 'unavailable'; readonly code: FolderFailure; readonly sinceAt: number };

/** Why a folder cannot be used now. */
export type FolderFailure = 'missing' | 'denied' | 'read-only' | 'full' | 'failed';
