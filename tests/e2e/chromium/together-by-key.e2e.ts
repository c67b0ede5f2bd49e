import { expect, type Locator, type Page, test } from '@playwright/test';

import { openFilledBrowser } from '#tests/support/browser-profile.ts';
import { chooseByKey, enter, expectFocusKept, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { createPerson } from '#tests/support/person.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

test('what the parts are for takes no mouse, and nothing loses the focus @long', async ({ page }) => {
  await openFilledBrowser(page, 3);
  await createPerson(page).goTo('Together');
  const goTo = (part: string): Promise<void> => enter(page, page.getByRole('link', { name: part, exact: true }));
  await test.step('the circle turns on what it wants', async () => {
    await goTo('Charter');
    for (const name of ['Goals', 'Evidence and doubts', 'Journal', 'Meetings', 'Vent, then solve']) {
      const habit = page.getByRole('checkbox', { name, exact: true });
      await tabTo(page, habit);
      await page.keyboard.press('Space');
      await expect(habit).toBeChecked();
      await expect(habit).toBeFocused();
    }
  });
  await test.step('a goal is set and looked at', async () => {
    await goTo('For yourself');
    await enter(page, button(page, 'Set a goal'));
    await expect(field(page, 'What you want to reach')).toBeFocused();
    await page.keyboard.type('Three talks a week');
    await typeInto(page, field(page, 'How you will know'), 'They are in my calendar');
    await tabTo(page, page.getByLabel('By when'));
    await page.keyboard.type('12312030');
    await enter(page, button(page, 'Set the goal'));
    await expect(page.getByRole('list', { name: 'My goals' })).toContainText('Three talks a week');
    await expect(button(page, 'Set a goal')).toBeFocused();
    const review = button(page, 'Review: Three talks a week');
    await enter(page, review);
    await tabTo(page, page.getByRole('radio', { name: 'On course' }));
    await page.keyboard.press('Space');
    await typeInto(page, field(page, 'In your words'), 'Two of them were good');
    await enter(page, button(page, 'Keep the review'));
    await expect(button(page, 'History of “Three talks a week”')).toBeVisible();
    await expect(review).toBeFocused();
  });
  await test.step('evidence is added and withdrawn, and a doubt is written down', async () => {
    await enter(page, button(page, 'Add evidence'));
    await expect(field(page, 'What you did or can do')).toBeFocused();
    await page.keyboard.type('I taught twelve people to weld');
    await enter(page, button(page, 'Add'));
    const more = button(page, 'More for “I taught twelve people to weld”');
    await expect(more).toBeVisible();
    await expectFocusKept(page);
    await chooseByKey(page, more, 'Withdraw');
    await expect(more).toHaveCount(0);
    await expectFocusKept(page);
    await typeInto(page, field(page, 'Write a doubt down'), 'I cannot weld');
    await enter(page, button(page, 'Find what speaks against it'));
    await expect(page.getByText(/^Nothing is written down yet that could speak against it/)).toBeVisible();
    await expect(button(page, 'Find what speaks against it')).toBeFocused();
  });
  await test.step('a page of the journal is kept, and one paragraph of it told', async () => {
    await typeInto(page, field(page, 'Write'), 'A long day.\n\nThey called me back.');
    await enter(page, button(page, 'Keep'));
    await expect(page.getByRole('article')).toContainText('They called me back.');
    await expect(button(page, 'Keep')).toBeFocused();
    await chooseByKey(page, page.getByRole('button', { name: /^More for the entry of / }), 'Share a paragraph…');
    for (const name of ['A long day.', 'Among the wins']) {
      await tabTo(page, page.getByRole('radio', { name }));
      await page.keyboard.press('Space');
    }
    await enter(page, button(page, 'Tell the circle as a win'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Told as a win.')).toBeVisible();
    await expectFocusKept(page);
  });
  await test.step('a live meeting goes from its opening to its minutes', async () => {
    await goTo('Meetings');
    // As soon as all agree what time it is.
    await expect(button(page, 'Meet now')).toBeEnabled();
    await enter(page, button(page, 'Meet now'));
    await expect(page.getByRole('heading', { name: 'Who is there' })).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Leave'));
    await expect(page.getByText('Nobody is here.')).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Come in'));
    await expect(page.getByText('Here: you.')).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Begin'));
    await expect(page.getByRole('heading', { name: 'You speak' })).toBeVisible();
    await expectFocusKept(page);
    await typeInto(page, field(page, 'What to look at together'), 'Pay');
    await page.keyboard.press('Enter');
    const takeBack = button(page, 'Take back “Pay”');
    await enter(page, takeBack);
    await expect(takeBack).toHaveCount(0);
    await expectFocusKept(page);
    await enter(page, button(page, 'Pause'));
    await expect(button(page, 'Go on')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Pause')).toBeFocused();
    await enter(page, button(page, 'One more minute'));
    await expect(button(page, 'One more minute')).toBeFocused();
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { name: 'What each of you means to do' })).toBeVisible();
    await expect(button(page, 'Next')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'One word each, to close' })).toBeVisible();
    await expect(button(page, 'Finish')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: /^Minutes of / })).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Meet in writing'));
    await expect(page.getByRole('heading', { name: 'Meeting in writing' })).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Call it off'));
    await expect(button(page, 'Meet in writing')).toBeVisible();
    await expectFocusKept(page);
  });
  await test.step('something is let out alone, and a next step kept', async () => {
    await goTo('Get unstuck');
    const vent = page.getByRole('region', { name: 'Vent, then solve' });
    await enter(page, vent.getByRole('button', { name: 'Begin', exact: true }));
    await expect(field(page, 'Let it out')).toBeFocused();
    await page.keyboard.type('Three weeks without a word');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'What was let out' }).getByRole('listitem')).toHaveCount(1);
    await expect(field(page, 'Let it out')).toBeFocused();
    await enter(page, button(page, 'Turn to what helps'));
    await expect(field(page, 'Something that might help')).toBeFocused();
    await page.keyboard.type('Ring them on Tuesday');
    await page.keyboard.press('Enter');
    await enter(page, button(page, 'Make it my next step'));
    await expect(field(page, 'My next step')).toHaveValue('Ring them on Tuesday');
    await expectFocusKept(page);
    await typeInto(page, field(page, 'How I will know it is done'), 'We have spoken');
    await page.keyboard.press('Enter');
    await expect(page.getByText('It stands with what you mean to do this week.')).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Close, nothing of it stays'));
    await expect(vent.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
    await expectFocusKept(page);
  });
});
