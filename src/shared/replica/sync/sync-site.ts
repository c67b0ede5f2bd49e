import type { DeviceId, EntryId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { IntakeReport } from '../receive/envelope-intake.ts';
import type { Tip } from './messages.ts';

/** What a circle offers to whoever brings it together with other devices. */
export interface SyncSite {
  readonly device: DeviceId;
  readonly isMember: (device: DeviceId) => boolean;
  /** Whether the person at this device has left: whoever hears of it hears no more from here (SPEC LEAVE7). */
  readonly hasLeft: () => boolean;
  /** What a device of somebody who has left is told, and no more; `undefined` for every other. */
  readonly farewell: (device: DeviceId) => readonly Uint8Array[] | undefined;

  readonly graphHeads: () => readonly EntryId[];
  readonly knowsEntry: (id: EntryId) => boolean;
  readonly entriesUnknownTo: (heads: readonly EntryId[]) => readonly LoggedEntry[];
  /** What shows that this device belongs here; `undefined` when it does not fit one message. */
  readonly proof: () => readonly LoggedEntry[] | undefined;
  /** How many entries were new. */
  readonly takeEntries: (entries: readonly Uint8Array[]) => Promise<number>;

  readonly tips: () => readonly Tip[];
  readonly read: (device: DeviceId, afterSeq: number, limit: number) => Promise<readonly ArrivedEnvelope[]>;
  readonly takeEnvelopes: (envelopes: readonly Uint8Array[]) => Promise<IntakeReport>;

  readonly takeLive: (from: DeviceId, message: Uint8Array) => void;

  /** All that is known, this device's own included. */
  readonly receipts: () => readonly Uint8Array[];
  readonly takeReceipts: (receipts: readonly Uint8Array[]) => Promise<void>;
  /** Somebody says directly what they have. */
  readonly noteTips: (from: DeviceId, tips: readonly Tip[]) => void;
}
