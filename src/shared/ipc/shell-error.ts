import type { Result } from '#shared/kernel/result.ts';

/**
 * Why a shell call was not done.
 * - `unknown-call`, `bad-input`, `foreign-sender`: the caller is wrong; main logged it and did nothing.
 * - `vault-locked`, `vault-broken`: the call needs keys that are not at hand.
 * - `wrong-passphrase`: nothing was changed.
 * - `not-protected`: there is no passphrase to take away or to unlock with.
 * - `link-refused`: a kind of link the app never hands to the system.
 * - `bad-address`: not an address of a meeting point.
 * - `unknown-device`: this device never had the keys that it is to sign with.
 * - `too-many`: there is no room for more of these.
 * - `unreadable`: a file is closed, or its disk refuses.
 * - `not-saved`: the disk or the keychain refused; what was there before still stands.
 * - `disk-full`: there is no room for what the app keeps by itself, or in a folder; what was there before still stands.
 * - `folder-missing`: no folder is chosen, or it is not there now.
 * - `folder-denied`, `folder-read-only`: the system lets nobody look into the folder, or put nothing into it.
 * - `folder-failed`: the folder cannot be used for another reason.
 * - `internal`: a bug in main, logged there.
 */
export type ShellErrorCode =
  | 'unknown-call'
  | 'bad-input'
  | 'foreign-sender'
  | 'vault-locked'
  | 'vault-broken'
  | 'wrong-passphrase'
  | 'not-protected'
  | 'link-refused'
  | 'bad-address'
  | 'unknown-device'
  | 'too-many'
  | 'unreadable'
  | 'not-saved'
  | 'disk-full'
  | 'folder-missing'
  | 'folder-denied'
  | 'folder-read-only'
  | 'folder-failed'
  | 'internal';

/** A refusal as it crosses the border: the code is for code, the message for the log, neither for people. */
export interface ShellError {
  readonly code: ShellErrorCode;
  readonly message: string;
}

/** What every shell call answers. An error thrown in main would arrive as another object, so none is. */
export type ShellResult<T> = Result<T, ShellError>;
