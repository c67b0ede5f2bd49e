/** What a device signs for; part of what is signed, so that no signature can be used for something else. */
export type SigningPurpose = 'envelope' | 'graph-entry';

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
}
