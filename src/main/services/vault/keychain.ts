/** The operating system's keychain, as far as the vault needs it: it guards one short secret. */
export interface Keychain {
  /** True only when a real keychain guards what is wrapped, not a password that every installation shares. */
  readonly isAvailable: () => Promise<boolean>;
  /** **Errors** Rejects when the keychain refuses. */
  readonly wrap: (secret: Uint8Array) => Promise<Uint8Array>;
  /**
   * `isStale` asks to wrap the secret again: the keychain has changed its key.
   * **Errors** Rejects when the keychain refuses or did not wrap these bytes.
   */
  readonly unwrap: (wrapped: Uint8Array) => Promise<{ readonly secret: Uint8Array; readonly isStale: boolean }>;
}
