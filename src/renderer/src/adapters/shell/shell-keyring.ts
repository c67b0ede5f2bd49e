import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Keyring } from '#shared/ports/keyring.ts';
import { valueOf } from './shell-failure.ts';

/** The circles and keys that main keeps wrapped. */
export function createShellKeyring(shell: ShellApi): Keyring {
  return {
    list: async () => valueOf(await shell.keyring.list()),
    put: async (circle) => valueOf(await shell.keyring.put({ circle })),
  };
}
