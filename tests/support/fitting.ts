import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './accessibility.ts';
import { expectNoWider } from './looks.ts';

/** Whoever cannot see it, or needs it large, has all of the page: nothing is at fault for axe, and nothing scrolls sideways in the largest text. */
export async function expectFitting(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(await page.evaluate(findWider)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '130%';
  });
  await expectNoWider(page);
  // The page and a dialog scroll within the window, which stays as wide as it was.
  expect(await page.evaluate(findWider)).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** Looks at a dialog that is open, and closes it. */
export async function expectDialogFitting(
  page: Page,
  name: string,
  role: 'dialog' | 'alertdialog' = 'dialog',
): Promise<void> {
  await expect(page.getByRole(role, { name })).toBeVisible();
  await expectFitting(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole(role)).toHaveCount(0);
}

/** The same in the dark, in which nothing has another size. */
export async function expectFittingInBoth(page: Page): Promise<void> {
  await expectFitting(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What is wider than its room, up to the window, with what reaches over its edge. Runs in the page. */
function findWider(): readonly string[] {
  const wider: string[] = [];
  for (const scrolled of document.querySelectorAll('main, [role=dialog], [role=alertdialog]')) {
    for (let element: Element | null = scrolled; element !== null; element = element.parentElement) {
      if (element.scrollWidth <= element.clientWidth) continue;
      const edge = element.getBoundingClientRect().left + element.clientWidth;
      const over = [...element.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > edge + 1);
      const names = over.map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`);
      wider.push(`${element.tagName} ${element.className}: ${names.slice(-3).join(', ')}`);
    }
  }
  return wider;
}
