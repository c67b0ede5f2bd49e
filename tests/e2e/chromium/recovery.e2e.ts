import { expect, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { openBrokenBrowser } from '#tests/support/browser-profile.ts';
import { expectNoWider, inEachLook } from '#tests/support/looks.ts';

const TITLE = 'This circle could not be opened whole';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('a circle that is not whole: its screen and dialog are accessible and no wider than the window', async ({
    page,
  }) => {
    await openBrokenBrowser(page, 'circle');
    await expect(page.getByRole('heading', { name: TITLE })).toBeFocused();
    await expect(page.getByText(/can still be read here/)).toBeVisible();
    await expectAccessible(page);
    await expectNoWider(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '130%';
    });
    await expectNoWider(page);
    await press(page, 'Restore from a saved copy');
    await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await press(page, 'Get it from members');
    await expect(page.getByText('Waiting for a member. One of them needs to have Lateral open.')).toBeVisible();
    await expectAccessible(page);
    await expectNoWider(page);
    await press(page, 'Stop');
    await expect(page.getByText('Stopped. You can take any way again.')).toBeVisible();
  });

  test('the private part that is not whole: the question about what goes is accessible', async ({ page }) => {
    await openBrokenBrowser(page, 'private');
    await expect(page.getByText('What only you see')).toBeVisible();
    await expectAccessible(page);
    await press(page, 'Go on with what is here');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(page);
    await press(page, 'Go on without the rest');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(page).toHaveTitle('Thursday circle – Lateral');
  });
});
