import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.afterAll(() => lab.close());

const blockOf = ({ page }: Participant, name: string) => page.getByRole('region', { name: `Priorities of ${name}` });
const ownBlock = ({ page }: Participant) => page.getByRole('region', { name: 'My priorities' });
const rowOf = ({ page }: Participant, name: string) =>
  page
    .getByRole('list', { name: 'Members', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();

/** Sends bob a thought from alice's page of priorities. */
async function think(field: string, why: string): Promise<void> {
  await alice.goTo('Priorities');
  await blockOf(alice, 'bob').getByRole('button', { name: 'Have you thought of…' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Have you thought of…' });
  await dialog.getByRole('textbox', { name: 'A field or kind of work' }).fill(field);
  await dialog.getByRole('textbox', { name: 'What made you think of it' }).fill(why);
  await expectAccessible(alice.page);
  await dialog.getByRole('button', { name: 'Send to bob' }).click();
  await expect(dialog).toBeHidden();
}

test('what one thought of for another is kept or not, and both see what became of it', async () => {
  await think('Technical writing', 'Your guides are clear.');
  await expect(blockOf(alice, 'bob')).toContainText('Sent on');

  await test.step('it waits on Today, and kept it stands among the fields one is open to', async () => {
    await bob.goTo('Today');
    const asked = bob.page.getByRole('region', { name: 'Somebody asked you' });
    await expect(asked).toContainText('alice thought of you: Technical writing');
    await expect(asked).toContainText('Your guides are clear.');
    await expectAccessible(bob.page);
    await asked.getByRole('button', { name: 'Keep it' }).click();
    await expect(asked).toBeHidden();
    await bob.goTo('Priorities');
    await expect(ownBlock(bob).getByRole('list', { name: "Fields I'm open to" })).toContainText('Technical writing');
    await expect(ownBlock(bob)).toContainText('alice thought of it. You keep it.');
    await expect(blockOf(alice, 'bob')).toContainText('bob keeps it.');
    await expect(blockOf(alice, 'bob').getByRole('list', { name: "Fields I'm open to" })).toContainText(
      'Technical writing',
    );
  });

  await test.step('what is not for bob is told alice quietly, with his words', async () => {
    await think('Radio', '');
    await ownBlock(bob).getByRole('button', { name: 'Not for me: Radio' }).click();
    await ownBlock(bob).getByRole('button', { name: 'More for “Radio”' }).click();
    await bob.page.getByRole('menuitem', { name: 'Say something to alice' }).click();
    const dialog = bob.page.getByRole('dialog', { name: 'Say something to alice' });
    await dialog.getByRole('textbox', { name: 'What you say to it' }).fill('Too loud for me.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(blockOf(alice, 'bob')).toContainText('bob has looked at it: not for now.');
    await expect(blockOf(alice, 'bob')).toContainText('Too loud for me.');
  });
});

test('everybody says where they are in their search, and sees who shares their aims', async () => {
  for (const person of [alice, bob]) {
    await person.goTo('Priorities');
    const role = person === alice ? 'Software developer' : 'Softwareentwickler';
    await ownBlock(person).getByRole('textbox', { name: 'Roles I want', exact: true }).fill(role);
    await person.page.keyboard.press('Enter');
    await expect(ownBlock(person).getByRole('list', { name: 'Roles I want' }).getByText(role)).toBeVisible();
    await person.goTo('Members');
  }
  await expect(rowOf(alice, 'bob')).toContainText(
    'You and bob both look for: Software developer (bob: Softwareentwickler).',
  );
  await expect(rowOf(bob, 'alice')).toContainText(
    'You and alice both look for: Softwareentwickler (alice: Software developer).',
  );

  const where = bob.page.getByRole('combobox', { name: 'Where I am in my search' });
  await where.selectOption('Interviewing');
  await expect(rowOf(alice, 'bob')).toContainText('Interviewing, as of');
  await where.selectOption('Resting');
  await expect(rowOf(alice, 'bob')).toContainText('Resting until');
  await expect(rowOf(alice, 'bob')).not.toContainText('Interviewing');
  await where.selectOption('Landed');
  await expect(bob.page.getByRole('dialog', { name: 'I have landed' })).toBeVisible();
  await expectAccessible(bob.page);
  await bob.page.keyboard.press('Escape');
  await expect(where).toHaveValue('resting');
  await where.selectOption('Deciding');
  await expect(rowOf(alice, 'bob')).toContainText('Deciding, as of');
  await expectAccessible(alice.page);
});
