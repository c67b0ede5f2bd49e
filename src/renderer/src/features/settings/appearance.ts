import { applyAppearance } from '#renderer/styles/theme.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Preferences } from '#shared/ports/preferences.ts';

// One page has one look, so this is the page's and not a component's.
const applied = createSubject<Preferences>({ theme: 'system', textSize: 100 });
let stopFollowingSystem: Dispose | undefined;

/** How the page looks now. */
export const appliedPreferences: Observable<Preferences> = applied;

/** Gives the page another look, at once; the one before no longer follows the system. */
export function applyPreferences(preferences: Preferences): void {
  stopFollowingSystem?.();
  stopFollowingSystem = applyAppearance({ ...preferences, contrast: 'system' });
  applied.set(preferences);
}
