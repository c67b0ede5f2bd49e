import type { Page } from '@playwright/test';

/** How many cards the columns of a board say they have, in all. */
export function boardCount(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counts = [...document.querySelectorAll('section[aria-label] h2 + span')];
    return counts.reduce((sum, { textContent }) => sum + Number(textContent), 0);
  });
}
