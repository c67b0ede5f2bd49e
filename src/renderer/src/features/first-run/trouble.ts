import type { VaultStatus } from '#shared/ports/vault.ts';
import type { OpenFailure, SaveFailure } from '#shared/ports/workspace.ts';
import type { NotWhole } from '#renderer/bindings/recovering.ts';

/**
 * What can keep the app from going on, as far as it has words of its own: with the circle, the disk, or the keys. What the
 * database has lost of a circle has a screen of its own.
 */
export type Trouble = Exclude<OpenFailure, NotWhole> | SaveFailure | 'not-saved' | NonNullable<VaultStatus['reason']>;

/** What helps. The program looks at its keys once, when it starts: trying again inside the page would change nothing. */
const HELP: Readonly<Record<Trouble, 'try-again' | 'restart'>> = {
  'unknown-circle': 'try-again',
  'wrong-key': 'try-again',
  'other-device': 'try-again',
  'storage-unavailable': 'try-again',
  'storage-replaced': 'restart',
  'storage-newer': 'restart',
  'disk-full': 'try-again',
  'not-saved': 'try-again',
  'vault-locked': 'try-again',
  'vault-unavailable': 'try-again',
  unexpected: 'try-again',
  damaged: 'restart',
  newer: 'restart',
  keychain: 'restart',
  unreadable: 'restart',
};

/** The trouble that a failure's code stands for; a code without words of its own is `unexpected`. */
export function troubleOf(code: string): Trouble {
  return isTrouble(code) ? code : 'unexpected';
}

/** Says whether trying again can help without starting the program anew. */
export function canTryAgain(trouble: Trouble): boolean {
  return HELP[trouble] === 'try-again';
}

function isTrouble(code: string): code is Trouble {
  return Object.hasOwn(HELP, code);
}
