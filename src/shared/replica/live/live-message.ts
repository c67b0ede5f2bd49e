import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { SEAL_TAG_BYTES, SIGNATURE_BYTES } from '../envelope/envelope.ts';

export const LIVE_HEADER_BYTES = 136;
export const MIN_LIVE_BYTES = LIVE_HEADER_BYTES + SEAL_TAG_BYTES + SIGNATURE_BYTES;
/** What a peer takes unasked in one message (SPEC LIVE2). */
export const MAX_LIVE_BYTES = 64 * 1024;
/** A larger update is not sent live: it goes out with its envelope. */
export const MAX_LIVE_UPDATE_BYTES = MAX_LIVE_BYTES - MIN_LIVE_BYTES;

/** The place of a live message among those of its session. */
export interface LivePlace {
  readonly device: DeviceId;
  /** 16 bytes, those of the SESSION whose Yjs client id made the edits. */
  readonly sessionNonce: Uint8Array;
  /** From 1, without gaps within the session. */
  readonly number: number;
}

/** What stands readable in front of every live message. */
export interface LiveHeader extends LivePlace {
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  /** Milliseconds since 1970, for display, never for order. */
  readonly at: number;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** A few keystrokes of one device on their way: signed and sealed like an envelope, with no place in the log. */
export interface LiveMessage {
  readonly header: LiveHeader;
  readonly headerBytes: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** Of header and ciphertext, 32 bytes: what is signed. */
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

/** Names a live message by its place (SPEC LIVE1). Names of one session sort by number. */
export function liveNameOf({ device, sessionNonce, number }: LivePlace): string {
  return `${device} ${toHex(sessionNonce)} ${number.toString(16).padStart(8, '0')}`;
}
