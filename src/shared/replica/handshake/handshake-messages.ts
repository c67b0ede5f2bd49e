import type { DeviceId } from '#shared/kernel/ids.ts';
import type { DevicePublicKeys } from '#shared/ports/device-crypto.ts';

export const HANDSHAKE_VERSION = 1;
export const LINK_NONCE_BYTES = 32;
/** The SHA-256 of a certificate. */
export const FINGERPRINT_BYTES = 32;

/** Who says to be at one end of a link. */
export interface Hello {
  readonly kind: 'hello';
  /** 16 bytes: names the circle to those who know it, and to nobody else (SPEC LINK2). */
  readonly circleHint: Uint8Array;
  readonly device: DeviceId;
  readonly keys: DevicePublicKeys;
  /** 32 bytes, never used twice. */
  readonly nonce: Uint8Array;
}

/** The signature that shows that a Hello was true. */
export interface Auth {
  readonly kind: 'auth';
  /** 64 bytes. */
  readonly signature: Uint8Array;
}
