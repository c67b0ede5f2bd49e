import type { CircleId, EntryId } from '#shared/kernel/ids.ts';

/** An entry of a membership graph as made or received. */
export interface LoggedEntry {
  readonly id: EntryId;
  readonly bytes: Uint8Array;
}

/**
 * The membership graphs of all circles, on this device. Guarantees and errors are those of `EnvelopeLog`; what becomes of an entry
 * that is stored already, too.
 */
export interface GraphLog {
  readonly load: (circle: CircleId) => Promise<readonly LoggedEntry[]>;
  readonly append: (circle: CircleId, entries: readonly LoggedEntry[]) => Promise<void>;
  /**
   * Puts entries in the place of whatever is stored under their ids. Only for what was checked where what is stored is not genuine:
   * a signature that the disk has altered is told by no id.
   */
  readonly replace: (circle: CircleId, entries: readonly LoggedEntry[]) => Promise<void>;
}
