/** What guards the keys of this device on its disk. */
export type VaultProtection = 'keychain' | 'passphrase' | 'none';

/** Whether the keys can be used; `broken` never turns into a new identity by itself. */
export interface VaultStatus {
  readonly state: 'open' | 'locked' | 'broken';
  readonly protection: VaultProtection;
  readonly reason?: 'damaged' | 'newer' | 'keychain' | 'unreadable';
}

/** Why the vault did not do what it was asked; nothing was changed. */
export type VaultRefusal = 'wrong-passphrase' | 'not-saved' | 'unavailable';

/** Why a new passphrase was not taken; nothing was changed. */
export type NewPassphraseRefusal = VaultRefusal | 'too-short' | 'too-long';

/** The lock on the device's keys. The operations answer a refusal, or `undefined` when done. */
export interface Vault {
  readonly status: () => Promise<VaultStatus>;
  readonly unlock: (passphrase: string) => Promise<VaultRefusal | undefined>;
  /** Sets or changes the passphrase. */
  readonly protect: (passphrase: string) => Promise<NewPassphraseRefusal | undefined>;
  /** Goes back to the keychain, or to none where there is none. */
  readonly unprotect: (passphrase: string) => Promise<VaultRefusal | undefined>;
}
