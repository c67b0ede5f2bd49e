import { expect, type Locator, type Page, test } from '@playwright/test';

import { openWrittenBrowser } from '#tests/support/browser-profile.ts';
import { expectDialogFitting, expectFitting } from '#tests/support/fitting.ts';
import { inEachLook } from '#tests/support/looks.ts';
import { createPerson } from '#tests/support/person.ts';
import { turnOnHabits, writeParts } from '#tests/support/written-parts.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string): Promise<void> => button(page, name).click();
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** Opens the menu of something and chooses an entry of it. */
async function choose(page: Page, menu: Locator, entry: string): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('with all that a circle can do, and nothing written yet', async ({ page }) => {
    await openWrittenBrowser(page, turnOnHabits);
    const alice = createPerson(page);
    await test.step('what is for oneself, with the dialogs and what they say of fields that are empty', async () => {
      await alice.goToPart('For yourself');
      await expect(page.getByText('Write down one thing that you did.')).toBeVisible();
      await expectFitting(page);
      await press(page, 'Set a goal');
      await press(page, 'Set the goal');
      await expect(page.getByText('A few words are needed.')).toBeVisible();
      await expectDialogFitting(page, 'Set a goal');
      await press(page, 'Add evidence');
      await press(page, 'Add');
      await expectDialogFitting(page, 'Add evidence');
    });
    await test.step('meetings', async () => {
      await alice.goToPart('Meetings');
      await expect(button(page, 'Meet now')).toBeEnabled();
      await expectFitting(page);
    });
    await test.step('letting something out alone, up to a next step', async () => {
      await alice.goToPart('Get unstuck');
      await expect(page.getByText('Nobody else is here right now. It helps by yourself, too.')).toBeVisible();
      await expectFitting(page);
      await press(page, 'Bring a problem');
      await press(page, 'Bring it');
      await expectDialogFitting(page, 'Bring a problem');
      const vent = page.getByRole('region', { name: 'Vent, then solve' });
      await vent.getByRole('button', { name: 'Begin', exact: true }).click();
      await field(page, 'Let it out').fill(`Three weeks without a word ${'w'.repeat(90)}`);
      await press(page, 'Say it');
      await expect(page.getByRole('list', { name: 'What was let out' }).getByRole('listitem')).toHaveCount(1);
      await expectFitting(page);
      await press(page, 'Turn to what helps');
      await field(page, 'Something that might help').fill(`Ring them on Tuesday ${'w'.repeat(90)}`);
      await vent.getByRole('button', { name: 'Add', exact: true }).click();
      await press(page, 'Make it my next step');
      await press(page, 'Keep it for this week');
      await expectFitting(page);
    });
    await test.step('what the circle does, and the settings that come of it', async () => {
      await alice.goToPart('Charter');
      await expect(page.getByRole('checkbox', { name: 'Vent, then solve' })).toBeChecked();
      await expectFitting(page);
      await alice.goTo('Settings');
      await page.getByRole('checkbox', { name: 'Keep quiet hours' }).click();
      await expect(page.getByRole('checkbox', { name: 'Hear kind words' })).toBeChecked();
      await expectFitting(page);
    });
  });

  test('goals, evidence, a doubt and a journal, unfolded, and each of their dialogs', async ({ page }) => {
    await openWrittenBrowser(page, writeParts);
    await createPerson(page).goToPart('For yourself');
    await expect(page.getByText('The day has come. How does it look?')).toBeVisible();
    await press(page, 'Ended goals');
    for (const history of await page.getByRole('button', { name: /^History of / }).all()) await history.click();
    await page.getByRole('button', { name: /^What speaks against “I cannot teach/ }).click();
    await expect(page.getByText('This speaks against it.')).toBeVisible();
    await page
      .getByRole('button', { name: /^Show more of the entry/ })
      .first()
      .click();
    await expectFitting(page);

    const goal = page.getByRole('button', { name: 'More for “A page that shows my work”' });
    await press(page, 'Review: A page that shows my work');
    await press(page, 'Keep the review');
    await expectDialogFitting(page, 'How does it look?');
    await choose(page, goal, 'Edit');
    await expectDialogFitting(page, 'Your goal');
    await choose(page, goal, 'End it…');
    await expectDialogFitting(page, 'End the goal');
    await choose(page, page.getByRole('button', { name: 'More for “I taught twelve people to weld”' }), 'Edit');
    await expectDialogFitting(page, 'Your evidence');
    await choose(page, page.getByRole('button', { name: 'More for the doubt “They will find out”' }), 'Edit');
    await expectDialogFitting(page, 'Your doubt');
    const entry = page.getByRole('button', { name: /^More for the entry of / }).first();
    await choose(page, entry, 'Edit');
    await expectDialogFitting(page, 'Your entry');
    await choose(page, entry, 'Share a paragraph…');
    await page.getByRole('radio', { name: /^The gap came up/ }).check();
    await page.getByRole('radio', { name: 'Among the wins' }).check();
    await expect(button(page, 'Tell the circle as a win')).toBeVisible();
    await expectDialogFitting(page, 'Share a paragraph');
  });

  test('a meeting that gathers, runs and is over, and one in writing', async ({ page }) => {
    await openWrittenBrowser(page, writeParts);
    await createPerson(page).goToPart('Meetings');
    await press(page, 'Meet now');
    await expect(page.getByRole('heading', { name: 'Who is there' })).toBeVisible();
    await expectFitting(page);

    await press(page, 'Begin');
    await expect(page.getByRole('heading', { name: 'You speak' })).toBeVisible();
    await page.getByRole('button', { name: /^From your check-in: What I said/ }).click();
    await field(page, 'What to look at together').fill(`Pay ${'w'.repeat(90)}`);
    await press(page, 'Put it there');
    await expect(page.getByRole('list', { name: 'On the hot seat next' }).getByRole('listitem')).toHaveCount(2);
    for (const kind of ['A note', 'Decided', 'Somebody means to do it']) {
      await page.getByRole('radio', { name: kind }).check();
      await field(page, 'In a line').fill(`${kind} ${'w'.repeat(90)}`);
      await press(page, 'Write it down');
      await expect(field(page, 'In a line')).toHaveValue('');
    }
    await expect(page.getByRole('list', { name: 'Written down' }).getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('heading', { name: 'Said for you' })).toBeVisible();
    await press(page, 'Pause');
    await expect(page.getByText('Paused')).toBeVisible();
    await expectFitting(page);

    await press(page, 'End the meeting');
    await expect(page.getByRole('article', { name: /^Minutes of / })).toContainText('Decided');
    await expectFitting(page);

    await press(page, 'Meet in writing');
    await expect(page.getByRole('heading', { name: 'Meeting in writing' })).toBeVisible();
    await expectFitting(page);
    await field(page, 'Your turn: what went on, what you are stuck with, what you ask').fill('w'.repeat(200));
    await press(page, 'Add my turn');
    // Everybody has written: it is over.
    await expect(page.getByRole('article', { name: /^Meeting in writing of / })).toContainText('Written by alice.');
  });
});
