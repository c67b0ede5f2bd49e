import { expect, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
let alice: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  alice = await lab.start('alice', { isAlone: true });
  await alice.beginAlone('alice');
  await alice.addLead({
    company: 'Northwind',
    role: 'Welder',
    place: 'Lyon',
    notes: 'Ask for Ana. The canteen is good.',
  });
  await alice.addLead({ company: 'Northwind', role: 'Plater', place: 'Oslo' });
  await alice.addLead({ company: 'Contoso', role: 'Softwareentwicklerin', place: 'Lyon', stage: 'Applied' });
});

test.afterAll(() => lab.close());

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const found = (page: Page, kind: string) => palette(page).getByRole('group', { name: kind, exact: true });
async function find(page: Page, text: string): Promise<void> {
  if (!(await palette(page).isVisible())) await page.keyboard.press('Control+k');
  await palette(page).getByRole('searchbox').fill(text);
}

test('a person finds what they look for, by its keys, and comes back to a view of it', async () => {
  let { page } = alice;

  await test.step('a slip, a middle of a word, notes, a company, a member and a command are found', async () => {
    await find(page, 'weldr');
    await expect(found(page, 'Leads').getByRole('menuitem')).toHaveText([/^Welder, Northwind/]);
    await find(page, 'entwickler');
    await expect(found(page, 'Leads').getByRole('menuitem')).toHaveText([/^Softwareentwicklerin, Contoso/]);
    await find(page, 'canteen');
    await expect(found(page, 'Notes').getByRole('menuitem')).toContainText('The canteen is good.');
    await find(page, 'alice');
    await expect(found(page, 'People').getByRole('menuitem')).toContainText('alice');
    await find(page, 'northwind');
    await expect(found(page, 'Companies').getByRole('menuitem')).toContainText('Northwind');
    await expect(palette(page).getByRole('status')).toHaveText('3 found.');
    await expectAccessible(page);
    await find(page, 'save backup');
    await expect(found(page, 'Commands').getByRole('menuitem')).toHaveText(['Save a backup']);
    await find(page, 'welder ana');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Welder, Northwind' })).toBeVisible();
  });

  await test.step('a tag is put on it, and filters the board with a column and a place', async () => {
    await page.getByRole('textbox', { name: 'Add a tag' }).fill('night shift');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Take off night shift' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const filter = page.getByRole('dialog', { name: 'Filter' });
    await filter.getByRole('combobox', { name: 'Place' }).selectOption('Lyon');
    await filter.getByRole('combobox', { name: 'Tag' }).selectOption('night shift');
    await filter.getByRole('checkbox', { name: 'Spotted' }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Shown: Spotted, Lyon, night shift')).toBeVisible();
    await expect(alice.card('Welder, Northwind')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(1);
  });

  await test.step('what is shown gets a name', async () => {
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nights in Lyon');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kept as ‘Nights in Lyon’.')).toBeVisible();
    // While it fades it still has the keys.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await alice.seesSaved();
  });

  await test.step('keys are shown, and those of a single letter switched off', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys.getByRole('row', { name: /^N or Ctrl N/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search leads' })).toBeFocused();
    await alice.goTo('Settings');
    await page.getByRole('checkbox', { name: 'Keys of a single letter' }).click();
  });

  await test.step('after another start the view is there, and single keys are still off', async () => {
    await alice.seesSaved();
    await alice.lateral.close();
    alice = await lab.start('alice', { isAlone: true });
    ({ page } = alice);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('are switched off in Settings');
    await page.keyboard.press('Escape');
    await find(page, 'nights');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Shown: Spotted, Lyon, night shift')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await expect(page.getByRole('row')).toHaveCount(3);
  });
});
