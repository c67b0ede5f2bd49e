import { expect, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { openFilledBrowser } from '#tests/support/browser-profile.ts';
import { expectNoWider, inEachLook } from '#tests/support/looks.ts';
import { createPerson } from '#tests/support/person.ts';

const NO_BACKUP = { name: 'letter.lateral-backup', mimeType: '', buffer: Buffer.from('Dear Northwind') };

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Chooses a file with the button, as a person does. */
async function choose(page: Page, button: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, button);
  await (await chooser).setFiles(NO_BACKUP);
}

/** In the largest text. */
async function expectFitting(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '130%';
  });
  await expectAccessible(page);
  await expectNoWider(page);
}

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('on a new computer the first page offers to restore, and says when a file is no backup', async ({ page }) => {
    await page.goto('/browser.html');
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
    await expectFitting(page);
    await choose(page, 'Restore a backup');
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
    await expect(dialog.getByRole('alert')).toContainText('letter.lateral-backup is no backup of Lateral.');
    await expectFitting(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Restore a backup' })).toBeFocused();
  });

  test('in the settings, the dialogs are accessible, and give the focus back', async ({ page }) => {
    await openFilledBrowser(page, 3);
    await createPerson(page).goTo('Settings');
    await expect(page.getByText('Never saved on this computer.')).toBeVisible();
    await press(page, 'Save a backup');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type('short');
    await page.keyboard.press('Enter');
    await expect(page.getByText('At least 8 letters or signs are needed.')).toBeVisible();
    await expectFitting(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Save a backup' })).toBeFocused();
    await choose(page, 'Restore a backup');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expectFitting(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Restore a backup' })).toBeFocused();
  });
});
