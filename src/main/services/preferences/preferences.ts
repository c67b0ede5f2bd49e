import type { Preferences } from '#shared/ipc/schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { JsonFile } from '#main/platform/json-file.ts';

const DEFAULTS: Preferences = { theme: 'system', textSize: 100 };

/** How the app looks on this device, kept across starts. */
export interface PreferencesService {
  readonly get: () => Preferences;
  /** Takes effect at once. **Errors** `not-saved`: it holds until the app ends. */
  readonly set: (preferences: Preferences) => Promise<ShellResult<undefined>>;
}

interface PreferencesDependencies {
  readonly file: JsonFile<Preferences>;
  /** Told the theme at the start and after every change. */
  readonly applyTheme: (theme: Preferences['theme']) => void;
  readonly log: Logger;
}

/** Reads the preferences once and applies them. */
export async function openPreferences(dependencies: PreferencesDependencies): Promise<PreferencesService> {
  const { file, applyTheme, log } = dependencies;
  let current = (await file.read()) ?? DEFAULTS;
  applyTheme(current.theme);
  return {
    get: () => current,
    set: async (preferences) => {
      current = preferences;
      applyTheme(preferences.theme);
      try {
        await file.write(preferences);
        return ok(undefined);
      } catch (cause) {
        log.error('The preferences were not saved', cause);
        return err({ code: 'not-saved', message: 'The preferences could not be written' });
      }
    },
  };
}
