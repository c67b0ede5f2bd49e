import type { DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';

/** What an envelope carries. Other numbers belong to versions to come. */
export const ENVELOPE_KIND = { session: 1, update: 2, snapshot: 3, blobPart: 4 } as const;

export const ENVELOPE_VERSION = 1;
export const HEADER_BYTES = 156;
export const SIGNATURE_BYTES = 64;
export const SEAL_TAG_BYTES = 16;
export const NONCE_BYTES = 24;
export const COMMITMENT_BYTES = 32;
/** Fits one data-channel message of every browser (SPEC ENV5). */
export const MAX_ENVELOPE_BYTES = 256 * 1024;
export const MIN_ENVELOPE_BYTES = HEADER_BYTES + SEAL_TAG_BYTES + SIGNATURE_BYTES;

/** What stands readable in front of every envelope. */
export interface EnvelopeHeader {
  readonly kind: number;
  /** Whether an app that does not know the kind must stop writing. */
  readonly critical: boolean;
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  readonly device: DeviceId;
  readonly seq: number;
  /** `undefined` for the first envelope of a device. */
  readonly previous: EnvelopeId | undefined;
  /** For display, never for order. */
  readonly at: number;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** One signed, sealed link of a device's log. */
export interface Envelope {
  readonly id: EnvelopeId;
  readonly header: EnvelopeHeader;
  readonly headerBytes: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly signature: Uint8Array;
}
