import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { openFilledBrowser } from '#tests/support/browser-profile.ts';
import { expectNoWider, inEachLook, USUAL_LOOKS } from '#tests/support/looks.ts';
import { createPerson } from '#tests/support/person.ts';
import { boardCount } from '#tests/support/board-count.ts';

const PAGES = ['Today', 'Board', 'Priorities', 'Members', 'Settings'] as const;

inEachLook(({ theme }) => {
  test('first run is accessible', async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/browser.html');
    await expect(page.getByRole('heading', { name: 'Welcome to Lateral' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Your name' }).fill('alice');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('button', { name: 'Create a circle' })).toBeVisible();
    await expectAccessible(page);
  });

  test('every page and dialog is accessible and no wider than the window', async ({ page }) => {
    await openFilledBrowser(page, 12);
    const alice = createPerson(page);
    await alice.goTo('Settings');
    await page.getByRole('radio', { name: theme }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const name of PAGES) {
      await alice.goTo(name);
      await expectAccessible(page);
      await expectNoWider(page);
    }
    await alice.goTo('Board');
    await page.getByRole('button', { name: 'Add lead' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Add lead' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await alice.card('Role 0, Company 0').click();
    await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await expectAccessible(page);
  });
}, USUAL_LOOKS);

test('a lead is added, moved, found and taken back without a mouse', async ({ page }) => {
  await openFilledBrowser(page, 3);
  const alice = createPerson(page);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog', { name: 'Add lead' })).toBeVisible();
  await page.keyboard.type('Globex');
  await page.keyboard.press('Enter');
  await expect(alice.column('Spotted').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('globex');
  await expect(page.getByRole('menuitem', { name: /Globex/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Globex', exact: true });
  await expect(panel).toBeVisible();
  await panel.getByRole('combobox', { name: 'Stage' }).selectOption('Offer');
  await expect(alice.column('Offer').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(alice.column('Spotted').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();
});

test('columns of a usual length are there whole, in sight or not', async ({ page }) => {
  await openFilledBrowser(page, 180);
  await createPerson(page).goTo('Board');
  await expect(page.getByRole('row')).toHaveCount(180);
});

test('2,000 leads: only what is seen is in the page, all can be reached, and one can be found', async ({ page }) => {
  await openFilledBrowser(page, 2_000);
  const alice = createPerson(page);
  await alice.goTo('Board');
  await expect(alice.column('Spotted').getByRole('row').first()).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(200);
  await page.getByRole('searchbox', { name: 'Search leads' }).fill('role 1998');
  await expect(alice.card('Role 1998, Company 58')).toBeVisible();
  expect(await page.getByRole('row').count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Search leads' }).fill('');
  await alice.column('Spotted').getByRole('row').first().focus();
  await page.keyboard.press('End');
  await expect(alice.card('Role 0, Company 0')).toBeVisible();
});

test('in a long column, the menu of a card opens whole, also at once after scrolling', async ({ page }) => {
  await openFilledBrowser(page, 300);
  const alice = createPerson(page);
  await alice.goTo('Board');
  await alice.column('Spotted').getByRole('row').nth(1).getByRole('button', { name: 'Move to…' }).hover();
  await page.evaluate(() => {
    const scrolled = new Promise<true>((resolve) => {
      document.addEventListener('scroll', () => resolve(true), { capture: true, once: true });
    });
    Object.assign(window, { scrolled });
  });
  await page.mouse.wheel(0, 2);
  expect(await page.evaluate(() => Reflect.get(window, 'scrolled'))).toBe(true);
  await page.mouse.down();
  await page.mouse.up();
  const items = page.getByRole('menu', { name: 'Move to…' }).getByRole('menuitem');
  await expect(items.last()).toHaveText('Move to the trash');
  const [first, last] = await Promise.all([items.first().boundingBox(), items.last().boundingBox()]);
  // As close as entries of a menu stand, not as far apart as cards.
  expect((last?.y ?? 0) - (first?.y ?? 0)).toBeLessThan((await items.count()) * 40);
});

const STAGES = ['Spotted', 'Applying', 'Applied', 'Interviewing', 'Offer', 'Closed'] as const;

/** Brings in a list over all columns; the leads that are chosen have cards of five lines, the others of one. */
async function bringIn(
  page: Page,
  { count, isTall }: { count: number; isTall: (index: number) => boolean },
): Promise<void> {
  const before = await boardCount(page);
  const lines = Array.from({ length: count }, (_, index) => {
    const stage = STAGES[index % STAGES.length];
    return isTall(index)
      ? `Firm ${before + index},Weaver of many things that take two lines,Lyon,${stage},50k,Call them`
      : `Firm ${before + index},,,${stage},,`;
  });
  const buffer = Buffer.from(['Company,Role,Place,Status,Pay,Next step', ...lines].join('\n'));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  await dialog.getByLabel('File', { exact: true }).setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer });
  await dialog.getByRole('button', { name: /^Import \d/ }).click({ timeout: 30_000 });
  await expect.poll(() => boardCount(page), { timeout: 30_000 }).toBe(before + count);
}

test('columns that were long and scrolled end behind their last card when they become short', async ({ page }) => {
  await openFilledBrowser(page, 3);
  const alice = createPerson(page);
  await alice.goTo('Board');
  // Tall cards on top are measured first: what is not seen yet is taken to be as tall.
  await bringIn(page, { count: 180, isTall: (index) => index < 36 || index > 170 });
  await page.reload();
  await expect.poll(() => boardCount(page)).toBe(183);
  await bringIn(page, { count: 1_200, isTall: () => false });
  const grids = STAGES.map((stage) => alice.column(stage).getByRole('grid'));
  for (const grid of grids) await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(() => boardCount(page), { timeout: 30_000 }).toBe(183);
  const emptyBelow = (grid: Locator): Promise<number> =>
    grid.evaluate((element) => {
      element.scrollTo(0, element.scrollHeight);
      const bottoms = [...element.querySelectorAll('[role="row"]')].map((row) => row.getBoundingClientRect().bottom);
      return element.getBoundingClientRect().bottom - Math.max(...bottoms);
    });
  for (const grid of grids) await expect.poll(() => emptyBelow(grid)).toBeLessThan(20);
});
