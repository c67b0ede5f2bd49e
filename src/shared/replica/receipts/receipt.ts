import type { DeviceId, EntryId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';

export const RECEIPT_VERSION = 1;
export const MAX_RECEIPT_BYTES = 64 * 1024;
/** Most heads of logs in one receipt: together with all heads of the graph they stay below 64 KiB. */
export const MAX_HEAD_COUNT = 1_000;
export const MAX_GRAPH_HEAD_COUNT = 256;

/** Up to where the log of one device (one branch of it, after a fork) is checked, stored and applied. */
export interface ReceiptHead {
  readonly device: DeviceId;
  /** From 1. */
  readonly seq: number;
  readonly id: EnvelopeId;
}

/** What stands sealed in a receipt. */
export interface ReceiptBody {
  readonly heads: readonly ReceiptHead[];
  readonly graphHeads: readonly EntryId[];
}

/** What one device says it has, the last time that it is known to have said so. */
export interface Receipt extends ReceiptBody {
  readonly device: DeviceId;
  /** From 1; of two receipts the one with the higher is the newer. */
  readonly counter: number;
  /** Milliseconds since 1970 by the clock of that device: for display, never for order. */
  readonly at: number;
}

/** What stands readable in front of every receipt. */
export interface ReceiptHeader {
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly device: DeviceId;
  readonly counter: number;
  readonly at: number;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** A receipt as it is carried: sealed and signed. */
export interface SealedReceipt {
  readonly header: ReceiptHeader;
  readonly headerBytes: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
}
