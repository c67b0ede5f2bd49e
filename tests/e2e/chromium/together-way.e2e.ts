import { expect, type Locator, type Page, test } from '@playwright/test';

import { openWrittenBrowser } from '#tests/support/browser-profile.ts';
import { expectDialogFitting, expectFitting } from '#tests/support/fitting.ts';
import { inEachLook } from '#tests/support/looks.ts';
import { createPerson } from '#tests/support/person.ts';
import { writeWay } from '#tests/support/written-way.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).first().click();

/** Opens the menu of something and chooses an entry of it. */
async function choose(page: Page, menu: string | RegExp, entry: string): Promise<void> {
  await press(page, menu);
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('sessions, terms, months looked back on and a landing, unfolded, and each of their dialogs', async ({
    page,
  }) => {
    await openWrittenBrowser(page, writeWay);
    await createPerson(page).goToPart('Charter');
    await expect(page.getByRole('list', { name: 'Planned sessions' }).getByRole('listitem')).toHaveCount(12);
    await press(page, 'Earlier terms');
    await press(page, /^Looking back on /);
    await expect(page.getByRole('list', { name: 'What helped' })).toHaveCount(2);
    await expectFitting(page);
    await press(page, 'Add a session');
    await press(page, 'Add it');
    await expect(page.getByText('A few words are needed.')).toBeVisible();
    await expectDialogFitting(page, 'A session of your own');
    await press(page, 'Back to light');
    await expectDialogFitting(page, 'Back to light?', 'alertdialog');
    await press(page, 'Reshape');
    await expectDialogFitting(page, 'Reshape the term');
    await press(page, 'Close the circle');
    await expectDialogFitting(page, 'Close the circle');
    await press(page, /^Edit what you said/);
    await expectDialogFitting(page, 'What you said');
    await press(page, 'Change');
    await expectDialogFitting(page, 'I have landed');
  });

  test('a problem with its ideas, what is to be checked, what is difficult, and leaving, with their dialogs', async ({
    page,
  }) => {
    await openWrittenBrowser(page, writeWay);
    const alice = createPerson(page);
    await alice.goToPart('This week');
    await expect(page.getByText('Your opinion')).toBeVisible();
    await choose(page, 'On what ground', 'I checked it…');
    await expectFitting(page);
    await choose(page, /^More for “lived/, 'Say on what ground…');
    await expectDialogFitting(page, 'On what ground');
    await alice.goTo('Settings');
    await press(page, 'Leave this circle…');
    await page.getByRole('button', { name: 'Leave Thursday circle', exact: true }).click();
    await expect(page.getByText(/^This is another name\./)).toBeVisible();
    await expectDialogFitting(page, 'Leave Thursday circle');
    await alice.goToPart('Get unstuck');
    await expect(page.getByRole('list', { name: 'To be checked' }).getByRole('listitem')).toHaveCount(2);
    await expectFitting(page);
    await press(page, 'Something is difficult between us');
    await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByText('A few words are needed.')).toBeVisible();
    await expectDialogFitting(page, 'Something is difficult between us');
    await press(page, 'Put a packet together');
    await page.getByRole('checkbox', { name: 'Leave names out' }).click();
    await expectDialogFitting(page, 'Put a packet together');
    await choose(page, 'Put into a group… “Ask bob”', 'New group…');
    await expectDialogFitting(page, 'New group');
    await press(page, 'Make it my next step: “Ask bob”');
    await page.getByRole('checkbox', { name: 'I mean to do it this week' }).click();
    await press(page, 'Choose it');
    await expectDialogFitting(page, 'My next step');
  });
});
