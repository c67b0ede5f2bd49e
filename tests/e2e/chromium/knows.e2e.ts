import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectDialogFitting, expectDialogUncut, expectFitting } from '#tests/support/fitting.ts';
import { NAMES, TURNED_LEAD, WIDE_LEAD } from '#tests/support/knowing-circle.ts';
import { inEachLook } from '#tests/support/looks.ts';
import { openKnowsLab } from '#tests/support/open-busy-lab.ts';
import { createPerson } from '#tests/support/person.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string): Promise<void> => button(page, name).first().click();
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** One with the longest name there is, one from right to left, one who is in the list already, and one without a name. */
const CONNECTIONS = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  `${'K'.repeat(60)},Quince,https://www.example.org/in/k,k@example.org,${WIDE_LEAD.company},Recruiter,05 Jun 2020`,
  `רות,כהן,,,${TURNED_LEAD.company},מנהלת,14 May 2021`,
  'Person,001,,,Globex,Baker,',
  ',,,,Globex,,',
].join('\r\n');

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('what a circle knows of companies and people is read whole and found again, whatever names they have', async ({
    page,
  }) => {
    // Many pages in one walk: while the machine does much else, a minute is not enough for it.
    test.setTimeout(120_000);
    await openKnowsLab(page);
    const alice = createPerson(page);
    await test.step('what waits on Today, and the answers to it', async () => {
      await alice.goTo('Today');
      await expect(page.getByText(`${NAMES.carol} thought of you: עיתונאות`)).toBeVisible();
      await expectFitting(page);
      await press(page, 'Offer an introduction');
      await expectDialogUncut(page, 'Offer an introduction');
    });
    await test.step('a lead with whom one knows there, introductions and tags', async () => {
      await alice.goTo('Board');
      await page.getByRole('searchbox', { name: 'Search leads' }).fill(WIDE_LEAD.role);
      await page.getByRole('row').first().click();
      await expect(region(page, 'You know somebody there').getByRole('listitem')).toHaveCount(2);
      await expect(page.getByRole('list', { name: 'Introductions asked for' })).toContainText('Maybe later');
      await expect(page.getByRole('group', { name: 'Tags' }).getByRole('listitem')).toHaveCount(4);
      await expectFitting(page);
    });
    await test.step('the page of its company, and of one from right to left among all', async () => {
      await page.getByRole('link', { name: /^What we know of / }).click();
      await page.getByRole('textbox', { name: 'A question they asked' }).fill('Why?');
      await expect(page.getByRole('combobox', { name: 'For which lead' })).toBeVisible();
      await expectFitting(page);
      await page.getByRole('link', { name: 'All companies' }).click();
      await page.getByRole('searchbox', { name: 'Search companies' }).fill('חברת');
      await page.getByRole('link', { name: TURNED_LEAD.company }).click();
      await expect(region(page, 'Questions they asked').getByRole('listitem')).toHaveCount(2);
    });
    await test.step('whom one knows, found again, changed and brought in', async () => {
      await alice.goToPart('For yourself');
      await page.getByRole('searchbox', { name: 'Search people you know' }).fill('a');
      await expectFitting(page);
      await press(page, 'Add somebody');
      await press(page, 'Save');
      await expect(page.getByText('A name is needed.')).toBeVisible();
      await expectDialogUncut(page, 'Add somebody you know');
      await press(page, 'Import contacts');
      const file = { name: `${'c'.repeat(60)}.csv`, mimeType: 'text/csv', buffer: Buffer.from(CONNECTIONS) };
      await page.getByRole('dialog').getByLabel('File', { exact: true }).setInputFiles(file);
      await expect(button(page, 'Import 3 contacts')).toBeEnabled();
      await expectDialogUncut(page, 'Import contacts');
    });
    await test.step('priorities with what was thought of, and where everybody is', async () => {
      await alice.goTo('Priorities');
      const bob = region(page, `Priorities of ${NAMES.bob}`);
      await expect(bob.getByRole('list', { name: `What you thought of for ${NAMES.bob}` })).toBeVisible();
      await press(page, 'Earlier ones: What others thought of for you');
      await expectFitting(page);
      await bob.getByRole('button', { name: 'Have you thought of…' }).click();
      await expectDialogUncut(page, 'Have you thought of…');
      const scrolled = (): Promise<number> => page.getByRole('main').evaluate(({ scrollTop }) => scrollTop);
      const place = await scrolled();
      expect(place).toBeGreaterThan(0);
      await alice.goTo('Members');
      // Each page has its own place.
      expect(await scrolled()).toBe(0);
      await expect(page.getByText(`You can help ${NAMES.carol} with: `)).toBeVisible();
      await press(page, `What others share with ${NAMES.carol}`);
      await expectFitting(page);
      await alice.goTo('Priorities');
      expect(await scrolled()).toBe(place);
    });
    await alice.goTo('Board');
    await test.step('what is typed, with a slip, and the keys', async () => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Commands' });
      await expect(palette.getByRole('group', { name: 'Commands' })).toBeVisible();
      await palette.getByRole('searchbox').fill('weldr');
      await expect(palette.getByRole('status')).toContainText('This comes near.');
      await palette.getByRole('searchbox').fill('חברת');
      await expect(palette.getByRole('menuitem')).toHaveCount(2);
      await palette.getByRole('searchbox').fill('canteen');
      await expect(palette.getByRole('group', { name: 'Notes' })).toBeVisible();
      await expectDialogFitting(page, 'Commands');
      await page.keyboard.press('Control+/');
      await expectDialogUncut(page, 'Keys');
    });
    await test.step('views and the filter', async () => {
      await press(page, 'Views');
      await page.getByRole('menuitem', { name: 'לילות' }).click();
      await expect(page.getByText('Shown: Spotted, Lyon')).toBeVisible();
      await press(page, 'Filter');
      await expectDialogUncut(page, 'Filter');
      await press(page, 'Views');
      await page.getByRole('menuitem', { name: 'Rename or remove…' }).click();
      await expectDialogUncut(page, 'Your views');
    });
    await test.step('leads as a file', async () => {
      await press(page, 'Export');
      await page.getByRole('radio', { name: 'Proof of my search (PDF)' }).check();
      const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
      await page.getByLabel('To', { exact: true }).fill(today);
      await expect(page.getByRole('table', { name: 'What the office will read' })).toBeVisible();
      await expectDialogUncut(page, 'Save leads');
    });
  });
});
