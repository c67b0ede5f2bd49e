import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { expectNoWider, inEachLook, type Look, USUAL_LOOKS } from '#tests/support/looks.ts';

async function openKit(page: Page, theme: Look['theme']) {
  await page.goto('/kit.html');
  await page.getByRole('radio', { name: theme }).press('Space');
  await chooseTextSize(page, '100 %');
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function chooseTextSize(page: Page, textSize: '100 %' | '130 %') {
  await page.getByRole('radio', { name: textSize }).press('Space');
  await page.evaluate(() => document.fonts.ready);
}

inEachLook(({ theme }) => {
  test('the page is accessible and no wider than the window, also with large text', async ({ page }) => {
    await openKit(page, theme);
    await expectAccessible(page);
    await chooseTextSize(page, '130 %');
    await expectAccessible(page);
    await expectNoWider(page);
  });

  test('dialogs and the panel are accessible, Escape closes them and gives the focus back', async ({ page }) => {
    await openKit(page, theme);
    const open = page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('complementary'));
    for (const overlay of ['dialog', 'alert dialog', 'panel']) {
      const opener = page.getByRole('button', { name: `Open ${overlay}`, exact: true });
      await opener.click();
      await expect(open).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(opener).toBeFocused();
      await expect(open).toHaveCount(0);
    }
  });
}, USUAL_LOOKS);

test('type and targets have the designed sizes, and follow the text size', async ({ page }) => {
  await openKit(page, 'light');
  const title = page.getByRole('heading', { level: 1 }).first();
  const button = page.getByRole('button', { name: 'Open dialog', exact: true });
  await expect(title).toHaveCSS('font-size', '28px');
  await expect(page.locator('body')).toHaveCSS('font-size', '15px');
  await expect(button).toHaveCSS('min-height', '36px');
  await chooseTextSize(page, '130 %');
  await expect(title).toHaveCSS('font-size', '36.4px');
  await expect(button).toHaveCSS('min-height', '46.8px');
});

test('both typefaces come with the app', async ({ page }) => {
  await openKit(page, 'light');
  const faces = await page.evaluate(() =>
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')),
  );
  expect(new Set(faces)).toEqual(new Set(['Inter Variable', 'Source Serif 4 Variable']));
});

test('a select is driven like any select, a combo box takes free text and offers some', async ({ page }) => {
  await openKit(page, 'light');
  const stage = page.getByRole('combobox', { name: 'Stage' });
  await stage.selectOption('Applied');
  await expect(stage).toHaveValue('applied');
  const from = page.getByRole('combobox', { name: 'Heard from' });
  await from.fill('a neighbour');
  await from.press('Tab');
  await expect(from).toHaveValue('a neighbour');
  await from.fill('ali');
  await page.getByRole('option', { name: 'alice' }).click();
  await expect(from).toHaveValue('alice');
});

test('a day is filled in by its label, typed part by part, and taken away', async ({ page }) => {
  await openKit(page, 'light');
  const when = page.getByLabel('When', { exact: true });
  await when.fill('2026-03-24');
  await expect(when).toHaveValue('2026-03-24');
  await when.press('ArrowUp');
  await expect(when).toHaveValue('2026-04-24');
});

test('of 2,000 cards only those in sight exist; the keyboard reaches the last, and what is inside', async ({
  page,
}) => {
  await openKit(page, 'light');
  const grid = page.getByRole('grid', { name: 'Spotted' });
  await grid.getByRole('row').first().focus();
  expect(await grid.getByRole('row').count()).toBeLessThan(40);
  await page.keyboard.press('End');
  const last = grid.getByRole('row', { name: 'Data engineer 1999, Northwind' });
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opened lead-1999.')).toBeVisible();
  await last.getByRole('button', { name: 'Move to…' }).click();
  await expect(page.getByRole('menuitem', { name: 'Applied' })).toBeVisible();
});

test('everything that takes the focus shows the one ring', async ({ page }) => {
  await openKit(page, 'light');
  await page.getByRole('radio', { name: 'As the system says' }).focus();
  const seen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const color = getComputedStyle(document.body).getPropertyValue('--color-accent').trim();
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = color;
      const accent = getComputedStyle(probe).color;
      probe.remove();
      const ringed = (candidate: Element | null) => {
        if (!candidate) return false;
        const style = getComputedStyle(candidate);
        return style.outlineStyle === 'solid' && style.outlineWidth === '2px' && style.outlineColor === accent;
      };
      const holder = element.closest('label') ?? element.parentElement;
      return { name: element.outerHTML.slice(0, 120), isRinged: ringed(element) || ringed(holder) };
    });
    if (focus && !focus.isRinged) seen.add(focus.name);
  }
  expect([...seen]).toEqual([]);
});
