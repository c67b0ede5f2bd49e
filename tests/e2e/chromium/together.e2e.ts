import { expect, type Locator, type Page, test } from '@playwright/test';

import { openFilledBrowser, openWrittenBrowser } from '#tests/support/browser-profile.ts';
import { expectFitting } from '#tests/support/fitting.ts';
import { chooseByKey, enter, tabTo } from '#tests/support/keyboard.ts';
import { inEachLook } from '#tests/support/looks.ts';
import { createPerson } from '#tests/support/person.ts';
import { writeWeeks } from '#tests/support/weeks-before.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string): Promise<void> => button(page, name).click();
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('with nothing, while checking in and after it; without a charter, while writing one and with it', async ({
    page,
  }) => {
    await openFilledBrowser(page, 3);
    await createPerson(page).goTo('Together');
    await expect(button(page, 'Check in')).toBeVisible();
    await expectFitting(page);
    await press(page, 'Check in');
    await page.getByRole('radio', { name: 'Heavy' }).check();
    await expect(page.getByRole('radiogroup', { name: 'Who sees the mood' })).toBeVisible();
    await expectFitting(page);
    await field(page, 'Done').fill(`Two applications. ${'w'.repeat(90)}`);
    await field(page, 'Stuck').fill('The gap of two years.');
    await press(page, 'Share');
    await expect(page.getByRole('article', { name: 'Check-in of alice' })).toContainText('for you only: Heavy');
    await expectFitting(page);
    await createPerson(page).goToPart('Charter');
    await expect(button(page, 'Write a charter')).toBeVisible();
    await expectFitting(page);
    await press(page, 'Write a charter');
    await expect(page.getByRole('dialog', { name: 'Write a charter' })).toBeVisible();
    await expectFitting(page);
    await press(page, 'Propose and sign');
    await expect(page.getByText('Signed by alice.')).toBeVisible();
    await expectFitting(page);
  });

  test('what is meant to be done with how it ended, the eight weeks, settling, and the weeks before', async ({
    page,
  }) => {
    await openWrittenBrowser(page, writeWeeks);
    await createPerson(page).goTo('Together');
    const own = page.getByRole('list', { name: 'What you mean to do this week' });
    await expect(own.getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('heading', { name: 'Your last eight weeks' })).toBeVisible();
    await expectFitting(page);
    await page.getByRole('list', { name: 'Still open from earlier' }).getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Carry over…' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByText('A few words are enough.')).toBeVisible();
    await expectFitting(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await enter(page, button(page, 'Show 5 earlier weeks'));
    // Whoever does so with a key reads on there.
    await expect(page.getByRole('group', { name: 'Earlier weeks' })).toBeFocused();
    await expect(page.getByRole('heading', { name: /^Week of / })).toHaveCount(5);
    await expectFitting(page);
  });
});

test('checking in, meaning to do something and agreeing on a charter take no mouse, and nothing loses the focus', async ({
  page,
}) => {
  await openFilledBrowser(page, 3);
  await createPerson(page).goTo('Together');
  await test.step('a check-in is written, changed and withdrawn', async () => {
    await enter(page, button(page, 'Check in'));
    await expect(field(page, 'Done')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Check in')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Done')).toBeFocused();
    await page.keyboard.type('Two applications');
    await enter(page, button(page, 'Share'));
    await expect(button(page, 'Check in')).toBeFocused();
    const more = page.getByRole('button', { name: /^More for your check-in/ });
    await chooseByKey(page, more, 'Edit');
    await expect(field(page, 'Done')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await chooseByKey(page, more, 'Withdraw');
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.locator('main')).toBeFocused();
  });
  await test.step('commitments are made, kept, dropped and removed', async () => {
    const text = field(page, 'What you mean to do');
    await tabTo(page, text);
    await page.keyboard.type('Call Dana');
    await page.keyboard.press('Enter');
    await expect(field(page, 'How you will know it is done')).toBeFocused();
    await page.keyboard.type('We have spoken');
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    for (const [words, measure] of [
      ['Sleep', 'The laptop stayed shut'],
      ['Write', 'It is sent'],
    ] as const) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
      await page.keyboard.type(measure);
      await page.keyboard.press('Enter');
      await expect(page.getByText(words, { exact: true })).toBeVisible();
    }
    // Three are enough: the form goes.
    await expect(page.locator('main')).toBeFocused();
    await enter(page, button(page, 'Kept: Call Dana'));
    await expect(button(page, 'More for “Call Dana”')).toBeFocused();
    await chooseByKey(page, button(page, 'More for “Sleep”'), 'Drop…');
    await expect(field(page, 'Reason')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'More for “Sleep”')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await chooseByKey(page, button(page, 'More for “Sleep”'), 'Drop…');
    await page.keyboard.type('Family came');
    await page.keyboard.press('Enter');
    await expect(button(page, 'More for “Sleep”')).toBeFocused();
    await chooseByKey(page, button(page, 'More for “Write”'), 'Remove');
    await expect(page.locator('main')).toBeFocused();
  });
  await test.step('a charter is written and signed, and a change of it begun', async () => {
    await enter(page, page.getByRole('link', { name: 'Charter' }));
    await enter(page, button(page, 'Write a charter'));
    await expect(field(page, 'What we are here for')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Write a charter')).toBeFocused();
    await page.keyboard.press('Enter');
    await enter(page, button(page, 'Propose and sign'));
    await expect(page.getByText('Signed by alice.')).toBeVisible();
    await expect(page.locator('main')).toBeFocused();
    await enter(page, button(page, 'Propose a change'));
    await page.keyboard.press('Escape');
    await expect(button(page, 'Propose a change')).toBeFocused();
  });
});
