import type { DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';

/** What one message of the log channel may hold in all (SPEC MSG1). */
export const MAX_MESSAGE_BYTES = 320 * 1024;
/** How large a message of many envelopes or entries becomes by choice: one that may also come unasked. */
export const BATCH_BYTES = 64 * 1024;
/** Most items in one message: more than 64 KiB hold of the smallest that there are. */
export const MAX_ITEM_COUNT = 1024;
/** What a message of items has beside them (version, kind, request, last), and what each has in front of it. */
export const ITEMS_HEAD_BYTES = 7;
export const ITEM_LENGTH_BYTES = 4;
/** What the entries of a proof may have together: what a graph gives out as one. */
export const MAX_PROOF_BYTES = 64 * 1024;
export const MAX_GRAPH_HEAD_COUNT = 256;
export const MAX_TIP_COUNT = 256;
export const MAX_CONNECTED_COUNT = 64;
/** Most logs that one WANT may name. */
export const MAX_WANTED_LOG_COUNT = 64;

/** The newest stored envelope of one branch of a device's log. Several of one device are a fork. */
export interface Tip {
  readonly device: DeviceId;
  /** From 1. */
  readonly seq: number;
  readonly id: EnvelopeId;
  /** Up to where this branch is applied: 0 to `seq`. */
  readonly appliedSeq: number;
}

/** The part of a device's log that somebody lacks: everything after a place, 0 = from the beginning. */
export interface WantedLog {
  readonly device: DeviceId;
  readonly afterSeq: number;
}

/** What the sender has, and whom it is connected with. */
export interface HaveMessage {
  readonly kind: 'have';
  /** Whether the other shall say what it has, too. */
  readonly wantsAnswer: boolean;
  readonly graphHeads: readonly EntryId[];
  readonly tips: readonly Tip[];
  readonly connected: readonly DeviceId[];
}

/** What the sender asks for, under a number that the answers repeat. */
export interface WantMessage {
  readonly kind: 'want';
  /** From 1. */
  readonly request: number;
  /** The asker's heads, when it lacks entries. */
  readonly graph: readonly EntryId[] | undefined;
  /** Each device once. */
  readonly logs: readonly WantedLog[];
}

/** Envelopes as they are stored: part of an answer, or (request 0) what has just been written. */
export interface EnvelopesMessage {
  readonly kind: 'envelopes';
  readonly request: number;
  /** Whether the request has now been answered as far as the sender could. */
  readonly isLast: boolean;
  readonly envelopes: readonly Uint8Array[];
}

/** Entries of the membership graph, parents first: part of an answer, or (request 0) what has just been added. */
export interface GraphMessage {
  readonly kind: 'graph';
  readonly request: number;
  /** As in `EnvelopesMessage`. */
  readonly isLast: boolean;
  readonly entries: readonly Uint8Array[];
}

/** What devices say they have, the sender or others. */
export interface ReceiptsMessage {
  readonly kind: 'receipts';
  readonly receipts: readonly Uint8Array[];
}

/** "Show me that you belong here." */
export interface ProveMessage {
  readonly kind: 'prove';
}

/** The entries that admit the sender's device, parents first. */
export interface ProofMessage {
  readonly kind: 'proof';
  readonly entries: readonly Uint8Array[];
}

/** What two devices of one circle say to each other on the log channel, version 1. */
export type SyncMessage =
  | HaveMessage
  | WantMessage
  | EnvelopesMessage
  | GraphMessage
  | ReceiptsMessage
  | ProveMessage
  | ProofMessage;
