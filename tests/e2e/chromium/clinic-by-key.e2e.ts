import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { chooseByKey, enter, expectFocusKept, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { openPairLab } from '#tests/support/open-busy-lab.ts';
import type { LabBob } from '#tests/support/pair-lab/lab-bob.ts';
import { createPerson } from '#tests/support/person.ts';

declare global {
  /** Only inside the page. */
  var bob: LabBob;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const item = (page: Page, list: string): Locator => page.getByRole('list', { name: list }).getByRole('listitem');

/** Presses something that goes with that. */
async function enterAndGo(page: Page, gone: Locator): Promise<void> {
  await enter(page, gone);
  await expect(gone).toHaveCount(0);
  await expectFocusKept(page);
}

/** Goes on before the time, where it is asked once more. */
async function goOn(page: Page, name: string): Promise<void> {
  await enter(page, button(page, name));
  const asked = page.getByRole('alertdialog', { name: 'Go on now?' });
  await expect(asked).toBeVisible();
  await enter(page, asked.getByRole('button', { name: 'Go on', exact: true }));
  await expect(asked).toHaveCount(0);
  await expect(button(page, name)).toHaveCount(0);
  await expectFocusKept(page);
}

test('a problem goes from its telling to a next step by keyboard, and so does helping with that of another @long', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openPairLab(page);
  await createPerson(page).goToPart('Get unstuck');
  const phase = page.getByRole('region', { name: 'Your problem' }).getByRole('status').first();
  await test.step('it is brought, and its questions are answered', async () => {
    await enter(page, button(page, 'Bring a problem'));
    await expect(field(page, 'What it is about')).toBeFocused();
    await page.keyboard.type('I freeze when they ask about pay.');
    await tabTo(page, page.getByRole('radio', { name: 'Over two days, in writing' }));
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: 'Now, together' })).toBeChecked();
    await tabTo(page, page.getByRole('checkbox', { name: 'bob' }));
    await expect(page.getByRole('checkbox', { name: 'bob' })).toBeChecked();
    await expectAccessible(page);
    await enter(page, button(page, 'Bring it'));
    await expect(page.getByRole('region', { name: 'Your problem' })).toBeVisible();
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'We have heard it'));
    await page.evaluate(() => bob.asks('Since when?'));
    await typeInto(page, field(page, 'Your answer to “Since when?”'), 'Since the last time');
    await enter(page, button(page, 'Answer'));
    await expect(button(page, 'Say more to “Since when?”')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Your answer to “Since when?”')).toBeFocused();
    await page.keyboard.type('Two years ago');
    await enter(page, button(page, 'Answer'));
    await expect(item(page, 'Answers')).toHaveText(['Since the last time', 'Two years ago']);
    await expect(button(page, 'Say more to “Since when?”')).toBeFocused();
    await expectAccessible(page);
    await enterAndGo(page, button(page, 'We are through with the questions'));
  });
  await test.step('it is said back, once not quite', async () => {
    await page.evaluate(() => bob.saysBack('You want more'));
    await enterAndGo(page, button(page, 'Not quite: “You want more”'));
    await page.evaluate(() => bob.saysBack('You freeze'));
    await enterAndGo(page, button(page, 'That is it: “You freeze”'));
    await expect(phase).toHaveText(/^Ideas in silence/);
  });
  await test.step('ideas are written unseen, and opened', async () => {
    await typeInto(page, field(page, 'Idea 1'), 'Say a number first');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Idea 2')).toBeFocused();
    await page.keyboard.type('Ask bob what he got');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(button(page, 'Send, unseen')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(item(page, 'What you have sent')).toHaveCount(2);
    await expect(button(page, 'Another idea')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Idea 1')).toBeFocused();
    await page.keyboard.type('Practise it aloud');
    await enter(page, button(page, 'Send, unseen'));
    await expect(item(page, 'What you have sent')).toHaveCount(3);
    await expect(button(page, 'Another idea')).toBeFocused();
    await expectAccessible(page);
    // He is the last: what has the focus goes with the silence.
    await page.evaluate(() => bob.sends('Write it down before'));
    await expect(phase).toHaveText(/^Choosing/);
    await page.evaluate(() => bob.opensIdeas());
    await expect(item(page, 'Ideas')).toHaveCount(4);
    await expectFocusKept(page);
  });
  await test.step('they are put together, and one becomes the next step', async () => {
    const group = (idea: string): Locator => button(page, `Put into a group… “${idea}”`);
    await chooseByKey(page, group('Practise it aloud'), 'New group…');
    await expect(field(page, 'Name of the group')).toBeFocused();
    await page.keyboard.type('Beforehand');
    await page.keyboard.press('Enter');
    await expect(item(page, 'Beforehand')).toHaveCount(1);
    await expect(group('Practise it aloud')).toBeFocused();
    await chooseByKey(page, group('Write it down before'), 'Beforehand');
    await expect(item(page, 'Beforehand')).toHaveCount(2);
    await expect(group('Write it down before')).toBeFocused();
    await chooseByKey(page, group('Write it down before'), 'Out of the group');
    await expect(item(page, 'Beforehand')).toHaveCount(1);
    await expect(group('Write it down before')).toBeFocused();
    await enter(page, button(page, 'Another idea'));
    await expect(field(page, 'Idea 1')).toBeFocused();
    await page.keyboard.type('Ask for a day');
    await enter(page, button(page, 'Add it'));
    await expect(item(page, 'Came later')).toHaveCount(1);
    await expect(button(page, 'Another idea')).toBeFocused();
    await expectAccessible(page);
    await enter(page, button(page, 'Make it my next step: “Practise it aloud”'));
    await expect(field(page, 'What I do next')).toBeFocused();
    await tabTo(page, page.getByRole('checkbox', { name: 'I mean to do it this week' }));
    await page.keyboard.press('Space');
    await typeInto(page, field(page, 'How I will know it is done'), 'Three times, with bob');
    await enter(page, button(page, 'Choose it'));
    await expect(page.getByText('It stands with what you mean to do.', { exact: true })).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'How it went'));
    await expect(item(page, 'Answers')).toHaveCount(2);
    await expect(button(page, 'How it went')).toBeFocused();
    await expectAccessible(page);
    await enterAndGo(page, button(page, 'Take my problem back'));
  });
  await test.step('bob brings one, and is helped', async () => {
    await page.evaluate(() => bob.brings('They do not write back.'));
    await expect(page.getByRole('region', { name: 'A problem of bob' })).toBeVisible();
    await enterAndGo(page, button(page, 'I stand aside'));
    await enterAndGo(page, button(page, 'I take part'));
    await typeInto(page, field(page, 'Your question'), 'Who?');
    await enter(page, button(page, 'Ask'));
    await expect(item(page, 'Questions to bob')).toHaveCount(1);
    await expectFocusKept(page);
    await page.evaluate(() => bob.answers('The three of Monday'));
    await goOn(page, 'We are through with the questions');
    await enter(page, button(page, 'What was said so far'));
    await expect(item(page, 'Answers')).toHaveText(['The three of Monday']);
    await typeInto(page, field(page, 'In your own words'), 'You wait, and nothing comes');
    await enter(page, button(page, 'Say it back'));
    await expect(item(page, 'How others understood it').last()).toContainText('You wait, and nothing comes');
    await expectFocusKept(page);
    // What is next to be pressed is there no more.
    await tabTo(page, button(page, 'It has been said back well enough'));
    await page.evaluate(() => bob.confirms(true));
    await expect(button(page, 'We are through with the ideas')).toBeVisible();
    await expectFocusKept(page);
    await tabTo(page, field(page, 'Idea 1'));
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await expect(field(page, `Idea ${number}`)).toBeFocused();
      await page.keyboard.type(`Ring them on day ${number}`);
      await page.keyboard.press('Enter');
    }
    await enter(page, button(page, 'Send, unseen'));
    await expect(button(page, 'Another idea')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ring them on day 10');
    await enter(page, button(page, 'Send, unseen'));
    // No more than ten can be sent, so there is no other to be written.
    await expect(item(page, 'What you have sent')).toHaveCount(10);
    await expectFocusKept(page);
    await goOn(page, 'We are through with the ideas');
    await expect(item(page, 'Ideas')).toHaveCount(10);
    // He chooses while alice reads.
    await tabTo(page, button(page, 'Put into a group… “Ring them on day 2”'));
    await page.evaluate(() => bob.chooses('Ring them on Monday'));
    await expect(page.getByText('Ring them on Monday')).toBeVisible();
    await expectFocusKept(page);
  });
});

test('what is difficult between two comes to an end by keyboard @long', async ({ page }) => {
  test.setTimeout(180_000);
  await openPairLab(page);
  await createPerson(page).goToPart('Get unstuck');
  const status = page
    .getByRole('article', { name: /^Difficult between / })
    .getByRole('status')
    .first();
  const begin = async (words: string): Promise<void> => {
    await enter(page, button(page, 'Something is difficult between us'));
    await expect(field(page, 'What happened')).toBeFocused();
    await page.keyboard.type(words);
    await tabTo(page, page.getByRole('checkbox', { name: 'bob' }));
    await page.keyboard.press('Space');
  };
  await test.step('it is begun, taken back, and begun again', async () => {
    await begin('On Tuesday');
    await expectAccessible(page);
    await enter(page, button(page, 'Begin'));
    await expect(status).toHaveText('How each of you sees it');
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'Take it back'));
    await begin('On Tuesday we both spoke for the circle.');
    await enter(page, button(page, 'Begin'));
    await expect(status).toHaveText('How each of you sees it');
    await expectFocusKept(page);
  });
  await test.step('each says how they see it, with a pause between', async () => {
    await typeInto(page, field(page, 'How I see it'), 'I wanted to be asked');
    await enter(page, button(page, 'Write it down'));
    await expect(item(page, 'Views')).toHaveCount(1);
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'Take back “I wanted to be asked”'));
    await expectAccessible(page);
    await chooseByKey(page, button(page, 'Take a pause'), 'For two days');
    await expect(page.getByText('Paused by you.')).toBeVisible();
    await expectFocusKept(page);
    await chooseByKey(page, button(page, 'Make my pause shorter'), 'For an hour');
    await expect(button(page, 'Make my pause shorter')).toHaveCount(0);
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'Lift my pause'));
    await page.evaluate(() => bob.speaks('view', 'There was no time'));
    await expect(status).toHaveText('What all of you want');
    await enter(page, button(page, 'Add to how I see it'));
    await typeInto(page, field(page, 'How I see it'), 'Nobody asked me');
    await enter(page, button(page, 'Write it down'));
    await expect(item(page, 'Views')).toHaveCount(2);
    await expectFocusKept(page);
  });
  await test.step('they come to what both want, and to how it goes on', async () => {
    await typeInto(page, field(page, 'Something that we all could want'), 'We ask each other first');
    await enter(page, button(page, 'Add it'));
    const yes = button(page, 'I agree: “We ask each other first”');
    await expect(yes).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'I do not: “We ask each other first”'));
    await expect(button(page, 'I do not: “We ask each other first”')).toBeFocused();
    await expect(page.getByText('Do not agree: you.')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(yes).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(yes).toHaveAttribute('aria-pressed', 'true');
    await expect(yes).toBeFocused();
    // Where that was folded a form lies open, once they want the same.
    await tabTo(page, button(page, 'Propose how it could go on'));
    await page.evaluate(() => bob.agreesToAll());
    await expect(page.getByText('All of you want this.')).toBeVisible();
    await expect(status).toHaveText('How it could go on');
    await expectFocusKept(page);
    await typeInto(page, field(page, 'How it could go on'), 'One calls the other before');
    await enter(page, button(page, 'Propose it'));
    await expect(button(page, 'I agree: “One calls the other before”')).toBeVisible();
    await expectFocusKept(page);
    await expectAccessible(page);
    await tabTo(page, page.getByRole('radio', { name: 'Only us' }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'The circle may know that there is one' })).toBeChecked();
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'I would set it aside'));
    await enterAndGo(page, button(page, 'I would not set it aside after all'));
    await enterAndGo(page, button(page, 'Leave it'));
    await expect(status).toHaveText('It is over: fewer than two are still in it.');
    await enterAndGo(page, button(page, 'Come back to it'));
    await enter(page, button(page, 'I do not: “One calls the other before”'));
    await page.evaluate(() => bob.agreesToAll());
    await enter(page, button(page, 'I agree: “One calls the other before”'));
    await expect(status).toHaveText('You have agreed on how it goes on.');
    await expectFocusKept(page);
    await enter(page, button(page, 'How it went'));
    await expect(item(page, 'Views')).toHaveCount(2);
    await expect(button(page, 'How it went')).toBeFocused();
    await expectAccessible(page);
  });
});
