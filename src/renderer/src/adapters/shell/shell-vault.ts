import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode, ShellResult } from '#shared/ipc/shell-error.ts';
import type { Vault, VaultRefusal } from '#shared/ports/vault.ts';
import { valueOf } from './shell-failure.ts';

const REFUSALS: Partial<Record<ShellErrorCode, VaultRefusal>> = {
  'wrong-passphrase': 'wrong-passphrase',
  'bad-input': 'too-short',
  'not-saved': 'not-saved',
};

/** The lock that main keeps on the device's keys. */
export function createShellVault(shell: ShellApi): Vault {
  return {
    status: async () => valueOf(await shell.vault.status()),
    unlock: async (passphrase) => refusalOf(await shell.vault.unlock({ passphrase })),
    protect: async (passphrase) => refusalOf(await shell.vault.protect({ passphrase })),
    unprotect: async (passphrase) => refusalOf(await shell.vault.unprotect({ passphrase })),
  };
}

function refusalOf(result: ShellResult<unknown>): VaultRefusal | undefined {
  return result.ok ? undefined : (REFUSALS[result.error.code] ?? 'unavailable');
}
