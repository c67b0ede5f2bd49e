import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { Links } from '#shared/ports/links.ts';

/** Hands addresses to main, which opens only those of a harmless kind. */
export function createShellLinks(shell: ShellApi): Links {
  return { open: async (url) => (await shell.links.open({ url })).ok };
}
