import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Room } from '#shared/ports/room.ts';

/** Asks main how much more the disk takes. */
export function createShellRoom(shell: ShellApi): Room {
  return {
    free: async () => {
      const result = await shell.storage.room();
      return result.ok ? result.value.freeBytes : undefined;
    },
  };
}
