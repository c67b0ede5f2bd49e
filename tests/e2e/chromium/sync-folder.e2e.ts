import { expect, type Page, test } from '@playwright/test';

import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import type { FolderLab } from '#tests/support/folder-lab/page.ts';
import { expectNoWider, inEachLook, type Look } from '#tests/support/looks.ts';
import { idOf } from '#tests/support/member-ids.ts';
import { bundleWithStyles } from '#tests/support/page-bundle.ts';
import { createPerson } from '#tests/support/person.ts';

declare global {
  /** Only inside the page. */
  var folderLab: FolderLab;
}

/** Longer than any window. */
const PATH = `/home/alice/${'Everything that I keep with others/'.repeat(4)}Thursday circle`;

let lab: { readonly code: string; readonly css: string };

test.beforeAll(async () => {
  lab = await bundleWithStyles('tests/support/folder-lab/page.ts');
});

async function open(page: Page, theme: Look['theme'], isWaiting = false): Promise<void> {
  const body = '<!doctype html><html lang="en"><title>Lateral</title><div id="root"></div></html>';
  await page.route('**/folder-lab.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/folder-lab.html');
  await page.addStyleTag({ content: lab.css });
  await page.addScriptTag({ content: lab.code });
  await page.evaluate((options) => folderLab.start(options), { theme, isWaiting, path: PATH });
}

const become = (page: Page, status: FolderStatus) => page.evaluate((given) => folderLab.become(given), status);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** In the largest text. */
async function expectWidthFits(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '130%';
  });
  await expectNoWider(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** Smaller text needs more contrast, and has smaller targets. */
async function expectFitting(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectWidthFits(page);
}

inEachLook(({ theme }) => {
  test('in the settings a folder is chosen, told of in every state, and left', async ({ page }) => {
    await open(page, theme);
    await createPerson(page).goTo('Settings');
    const part = page.getByRole('group', { name: 'Sync folder' });
    await expectFitting(page);
    await press(page, 'Choose a sync folder');
    await expect(part.getByTitle(PATH)).toBeVisible();
    const checkedAt = Date.now();
    const writers = [idOf('bob'), idOf('carol')];
    await become(page, { state: 'ready', checkedAt, writers, unreadCount: 2, newerCount: 1 });
    await expect(part.getByText(/bob and carol write here, too\.$/)).toBeVisible();
    await expectFitting(page);
    await become(page, { state: 'working', doneCount: 4, totalCount: 10 });
    await expect(part.getByText('Looking into it: 4 of 10 files.')).toBeVisible();
    for (const code of ['missing', 'denied', 'read-only', 'full', 'failed'] as const) {
      await become(page, { state: 'unavailable', code, sinceAt: checkedAt });
      await expect(part.getByRole('status')).toContainText('Everything is saved on this device');
      await expectWidthFits(page);
    }
    // They differ in their words alone.
    await expectAccessible(page);
    await press(page, 'Stop using this folder');
    await expect(part.getByRole('button')).toHaveText(['Choose a sync folder']);
    await expect(page.locator('main')).toBeFocused();
  });

  test('whoever waits to be let in asks through a folder', async ({ page }) => {
    await open(page, theme, true);
    await expectFitting(page);
    await press(page, 'Ask through a folder');
    await expect(page.getByTitle(PATH)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose another folder' })).toBeFocused();
    await expectFitting(page);
  });
});

test('of a path that has no room the beginning and the end are seen, and all of it is selected as one line', async ({
  page,
}) => {
  await open(page, 'light');
  await createPerson(page).goTo('Settings');
  await press(page, 'Choose a sync folder');
  const line = page.getByTitle(PATH);
  const end = line.getByText('/Thursday circle');
  const [whole, last] = [await line.boundingBox(), await end.boundingBox()];
  if (whole === null || last === null) throw new Error('the path is not there');
  expect(last.x + last.width).toBeLessThanOrEqual(whole.x + whole.width);
  expect(await end.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await line.click({ clickCount: 3 });
  expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe(PATH);
});
