import type { CircleId } from '#shared/kernel/ids.ts';

/**
 * What a circle keeps beside its log: live messages that no envelope covers yet, envelopes that wait for one before them,
 * what the other devices say they have, and what the files of its folder hold.
 */
export type Shelf = 'drafts' | 'waiting' | 'receipts' | 'folder';

/** Something kept under a name of its own. */
export interface ShelfRow {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * Rows that come and go, on this device.
 * **Guarantees**: `put` is all or nothing, strictly durable when resolved, and replaces what has the same key.
 * **Errors**: as `EnvelopeLog`.
 */
export interface ShelfStore {
  /** In the order of the keys. */
  readonly load: (circle: CircleId, shelf: Shelf) => Promise<readonly ShelfRow[]>;
  readonly put: (circle: CircleId, shelf: Shelf, rows: readonly ShelfRow[]) => Promise<void>;
  /** Keys that are not there are none of its business. */
  readonly remove: (circle: CircleId, shelf: Shelf, keys: readonly string[]) => Promise<void>;
}
