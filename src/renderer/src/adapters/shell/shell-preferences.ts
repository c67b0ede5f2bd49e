import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { PreferenceStore } from '#shared/ports/preferences.ts';
import { valueOf } from './shell-failure.ts';

/** The preferences that main keeps, so that the window has its colour before the page has loaded. */
export function createShellPreferences(shell: ShellApi): PreferenceStore {
  return {
    get: async () => valueOf(await shell.preferences.get()),
    set: async (preferences) => valueOf(await shell.preferences.set(preferences)),
  };
}
