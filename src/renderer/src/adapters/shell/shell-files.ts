import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Files } from '#shared/ports/files.ts';
import { valueOf } from './shell-failure.ts';
import { writeParts } from './write-parts.ts';

/** Files that main writes where the person says. */
export function createShellFiles(shell: ShellApi): Files {
  return {
    save: async (file) => valueOf(await shell.files.save(file)),
    savePdf: async (file) => valueOf(await shell.files.savePdf(file)),
    saveParts: async ({ name, parts }) => {
      const id = valueOf(await shell.files.begin({ name }));
      if (id === undefined) return false;
      await writeParts(shell, id, parts);
      return true;
    },
  };
}
