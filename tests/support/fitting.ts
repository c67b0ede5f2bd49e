import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './accessibility.ts';
import { expectNoWider } from './looks.ts';

/** Whoever cannot see it, or needs it large, has all of the page: nothing is at fault for axe, and nothing scrolls sideways in the largest text. */
export async function expectFitting(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNothingCut(page);
}

/** Nothing scrolls sideways, also not in the largest text and in a window of the other size. */
async function expectNothingCut(page: Page): Promise<void> {
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

/** The same without axe, for a dialog that is made of what it has looked at elsewhere. */
export async function expectDialogUncut(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await expectNothingCut(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
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
    // What reaches over the edge at which lines begin can not even be scrolled to.
    const { left } = scrolled.getBoundingClientRect();
    for (const button of scrolled.querySelectorAll('button')) {
      if (button.getBoundingClientRect().left < left && button.checkVisibility()) wider.push(button.outerHTML);
    }
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
