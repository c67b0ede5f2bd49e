import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode, ShellResult } from '#shared/ipc/shell-error.ts';
import type { Vault, VaultRefusal } from '#shared/ports/vault.ts';
import { valueOf } from './shell-failure.ts';

const REFUSALS: Partial<Record<ShellErrorCode, VaultRefusal>> = {
  'wrong-passphrase': 'wrong-passphrase',
  // Only one of a length that no passphrase has.
  'bad-input': 'wrong-passphrase',
  'not-saved': 'not-saved',
};

/** Main finds nothing wrong with a new passphrase but its length. */
const FEWEST = 8;

/** The lock that main keeps on the device's keys. */
export function createShellVault(shell: ShellApi): Vault {
  return {
    status: async () => valueOf(await shell.vault.status()),
    unlock: async (passphrase) => refusalOf(await shell.vault.unlock({ passphrase })),
    protect: async (passphrase) => {
      const result = await shell.vault.protect({ passphrase });
      if (result.ok || result.error.code !== 'bad-input') return refusalOf(result);
      return passphrase.length < FEWEST ? 'too-short' : 'too-long';
    },
    unprotect: async (passphrase) => refusalOf(await shell.vault.unprotect({ passphrase })),
  };
}

function refusalOf(result: ShellResult<unknown>): VaultRefusal | undefined {
  return result.ok ? undefined : (REFUSALS[result.error.code] ?? 'unavailable');
}
