import type { CircleId } from '#shared/kernel/ids.ts';
import type { ByteSource } from './byte-source.ts';

/** A copy of all that a circle had at some time, kept on this device apart from the database. */
export interface SavedCopy {
  /** Names the copy among those of its circle. */
  readonly id: string;
  /** Milliseconds since 1970 when it was finished. */
  readonly at: number;
  readonly sizeBytes: number;
}

/** A copy while it is read. */
export interface OpenedCopy {
  readonly source: ByteSource;
  readonly close: () => void;
}

/**
 * What is kept of circles apart from the database, which can come back empty without a word. What it holds is sealed by
 * whoever gives it.
 * **Guarantees**: `keepRecord` and `saveCopy` do all or nothing, and are durable when resolved.
 * **Errors**: `AppError` with code `disk-full` or `storage-unavailable`.
 */
export interface Safekeeping {
  /** `undefined` where none was kept, or what was kept is damaged. */
  readonly readRecord: (circle: CircleId) => Promise<Uint8Array | undefined>;
  /** 4 MiB at most. Replaces the one before. */
  readonly keepRecord: (circle: CircleId, record: Uint8Array) => Promise<void>;
  /** Newest first. */
  readonly listCopies: (circle: CircleId) => Promise<readonly SavedCopy[]>;
  /** Of older copies stay the last of each of five hours, and the last of each of seven days. */
  readonly saveCopy: (circle: CircleId, parts: AsyncIterable<Uint8Array>) => Promise<void>;
  /** `undefined` when there is none of that name any more. */
  readonly openCopy: (circle: CircleId, id: string) => Promise<OpenedCopy | undefined>;
}
