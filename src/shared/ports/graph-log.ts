import type { CircleId, EntryId } from '#shared/kernel/ids.ts';

/** An entry of a membership graph as made or received. */
export interface LoggedEntry {
  readonly id: EntryId;
  readonly bytes: Uint8Array;
}

/** The membership graphs of all circles, on this device. Guarantees and errors are those of `EnvelopeLog`. */
export interface GraphLog {
  readonly load: (circle: CircleId) => Promise<readonly LoggedEntry[]>;
  readonly append: (circle: CircleId, entries: readonly LoggedEntry[]) => Promise<void>;
}
