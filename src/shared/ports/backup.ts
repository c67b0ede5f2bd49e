import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleKind } from './keyring.ts';

/** What a backup says of itself to whoever knows its passphrase. */
export interface BackupContents {
  /** Milliseconds since 1970, by the clock of the computer that made it. */
  readonly at: number;
  readonly circles: readonly { readonly circleId: CircleId; readonly kind: CircleKind; readonly name: string }[];
}

/**
 * Why a backup was not opened; nothing was changed.
 * - `not-a-backup`: something else, also an empty file. `newer-version`: this version cannot read it.
 * - `damaged`: its beginning was changed or cut off.
 */
export type BackupRefusal = 'not-a-backup' | 'newer-version' | 'damaged' | 'wrong-passphrase';

/**
 * The keys of a profile in a backup: device keys, and the circles with their keys. They go from the vault into the file and back,
 * and through nobody's hands. What else a backup holds is sealed by those circles.
 */
export interface BackupKeys {
  /**
   * Asks the person where to keep a backup, begins it with all keys under a passphrase of 8 characters at least, and then writes
   * the parts. Answers whether it was kept: they may rather not.
   * **Errors**: `AppError` with code `not-saved`, `vault-locked` or `vault-unavailable`; what the parts throw. Nothing is left then.
   */
  readonly save: (backup: {
    readonly name: string;
    readonly passphrase: string;
    readonly parts: AsyncIterable<Uint8Array>;
  }) => Promise<boolean>;
  /** How many bytes of a file have to be given below: its head. `undefined` when it is no backup. Takes the first 64 bytes. */
  readonly headLength: (first: Uint8Array) => number | undefined;
  /** Looks, and changes nothing. About a second, by design. */
  readonly look: (head: Uint8Array, passphrase: string) => Promise<BackupContents | BackupRefusal>;
  /**
   * Puts the keys into this vault: circles that it has stay as they are, the device keys come in as former ones. Again, it changes
   * nothing. **Errors**: `AppError` with code `not-saved`, `vault-locked` or `vault-unavailable`.
   */
  readonly adopt: (head: Uint8Array, passphrase: string) => Promise<BackupRefusal | undefined>;
}
