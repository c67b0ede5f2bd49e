/** What a device signs for; part of what is signed, so that no signature can be used for something else. */
export type SigningPurpose = 'envelope' | 'graph-entry' | 'live' | 'receipt' | 'link' | 'join' | 'bundle' | 'statement';

/** What something is sealed to a device for; part of the seal, so that what was sealed for one use opens for no other. */
export type SealingPurpose = 'sealed-epoch' | 'join-answer' | 'private-word';

/** The public half of a device: 32 bytes of Ed25519, 32 bytes of X25519. */
export interface DevicePublicKeys {
  readonly signingKey: Uint8Array;
  readonly sealingKey: Uint8Array;
}

/** One signature to be checked against one public key. */
export interface SignatureClaim {
  readonly purpose: SigningPurpose;
  /** 32 bytes. */
  readonly digest: Uint8Array;
  /** 64 bytes. */
  readonly signature: Uint8Array;
  /** 32 bytes of Ed25519. */
  readonly key: Uint8Array;
}

/**
 * The keys of this device, used but never read.
 * **Errors**: `AppError` with code `vault-locked` or `vault-unavailable`.
 */
export interface DeviceCrypto {
  readonly keys: () => Promise<DevicePublicKeys>;
  /** Ed25519 over `"lateral/sign/v1/" + purpose`, a zero byte and the 32-byte digest. */
  readonly sign: (purpose: SigningPurpose, digest: Uint8Array) => Promise<Uint8Array>;
  /** One answer per claim, in order. A malformed claim is `false`, never an error. */
  readonly verifyMany: (claims: readonly SignatureClaim[]) => Promise<readonly boolean[]>;
  /**
   * Opens what was sealed to this device: HPKE in base mode (X25519, HKDF-SHA-256, ChaCha20-Poly1305), its info being
   * `"lateral/" + purpose + "/v1"`, a zero byte and the context. `undefined` when it was sealed to another device, for
   * another use or context, or is not what was sealed; bad bytes are never an error.
   */
  readonly open: (purpose: SealingPurpose, context: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | undefined>;
}
