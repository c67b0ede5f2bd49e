import { expect, type Page, test } from '@playwright/test';

/** How the app looks to somebody: in a theme, and in a window of a size. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
}

/** As the window opens first, and as small as it may be made. */
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 900, height: 600 };

const EVERY_LOOK: readonly Look[] = [
  { theme: 'light', size: WIDE },
  { theme: 'dark', size: NARROW },
  { theme: 'light', size: NARROW },
  { theme: 'dark', size: WIDE },
];
/** These have each theme and each size between them: for what all pages are made of. */
export const USUAL_LOOKS = EVERY_LOOK.slice(0, 2);
/** Where there is least room and least light; `expectNoWider` tries the other size. */
const HARDEST_LOOK = EVERY_LOOK.slice(1, 2);

/**
 * Declares tests once for each look, in a window of its size: those that every run takes, or all where there is the
 * time. The tests choose the theme, each in its own way.
 */
export function inEachLook(declare: (look: Look) => void, usual: readonly Look[] = HARDEST_LOOK): void {
  for (const look of process.env['LATERAL_EVERY_LOOK'] === '1' ? EVERY_LOOK : usual) {
    const { theme, size } = look;
    test.describe(`${theme}, ${size.width} x ${size.height}`, { tag: '@look' }, () => {
      test.use({ viewport: size });
      declare(look);
    });
  }
}

/** Whatever the look, the page is no wider than a window of each size; the window ends as it was. */
export async function expectNoWider(page: Page): Promise<void> {
  const before = page.viewportSize();
  if (before === null) throw new Error('the window has no size');
  for (const size of [...[WIDE, NARROW].filter(({ width }) => width !== before.width), before]) {
    await page.setViewportSize(size);
    // What follows the size of the window by a script does so with the next frames.
    await expect.poll(() => page.evaluate(widthAfterFrames)).toBe(size.width);
  }
}

/** Runs in the page. */
function widthAfterFrames(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.documentElement.scrollWidth)));
  });
}
