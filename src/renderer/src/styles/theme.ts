import type { Dispose } from '#shared/kernel/dispose.ts';

/** What a person chose for light and dark; `system` follows the operating system while the app runs. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Text size in percent of the browser's own; 100 is the designed size. */
export type TextSize = 90 | 100 | 115 | 130;

/** How strong lines and quiet words are; `system` leaves it to the operating system's setting. */
export type ContrastChoice = 'system' | 'more';

/** Everything about the look that a person decides. */
export interface Appearance {
  readonly theme: ThemeChoice;
  readonly textSize: TextSize;
  readonly contrast: ContrastChoice;
}

/**
 * Puts an appearance on the document element, where themes.css reads it.
 * Guarantees: takes effect before the next paint; disposing stops following the system and leaves the last look standing.
 */
export function applyAppearance(appearance: Appearance, target: HTMLElement = document.documentElement): Dispose {
  target.dataset['textSize'] = String(appearance.textSize);
  if (appearance.contrast === 'more') target.dataset['contrast'] = 'more';
  else delete target.dataset['contrast'];

  if (appearance.theme !== 'system') {
    target.dataset['theme'] = appearance.theme;
    return () => {};
  }
  const night = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    target.dataset['theme'] = night.matches ? 'dark' : 'light';
  };
  follow();
  night.addEventListener('change', follow);
  return () => night.removeEventListener('change', follow);
}
