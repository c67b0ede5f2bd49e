import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { chooseByKey, enter, expectFocusKept, tabTo, typeInto } from '#tests/support/keyboard.ts';
import { openPairLab } from '#tests/support/open-busy-lab.ts';
import type { LabBob } from '#tests/support/pair-lab/lab-bob.ts';
import { createPerson } from '#tests/support/person.ts';

declare global {
  /** Only inside the page. */
  var bob: LabBob;
  /** The text of the file that was saved last; only inside the page. */
  var savedFile: () => string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const item = (page: Page, list: string): Locator => page.getByRole('list', { name: list }).getByRole('listitem');
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** Presses something that goes with that. */
async function enterAndGo(page: Page, gone: Locator): Promise<void> {
  await enter(page, gone);
  await expect(gone).toHaveCount(0);
  await expectFocusKept(page);
}

/** Sends a dialog by its button; it closes. */
async function send(page: Page, name: string, submit: string): Promise<void> {
  await enter(page, dialog(page, name).getByRole('button', { name: submit, exact: true }));
  await expect(dialog(page, name)).toHaveCount(0);
  await expectFocusKept(page);
}

/** An ISO day, so many from today. */
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Types a day as it is written in the language of the page. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(`${month}${date}${year}`);
  await expect(page.getByLabel(label, { exact: true })).toHaveValue(day);
}

test('what a circle agrees on takes no mouse: its sessions, a term, a month looked back on, and landing @long', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openPairLab(page);
  await createPerson(page).goToPart('Charter');
  await test.step('ten sessions are planned, changed, and done', async () => {
    await enterAndGo(page, button(page, 'Plan ten sessions'));
    await expect(item(page, 'Planned sessions')).toHaveCount(10);
    const more = button(page, 'More for “Trust and story”');
    await chooseByKey(page, more, 'Edit');
    await expect(dialog(page, 'Edit the session').getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('How we came here');
    await typeDay(page, 'Week', dayIn(7));
    await expectAccessible(page);
    await send(page, 'Edit the session', 'Save');
    await expect(item(page, 'Planned sessions').first()).toContainText('How we came here');
    await expect(button(page, 'More for “How we came here”')).toBeFocused();
    await chooseByKey(page, button(page, 'More for “How we came here”'), 'Move down');
    await expect(item(page, 'Planned sessions').nth(1)).toContainText('How we came here');
    await expect(button(page, 'More for “How we came here”')).toBeFocused();
    await chooseByKey(page, button(page, 'More for “How we came here”'), 'Move up');
    await expect(item(page, 'Planned sessions').first()).toContainText('How we came here');
    await expect(button(page, 'More for “How we came here”')).toBeFocused();
    await enter(page, button(page, 'Mark as done: “How we came here”'));
    await expect(button(page, 'Not done: “How we came here”')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Mark as done: “How we came here”')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(item(page, 'Planned sessions').first()).toContainText('Done on ');
    await chooseByKey(page, button(page, 'More for “Closure”'), 'Remove');
    await expect(item(page, 'Planned sessions')).toHaveCount(9);
    await expectFocusKept(page);
    await enter(page, button(page, 'Add a session'));
    await expect(dialog(page, 'A session of your own').getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type('A walk');
    await page.keyboard.press('Enter');
    await expect(item(page, 'Planned sessions')).toHaveCount(10);
    await expect(button(page, 'Add a session')).toBeFocused();
    await expectAccessible(page);
    await enter(page, button(page, 'Back to light'));
    await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await enter(page, page.getByRole('alertdialog').getByRole('button', { name: 'Back to light' }));
    await expect(item(page, 'Planned sessions')).toHaveCount(1);
    await expectFocusKept(page);
  });
  await test.step('a term is proposed and agreed on, and towards its end what comes after it', async () => {
    await enter(page, button(page, 'Propose a term'));
    await enter(page, dialog(page, 'Propose a term').getByRole('button', { name: 'Propose', exact: true }));
    await expect(page.getByText('A day is needed.')).toBeVisible();
    await typeDay(page, 'From', dayIn(-3));
    await expect(page.getByText('A day is needed.')).toHaveCount(0);
    await typeDay(page, 'Until', dayIn(7));
    await typeInto(page, field(page, 'What for'), 'Find work');
    await expectAccessible(page);
    await send(page, 'Propose a term', 'Propose');
    const own = page.getByRole('article', { name: 'You propose a term' });
    await expect(own).toBeVisible();
    await enterAndGo(page, own.getByRole('button', { name: 'Withdraw', exact: true }));
    await page.evaluate((days) => bob.proposesTerm('Find work', ...days), [dayIn(-3), dayIn(7)] as const);
    await enterAndGo(page, button(page, 'Agree'));
    await expect(page.getByText('Agreed: bob and you.')).toBeVisible();
    await enter(page, button(page, 'Renew'));
    await expect(dialog(page, 'Renew the term')).toBeVisible();
    await expect(field(page, 'What for')).toHaveValue('Find work');
    await send(page, 'Renew the term', 'Propose');
    await expect(own).toBeVisible();
    await expect(button(page, 'Renew')).toBeFocused();
    const next = page.getByRole('group', { name: 'What comes after it?' });
    await enter(page, button(page, 'Close the circle'));
    await expect(field(page, 'In your words (optional)')).toBeFocused();
    await page.keyboard.type('It was good');
    await send(page, 'Close the circle', 'Propose to close');
    const closing = page.getByRole('article', { name: 'You propose to close the circle' });
    await expect(closing).toContainText('It was good');
    await enterAndGo(page, closing.getByRole('button', { name: 'Withdraw', exact: true }));
    await expectAccessible(page);
    // What asked what comes next goes when that is agreed.
    await tabTo(page, button(page, 'Reshape'));
    await page.evaluate(() => bob.agreesToTerm());
    await expect(next).toHaveCount(0);
    await expectFocusKept(page);
    await enter(page, button(page, 'Earlier terms'));
    await expect(item(page, 'Earlier terms')).toHaveCount(1);
    await expect(button(page, 'Earlier terms')).toBeFocused();
  });
  await test.step('a month is looked back on, and one change is shared and brought to the charter', async () => {
    await typeInto(page, field(page, 'What helped'), 'The mornings');
    await typeInto(page, field(page, 'The one change you would make'), 'Begin later');
    await enter(page, button(page, 'Share'));
    await expect(button(page, 'Edit what you said: The mornings')).toBeVisible();
    await expectFocusKept(page);
    await enter(page, button(page, 'Edit what you said: The mornings'));
    await expect(field(page, 'What helped')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' and bob');
    await send(page, 'What you said', 'Save');
    await expect(item(page, 'What helped')).toContainText('The mornings and bob');
    await page.evaluate(() => bob.looksBack('Meet in the morning'));
    await page.evaluate(() => bob.supportsOwn());
    await enter(page, button(page, "I'd support that: Meet in the morning"));
    await expect(button(page, 'Not any more: Meet in the morning')).toBeFocused();
    await expect(page.getByRole('group', { name: 'The change you share' })).toBeVisible();
    await expectAccessible(page);
    await enter(page, button(page, 'Take it to the charter'));
    await expect(dialog(page, 'Write a charter')).toBeVisible();
    await send(page, 'Write a charter', 'Propose and sign');
    await expect(page.getByText('It is proposed for the charter.')).toBeVisible();
    await expect(button(page, 'Take it to the charter')).toHaveCount(0);
    await expectFocusKept(page);
    await enterAndGo(page, button(page, 'Remove what you said: The mornings and bob'));
    await expect(field(page, 'What helped')).toHaveValue('');
  });
  await test.step('somebody says that they have landed, says it otherwise, and takes it back', async () => {
    await enter(page, button(page, 'I have landed'));
    await typeInto(page, field(page, 'In your words (optional)'), 'In a workshop');
    await tabTo(page, page.getByRole('checkbox', { name: "I'd like to go on helping" }));
    await page.keyboard.press('Space');
    await expectAccessible(page);
    await send(page, 'I have landed', 'Say it');
    await expect(item(page, 'Who has landed')).toContainText('In a workshop');
    await enter(page, button(page, 'Change'));
    await typeInto(page, field(page, 'In your words (optional)'), 'By the river, ');
    await send(page, 'I have landed', 'Say it');
    await expect(item(page, 'Who has landed')).toContainText('By the river');
    await expect(button(page, 'Change')).toBeFocused();
    await enterAndGo(page, button(page, 'Take it back'));
    await expect(button(page, 'I have landed')).toBeVisible();
  });
});

test('advice is given on a ground, checked, and put together for somebody outside by keyboard @long', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openPairLab(page);
  await page.evaluate(() => bob.checksIn('They gave me notice'));
  await page.evaluate(() => bob.says('Two weeks are enough for that'));
  const alice = createPerson(page);
  await alice.goToPart('This week');
  const write = field(page, 'Write to the circle');
  const goTo = (part: string): Promise<void> => enter(page, page.getByRole('link', { name: part, exact: true }));
  await test.step('each ground is said with what is said', async () => {
    await chooseByKey(page, button(page, 'On what ground'), 'My opinion');
    await expect(button(page, 'On what ground: My opinion')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await typeInto(page, write, 'It is not fair');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your opinion')).toBeVisible();
    await expect(write).toBeFocused();
    await chooseByKey(page, button(page, 'On what ground'), 'I lived it');
    await typeInto(page, write, 'Mine took a month');
    await page.keyboard.press('Enter');
    await expect(page.getByText('You lived this')).toBeVisible();
    await chooseByKey(page, button(page, 'On what ground'), 'I checked it…');
    await typeInto(page, write, 'The law says four weeks');
    await page.keyboard.press('Enter');
    const source = page.getByRole('textbox', { name: 'Where you looked' });
    await expect(source).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.type('https://law.example/622');
    await typeDay(page, 'When you looked', '2025-06-02');
    await typeInto(page, write, '');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Checked on /)).toBeVisible();
    await expect(write).toBeFocused();
    await chooseByKey(page, button(page, 'More for “Mine took a month”'), 'Say on what ground…');
    await tabTo(page, page.getByRole('radio', { name: 'I lived it' }));
    await page.keyboard.press('ArrowUp');
    await send(page, 'On what ground', 'Save');
    await expect(page.getByText('Your opinion')).toHaveCount(2);
    await expect(button(page, 'More for “Mine took a month”')).toBeFocused();
    await chooseByKey(page, button(page, 'More for “It is not fair”'), 'Withdraw');
    await expect(button(page, 'More for “It is not fair”')).toHaveCount(0);
    await expectFocusKept(page);
  });
  await test.step('what is to be checked is found again, and answered', async () => {
    const more = button(page, 'More for “Two weeks are enough for that”');
    await chooseByKey(page, more, 'This needs checking');
    await expect(page.getByText('To be checked, as you asked.')).toBeVisible();
    await expect(more).toBeFocused();
    await chooseByKey(page, button(page, 'More for “Mine took a month”'), 'This needs checking');
    await goTo('Get unstuck');
    await expect(item(page, 'To be checked')).toHaveCount(2);
    await expectAccessible(page);
    await enter(page, button(page, 'Open “Two weeks are enough for that”'));
    await expect(page.getByRole('group', { name: 'Conversation' })).toBeFocused();
    await expect(more).toBeInViewport();
    await chooseByKey(page, more, 'Answer with a check');
    await expect(write).toBeFocused();
    await page.keyboard.type('It is four');
    await enter(page, button(page, 'Not as an answer'));
    await expect(write).toBeFocused();
    await chooseByKey(page, more, 'Answer with a check');
    await expect(write).toBeFocused();
    await typeInto(page, page.getByRole('textbox', { name: 'Where you looked' }), 'The law, section 622');
    await enter(page, button(page, 'Send'));
    await expect(page.getByText('Answers “Two weeks are enough for that”')).toBeVisible();
    await expectFocusKept(page);
    await chooseByKey(page, more, 'This is beyond us');
    await expect(page.getByText('Beyond us, as you said.')).toBeVisible();
    await goTo('Get unstuck');
    await tabTo(page, button(page, 'Open “Mine took a month”'));
    // He answers what alice is about to open.
    await page.evaluate(() => bob.checks('It does', 'The office'));
    await expect(page.getByText('Nothing waits to be checked.')).toBeVisible();
    await expectFocusKept(page);
  });
  await test.step('what is beyond them is put into a packet, and nothing else', async () => {
    await enter(page, button(page, 'Put a packet together'));
    await expect(field(page, 'Title')).toBeFocused();
    await enter(page, button(page, 'Save as text (Markdown)'));
    await expect(page.getByText('There is nothing in it yet: choose something, or write a few words.')).toBeVisible();
    await expect(button(page, 'Save as text (Markdown)')).toBeFocused();
    await typeInto(page, field(page, 'Title'), 'Notice');
    await typeInto(page, field(page, 'Your own words'), 'Is this enough?');
    await tabTo(page, page.getByRole('checkbox', { name: /^bob: Two weeks/ }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('checkbox', { name: 'Leave names out' }));
    await expect(page.getByRole('checkbox', { name: 'Leave names out' })).toBeChecked();
    await expectAccessible(page);
    await enter(page, button(page, 'Save as text (Markdown)'));
    await expect(dialog(page, 'Put a packet together')).toHaveCount(0);
    await expect(button(page, 'Put a packet together')).toBeFocused();
    const text = await page.evaluate(() => savedFile());
    expect(text).toContain('Two weeks are enough for that');
    expect(text).toContain('Is this enough?');
    expect(text).not.toMatch(/bob|four weeks|Mine took/);
  });
});
