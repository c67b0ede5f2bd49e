import { expect, type Locator, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.afterAll(() => lab.close());

const checkInOf = ({ page }: Participant, name: string): Locator =>
  page.getByRole('article', { name: `Check-in of ${name}`, exact: true });

test('who asks just to be listened to hears something kind, and ideas when they open it', async () => {
  await alice.goTo('Together');
  await alice.page.getByRole('button', { name: 'Check in', exact: true }).click();
  const form = alice.page.getByRole('dialog', { name: 'Check in' });
  await form.getByRole('textbox', { name: 'Stuck' }).fill('Three weeks without an answer');
  await form.getByRole('radio', { name: 'Heavy' }).click();
  await form.getByRole('checkbox', { name: /^Just listen/ }).click();
  await form.getByRole('button', { name: 'Share' }).click();
  await expect(checkInOf(alice, 'alice')).toContainText('You asked the others just to listen.');
  await expect(checkInOf(alice, 'alice')).toContainText('Mood, for you only: Heavy');

  await bob.goTo('Today');
  await bob.page.getByRole('button', { name: 'alice checked in' }).click();
  const seen = checkInOf(bob, 'alice');
  await expect(seen).toContainText('Three weeks without an answer');
  await expect(seen).toContainText('alice asks you just to listen.');
  await expect(seen.getByRole('textbox')).toHaveCount(0);
  await expect(bob.page.getByText('Heavy')).toHaveCount(0);
  await seen.getByRole('button', { name: 'I hear you.' }).click();
  await seen.getByRole('button', { name: 'Me too' }).click();
  await expect(checkInOf(alice, 'alice')).toContainText('bob knows this, too.');
  await expect(checkInOf(alice, 'alice')).toContainText('I hear you.');

  // Opened while bob is away.
  await bob.seesSaved();
  await bob.lateral.close();
  await alice.page.getByRole('button', { name: /^More for your check-in/ }).click();
  await alice.page.getByRole('menuitem', { name: 'Open it for ideas' }).click();
  await alice.seesSaved();
  bob = await lab.start('bob');
  await bob.goTo('Together');
  const box = checkInOf(bob, 'alice').getByRole('textbox', { name: 'Write to the circle' });
  await expect(box).toBeVisible({ timeout: 20_000 });
  await box.fill('Shall I call them for you?');
  await box.press('Enter');
  await expect(checkInOf(alice, 'alice')).toContainText('Shall I call them for you?');
  await alice.goTo('Today');
  await expect(alice.page.getByRole('button', { name: /^bob answered your check-in/ })).toBeVisible();
});

test('what somebody means to do is seen by the others, with how it ended, and is there after a restart', async () => {
  const mine = bob.page.getByRole('region', { name: 'Your week' });
  for (const [text, measure] of [
    ['Send three applications', 'Three answers say received'],
    ['Call Dana', 'We have spoken'],
  ] as const) {
    await mine.getByRole('textbox', { name: 'What you mean to do' }).fill(text);
    await mine.getByRole('textbox', { name: 'How you will know it is done' }).fill(measure);
    await mine.getByRole('button', { name: 'Add' }).click();
    await expect(mine.getByText(text)).toBeVisible();
  }
  await mine.getByRole('button', { name: 'Kept: Call Dana' }).click();
  await alice.goTo('Together');
  const theirs = alice.page.getByRole('list', { name: 'bob means to do' });
  await expect(theirs.getByRole('listitem').filter({ hasText: 'Call Dana' })).toContainText('Kept');
  await expect(theirs.getByRole('listitem')).toHaveCount(2);
  await bob.seesSaved();
  await bob.lateral.kill();
  bob = await lab.start('bob');
  await bob.goTo('Today');
  await expect(bob.page.getByRole('button', { name: /^Send three applications/ })).toBeVisible();
  await expect(bob.page.getByRole('button', { name: /^Call Dana/ })).toHaveCount(0);
});

test('a charter holds when two thirds have signed it, and a change when enough have signed that', async () => {
  await alice.goToPart('Charter');
  const charterOf = ({ page }: Participant): Locator => page.getByRole('region', { name: 'Charter' });
  await charterOf(alice).getByRole('button', { name: 'Write a charter' }).click();
  const form = alice.page.getByRole('dialog', { name: 'Write a charter' });
  await form.getByRole('textbox', { name: 'Off-limits topics' }).fill('politics\nmarathon times');
  await form.getByRole('button', { name: 'Propose and sign' }).click();
  await expect(charterOf(alice)).toContainText('Signed by alice.');
  await expect(charterOf(alice)).toContainText('It holds when 1 more of you signs.');

  await bob.goTo('Today');
  await bob.page.getByRole('button', { name: /^alice proposes a charter/ }).click();
  await expect(charterOf(bob)).toContainText('What is said here stays here');
  await charterOf(bob).getByRole('button', { name: 'Sign' }).click();
  for (const person of [alice, bob]) {
    await expect(charterOf(person)).toContainText(/Signed by (alice and bob|bob and alice)\./);
    await expect(charterOf(person).getByRole('article')).toHaveCount(0);
  }
  await bob.goTo('Today');
  await expect(bob.page.getByRole('button', { name: /charter/ })).toHaveCount(0);

  // What is off limits gets a hint, and is sent all the same.
  await bob.goToPart('This week');
  const card = checkInOf(bob, 'alice');
  const box = card.getByRole('textbox', { name: 'Write to the circle' });
  await box.fill('Enough of Politics for today');
  await expect(card.getByText('Off limits by your charter: politics.')).toBeVisible();
  await box.press('Enter');
  await alice.goToPart('This week');
  await expect(checkInOf(alice, 'alice')).toContainText('Enough of Politics for today');

  for (const person of [alice, bob]) await person.goToPart('Charter');
  await charterOf(bob).getByRole('button', { name: 'Propose a change' }).click();
  const change = bob.page.getByRole('dialog', { name: 'Propose a change' });
  await change.getByRole('textbox', { name: 'How we meet' }).fill('On Thursdays at six.');
  await change.getByRole('button', { name: 'Propose and sign' }).click();
  const proposal = charterOf(alice).getByRole('article', { name: 'bob proposes a change' });
  await expect(proposal).toContainText('On Thursdays at six.');
  await expect(proposal).toContainText('Was: We begin on time');
  await expect(proposal).not.toContainText('What stays here');
  await proposal.getByRole('button', { name: 'Sign' }).click();
  await expect(proposal).toHaveCount(0);
  for (const person of [alice, bob]) await expect(charterOf(person)).toContainText('On Thursdays at six.');

  await alice.seesSaved();
  await alice.lateral.close();
  alice = await lab.start('alice');
  await alice.goToPart('Charter');
  await expect(charterOf(alice)).toContainText('On Thursdays at six.');
  await expect(charterOf(alice)).toContainText('Signed by alice and bob.');
});

test('a win is cheered by name, and who rests is left in peace', async () => {
  await alice.goToPart('This week');
  await alice.page.getByRole('textbox', { name: 'Something that went well' }).fill('An answer, after three weeks');
  await alice.page.getByRole('button', { name: 'Add win' }).click();
  await bob.goTo('Today');
  await bob.page.getByRole('button', { name: /^alice told of a win/ }).click();
  await bob.page.getByRole('button', { name: 'Cheer for “An answer, after three weeks”' }).click();
  await expect(alice.page.getByRole('list', { name: 'Wins of this week' })).toContainText('bob cheered.');

  await alice.page.getByRole('button', { name: 'Rest', exact: true }).click();
  await alice.page.getByRole('menuitem', { name: 'For a week' }).click();
  const line = bob.page.getByRole('list', { name: 'Who is here' });
  await expect(line.getByRole('button', { name: 'alice, connected, resting' })).toBeVisible();
  await alice.page.getByRole('button', { name: 'End the rest' }).click();
  await expect(line.getByRole('button', { name: 'alice, connected', exact: true })).toBeVisible();
});
