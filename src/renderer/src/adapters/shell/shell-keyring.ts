import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Keyring } from '#shared/ports/keyring.ts';
import { valueOf } from './shell-failure.ts';

/** The circles, keys and open requests that main keeps wrapped. */
export function createShellKeyring(shell: ShellApi): Keyring {
  return {
    list: async () => valueOf(await shell.keyring.list()),
    put: async (circle) => valueOf(await shell.keyring.put({ circle })),
    requests: async () => valueOf(await shell.keyring.requests()),
    putRequest: async (request) => valueOf(await shell.keyring.putRequest({ request })),
    removeRequest: async (inviteId) => valueOf(await shell.keyring.removeRequest({ inviteId })),
  };
}
