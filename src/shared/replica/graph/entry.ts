import type { DeviceId, EntryId, EpochId } from '#shared/kernel/ids.ts';

/** What an entry says. 7 is reserved; other numbers belong to versions to come (SPEC GRAPH5). */
export const ENTRY_KIND = {
  genesis: 1,
  invite: 2,
  admit: 3,
  seal: 4,
  addDevice: 5,
  leave: 6,
  statement: 8,
  epoch: 9,
} as const;
/** Up to here every kind changes who belongs or can read, so that whoever does not know it must not write. */
export const LAST_RESERVED_KIND = 9;

export const MAX_ENTRY_BYTES = 64 * 1024;
export const MAX_PARENT_COUNT = 16;
export const SIGNATURE_BYTES = 64;
export const NONCE_BYTES = 24;
export const COMMITMENT_BYTES = 32;
export const SEAL_TAG_BYTES = 16;

/** What the body of an entry is sealed with. */
export interface EntrySeal {
  readonly epochId: EpochId;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** What stands readable in front of every entry. */
export interface EntryHeader {
  readonly kind: number;
  /** Whether an app that does not know the kind must stop writing. */
  readonly critical: boolean;
  /** Ascending, each once; none for the Genesis only. */
  readonly parents: readonly EntryId[];
  readonly device: DeviceId;
  /** Milliseconds since 1970, for display, never for order. */
  readonly at: number;
  /** `undefined` for the Genesis, whose body is in clear. */
  readonly seal: EntrySeal | undefined;
}

/** One signed link of the membership graph. */
export interface Entry {
  readonly id: EntryId;
  readonly header: EntryHeader;
  readonly headerBytes: Uint8Array;
  /** In clear for the Genesis, ciphertext for all others. */
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}
