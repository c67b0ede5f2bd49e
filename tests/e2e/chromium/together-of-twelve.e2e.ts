import { expect, type Page, test } from '@playwright/test';

import { expectDialogFitting, expectFitting, expectFittingInBoth } from '#tests/support/fitting.ts';
import { openBusyLab } from '#tests/support/open-busy-lab.ts';
import { createPerson } from '#tests/support/person.ts';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('a circle of twelve with long names is read without scrolling sideways: its week, its way and how they help @long', async ({
  page,
}) => {
  await openBusyLab(page);
  const alice = createPerson(page);
  await test.step('this week, with the grounds of what is said and a word about giving and taking', async () => {
    await alice.goTo('Together');
    await expect(page.getByRole('region', { name: 'This week' }).getByRole('article')).toHaveCount(11);
    await expect(page.getByRole('region', { name: 'Fair share' }).getByRole('button')).toHaveCount(2);
    await expect(page.getByText(/^Checked on /).first()).toBeVisible();
    await expect(page.getByText(/^To be checked, as /).first()).toBeVisible();
    await expectFittingInBoth(page);
    const answered = page.getByRole('button', { name: /^More for “opinion w/ });
    await answered.click();
    await page.getByRole('menuitem', { name: 'Answer with a check' }).click();
    await expect(page.getByRole('textbox', { name: 'Where you looked' })).toBeVisible();
    await expectFitting(page);
  });
  await test.step('the charter and the way of the circle', async () => {
    await alice.goToPart('Charter');
    await expect(page.getByText('It holds when 3 more of you sign.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Planned sessions' }).getByRole('listitem')).toHaveCount(12);
    await expect(page.getByRole('article', { name: / proposes to close the circle$/ })).toBeVisible();
    await expect(page.getByRole('article', { name: / proposes a term$/ })).toBeVisible();
    await expect(page.getByRole('group', { name: 'The change you share' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Who has landed' }).getByRole('listitem')).toHaveCount(3);
    await press(page, 'Earlier terms');
    await page.getByRole('button', { name: /^Looking back on / }).click();
    await expect(page.getByRole('group', { name: 'The change you share' })).toHaveCount(2);
    await expectFittingInBoth(page);
  });
  await test.step('clinics in each of their phases, what is difficult, and what is to be checked', async () => {
    await alice.goToPart('Get unstuck');
    await expect(page.getByRole('region', { name: /^A problem of / })).toHaveCount(3);
    await expect(page.getByRole('list', { name: 'Questions to b' }).getByRole('listitem')).not.toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Came later' }).getByRole('listitem')).toHaveCount(3);
    for (const soFar of await page.getByRole('button', { name: 'What was said so far' }).all()) await soFar.click();
    await press(page, 'How it went');
    await expect(page.getByRole('list', { name: 'Questions to you' })).toBeVisible();
    await expectFittingInBoth(page);
  });
});

test('and so is the rest of what they do together, alone, and for each other @long', async ({ page }) => {
  await openBusyLab(page);
  const alice = createPerson(page);
  await alice.goToPart('Meetings');
  await expect(page.getByRole('list', { name: 'On the hot seat next' }).getByRole('listitem')).toHaveCount(12);
  await expectFittingInBoth(page);
  await alice.goToPart('For yourself');
  await page.getByRole('button', { name: /^Goals of b/ }).click();
  await page.getByRole('button', { name: /^About b/ }).click();
  await expect(page.getByText(/^Something written here cannot be proven/)).toBeVisible();
  await page.getByRole('button', { name: /^What speaks against “welding/ }).click();
  await expect(page.getByText('This speaks against it.')).toBeVisible();
  await expectFittingInBoth(page);
  await press(page, 'Ask the circle for more');
  await expectDialogFitting(page, 'Ask the circle');
  await page.getByRole('button', { name: /^Add evidence about b/ }).click();
  await expectDialogFitting(page, 'Add evidence');
  await alice.goTo('Members');
  await expect(page.getByText(/ is resting; let them be\.$/)).not.toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Former members' }).getByRole('listitem')).toHaveCount(1);
  await expectFittingInBoth(page);
  await alice.goTo('Settings');
  await expect(page.getByRole('group', { name: 'From whom' }).getByRole('checkbox')).toHaveCount(11);
  await expectFitting(page);
  await alice.goTo('Today');
  await expectFitting(page);
});
