import { expect, type Locator, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const notes = ({ page }: Participant): Locator => page.getByRole('textbox', { name: 'Shared notes' });
const caret = (seenBy: Participant, name: string): Locator => notes(seenBy).locator(`[data-caret="${name}"]`);
const tool = ({ page }: Participant, name: string): Locator =>
  page.getByRole('toolbar', { name: 'How the words look' }).getByRole('button', { name, exact: true });

/** Pastes into the notes what another program would have copied. */
const paste = (person: Participant, content: Readonly<Record<string, string>>): Promise<void> =>
  notes(person).evaluate((element, flavours) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(flavours)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, content);

test('two write the same paragraph at once, see where the other is, and keep it all', async () => {
  test.setTimeout(120_000);
  const [alice, bob] = await Promise.all([lab.start('alice'), lab.start('bob')]);
  await alice.beginCircle('alice', 'Thursday circle');
  await bob.beginJoining('bob', await alice.invite());
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await alice.seesConnected('bob');
  await alice.goTo('Priorities');
  await bob.goTo('Priorities');
  await expect(notes(alice)).toHaveText('');

  await notes(alice).click();
  await alice.page.keyboard.type('We look out for one another.');
  await expect(notes(bob)).toHaveText('We look out for one another.');
  await notes(bob).click();
  await bob.page.keyboard.press('Control+Home');
  await Promise.all([
    alice.page.keyboard.type(' Every week we meet.', { delay: 15 }),
    bob.page.keyboard.type('Agreed: ', { delay: 40 }),
  ]);
  const both = 'Agreed: We look out for one another. Every week we meet.';
  for (const person of [alice, bob]) await expect(notes(person)).toHaveText(both);
  await expect(notes(alice).getByRole('paragraph')).toHaveCount(1);

  await expect(caret(alice, 'bob')).toBeVisible();
  await expect(caret(bob, 'alice')).toBeVisible();
  await bob.page.keyboard.press('Shift+Home');
  await expect(notes(alice).locator('[data-selected-by="bob"]')).toHaveText('Agreed: ');
  await tool(bob, 'Bold').click();
  await expect(notes(alice).getByRole('strong')).toHaveText('Agreed:');

  await alice.page.keyboard.press('Control+End');
  await alice.page.keyboard.press('Enter');
  await alice.page.keyboard.type('[ ] Book a room');
  await bob.page.getByRole('checkbox', { name: 'Done: Book a room' }).check();
  await expect(alice.page.getByRole('checkbox', { name: 'Done: Book a room' })).toBeChecked();

  await bob.seesSaved();
  await bob.lateral.close();
  await expect(caret(alice, 'bob')).toHaveCount(0);
  const again = await lab.start('bob');
  await again.goTo('Priorities');
  await expect(notes(again)).toContainText(both);
  await expect(notes(again).getByRole('strong')).toHaveText('Agreed:');
  await expect(again.page.getByRole('checkbox', { name: 'Done: Book a room' })).toBeChecked();

  // [NOTE5] Undo is everybody's own.
  await again.seesConnected('alice');
  await alice.page.keyboard.type(' by Friday');
  await expect(notes(again)).toContainText('Book a room by Friday');
  await notes(again).click();
  await again.page.keyboard.press('Control+Home');
  await again.page.keyboard.type('Fully ');
  await expect(notes(alice)).toContainText(`Fully ${both}`);
  await alice.page.keyboard.press('Control+z');
  await expect(notes(again)).not.toContainText('by Friday');
  await expect(notes(again)).toContainText(`Fully ${both}`);
  await expect(notes(again)).toContainText('Book a room');
});

test('[NOTE2] what is pasted keeps its words and looks, and nothing of what it could do', async () => {
  const alice = await lab.start('alice', { isAlone: true });
  const errors: string[] = [];
  alice.page.on('pageerror', (error) => errors.push(error.message));
  await alice.beginAlone('alice');
  await alice.goTo('Priorities');
  await notes(alice).click();
  await paste(alice, {
    'text/plain': 'plain',
    'text/html': `<meta charset="utf-8"><h1>Plan</h1><p onclick="document.title='hit'">See <b>this</b>
      <a href="https://example.org/jobs">page</a>, <a href="javascript:document.title='hit'">not this</a>
      <img src="x" onerror="document.title='hit'"><script>document.title='hit'</script></p>
      <ul><li>One</li><li>Two</li></ul><style>body { display: none }</style>`,
  });
  await expect(notes(alice).getByRole('heading', { name: 'Plan' })).toBeVisible();
  await expect(notes(alice).getByRole('strong')).toHaveText('this');
  await expect(notes(alice).getByRole('listitem')).toHaveText(['One', 'Two']);
  await expect(notes(alice).getByRole('link')).toHaveText(['page']);
  await expect(notes(alice)).toContainText('not this');
  expect(await notes(alice).locator('img, script, style, [onclick]').count()).toBe(0);

  // A press opens outside at most, and never here.
  await notes(alice).getByRole('link').click();
  expect(alice.page.url()).toMatch(/^app:\/\/lateral\//);
  await expect(alice.page).toHaveTitle('My search – Lateral');
  expect(errors).toEqual([]);

  // [NOTE5] The key takes back the last that was written here.
  await alice.page.keyboard.press('Control+z');
  await expect(notes(alice)).toHaveText('');
  await alice.page.keyboard.press('Control+Shift+z');
  await expect(notes(alice).getByRole('heading', { name: 'Plan' })).toBeVisible();
});
