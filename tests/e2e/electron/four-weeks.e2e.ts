import { expect, type Locator, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;
let carol: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
  carol = await lab.start('carol');
  await carol.beginJoining('carol', await alice.invite());
  await expect(carol.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  for (const person of [alice, bob]) await person.seesConnected('carol');
});

test.afterAll(() => lab.close());

const all = (): readonly Participant[] => [alice, bob, carol];
const press = ({ page }: Participant, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const fill = ({ page }: Participant, name: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name, exact: true }).fill(text);
const region = ({ page }: Participant, name: string): Locator => page.getByRole('region', { name, exact: true });

/**
 * So many weeks have gone by on everybody's machine since the beginning. The page begins anew with it: a clock that jumps in the middle
 * of something would be taken for a laptop that wakes.
 */
async function passWeeks(weeks: number): Promise<void> {
  for (const { page } of all()) {
    await page.clock.install({ time: Date.now() + weeks * 7 * DAY_MS });
    await page.clock.resume();
    await page.reload();
  }
  for (const person of [alice, bob]) await person.seesConnected('carol');
  await alice.seesConnected('bob');
}

async function checkIn(person: Participant, texts: Readonly<Record<string, string>>): Promise<void> {
  await person.goToPart('This week');
  await press(person, 'Check in');
  const form = person.page.getByRole('dialog', { name: 'Check in' });
  for (const [part, text] of Object.entries(texts)) {
    await form.getByRole('textbox', { name: part, exact: true }).fill(text);
  }
  await form.getByRole('button', { name: 'Share' }).click();
  await expect(form).toHaveCount(0);
}

test('four weeks of a circle of three @long', async () => {
  test.setTimeout(180_000);
  await test.step('the first week: a charter, what the circle does, and how everybody’s week went', async () => {
    await alice.goToPart('Charter');
    await press(alice, 'Write a charter');
    await press(alice, 'Propose and sign');
    for (const person of [bob, carol]) {
      await person.goTo('Today');
      await person.page.getByRole('button', { name: /charter/ }).click();
      await region(person, 'Charter').getByRole('button', { name: 'Sign' }).click();
    }
    for (const person of all()) await expect(region(person, 'Charter')).toContainText(/Signed by \w+, \w+, and \w+\./);
    for (const habit of ['Evidence and doubts', 'Meetings', 'Problem clinic', 'Vent, then solve']) {
      await alice.page.getByRole('checkbox', { name: habit }).click();
    }
    await checkIn(alice, { Done: 'Three applications', Stuck: 'The gap in my CV' });
    await checkIn(bob, { Done: 'One interview', Next: 'Write to Globex' });
    await expect(carol.page.getByRole('link', { name: 'Get unstuck' })).toBeVisible();
    await carol.goToPart('This week');
    await expect(carol.page.getByRole('article', { name: 'Check-in of alice' })).toContainText('The gap in my CV');
  });

  await test.step('they meet, and the app of one is killed in the middle', async () => {
    await alice.goToPart('Meetings');
    await press(alice, 'Meet now');
    for (const person of [bob, carol]) {
      await person.goToPart('Meetings');
      await press(person, 'Come in');
    }
    await expect(alice.page.getByText(/^Here: .*, and you\.$/)).toBeVisible();
    await press(alice, 'From your check-in: The gap in my CV');
    await press(bob, 'Begin');
    await expect(carol.page.getByRole('timer')).toHaveText(/left$/);
    await carol.lateral.kill();
    await press(bob, 'Next');
    await expect(alice.page.getByRole('list', { name: 'Turns to come' }).getByRole('listitem')).toHaveCount(4);
    carol = await lab.start('carol');
    await carol.goToPart('Meetings');
    await expect(carol.page.getByRole('list', { name: 'Turns to come' }).getByRole('listitem')).toHaveCount(4);
    await carol.page.getByRole('radio', { name: 'Decided' }).click();
    await fill(carol, 'In a line', 'We meet on Thursdays');
    await press(carol, 'Write it down');
    await press(bob, 'End the meeting');
    for (const person of all()) {
      await expect(person.page.getByRole('article', { name: /^Minutes of/ })).toContainText('We meet on Thursdays');
    }
  });

  await test.step('the second week: something is let out, and becomes a step', async () => {
    await passWeeks(1);
    await alice.goToPart('Get unstuck');
    await alice.page.getByRole('radio', { name: 'bob' }).click();
    await press(alice, 'Ask them');
    await press(bob, 'Listen');
    await expect(alice.page.getByText('bob is here.')).toBeVisible();
    await region(alice, 'Vent, then solve').getByRole('button', { name: 'Begin', exact: true }).click();
    await fill(alice, 'Let it out', 'Nobody answers');
    await press(alice, 'Say it');
    await expect(bob.page.getByText('Nobody answers')).toBeVisible();
    await press(bob, 'Turn to what helps');
    await fill(bob, 'Something that might help', 'Ring Northwind');
    await press(bob, 'Add');
    await press(alice, 'Make it my next step');
    await fill(alice, 'How I will know it is done', 'We have spoken');
    await press(alice, 'Keep it for this week');
    for (const person of [alice, bob]) await press(person, 'Close, nothing of it stays');
    await carol.goToPart('This week');
    await expect(carol.page.getByRole('list', { name: 'alice means to do' })).toContainText('Ring Northwind');
  });

  await test.step('a win is told, and one of them rests', async () => {
    await alice.goToPart('This week');
    await press(alice, 'Kept: Ring Northwind');
    await fill(alice, 'Something that went well', 'They asked me in');
    await press(alice, 'Add win');
    await press(carol, 'Cheer for “They asked me in”');
    await expect(alice.page.getByRole('list', { name: 'Wins of this week' })).toContainText('carol cheered.');
    await bob.goToPart('This week');
    await press(bob, 'Rest');
    await bob.page.getByRole('menuitem', { name: 'For a week' }).click();
    await expect(
      alice.page.getByRole('list', { name: 'Who is here' }).getByRole('button', { name: 'bob, connected, resting' }),
    ).toBeVisible();
  });

  await test.step('the third week: a problem is worked on, with ideas that nobody sees before all are in', async () => {
    await passWeeks(2);
    await carol.goToPart('Get unstuck');
    await press(carol, 'Bring a problem');
    const form = carol.page.getByRole('dialog', { name: 'Bring a problem' });
    await form.getByRole('textbox', { name: 'What it is about' }).fill('I freeze when they ask for a number');
    await form.getByRole('radio', { name: 'Now, together' }).click();
    await form.getByRole('button', { name: 'Bring it' }).click();
    const clinicOf = (person: Participant): Locator =>
      region(person, person === carol ? 'Your problem' : 'A problem of carol');
    await alice.goToPart('Get unstuck');
    await bob.goToPart('Get unstuck');
    for (const person of [alice, bob])
      await expect(clinicOf(person)).toContainText('I freeze when they ask for a number');
    await press(alice, 'We have heard it');
    await fill(alice, 'Your question', 'Which number do you fear?');
    await press(alice, 'Ask');
    await carol.page.getByRole('textbox', { name: /^Your answer to/ }).fill('The first one that I say');
    await press(carol, 'Answer');
    await expect(alice.page.getByText('The first one that I say')).toBeVisible();
    await press(alice, 'We are through with the questions');
    await fill(bob, 'In your own words', 'She does not want to speak first');
    await press(bob, 'Say it back');
    await carol.page.getByRole('button', { name: /^That is it/ }).click();
    for (const [person, idea] of [
      [alice, 'Ask what they have planned'],
      [bob, 'Write the number on paper before'],
      [carol, 'Say a range'],
    ] as const) {
      await fill(person, 'Idea 1', idea);
      await press(person, 'Send, unseen');
      if (person !== carol) await expect(carol.page.getByText(idea)).toHaveCount(0);
    }
    for (const person of all()) {
      for (const idea of ['Ask what they have planned', 'Write the number on paper before', 'Say a range']) {
        await expect(person.page.getByText(idea).first()).toBeVisible();
      }
    }
    await carol.page.getByRole('button', { name: 'Make it my next step: “Write the number on paper before”' }).click();
    await carol.page.getByRole('dialog', { name: 'My next step' }).getByRole('button', { name: 'Choose it' }).click();
    await expect(clinicOf(alice)).toContainText('The next step');
  });

  await test.step('what one saw of another speaks against a doubt', async () => {
    await bob.goToPart('For yourself');
    await press(bob, 'Add evidence');
    await bob.page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'alice' });
    await fill(bob, 'What you saw them do', 'She welded the frame of the stall in an afternoon');
    await bob.page.getByRole('textbox', { name: 'Skills' }).fill('welding');
    await press(bob, 'Sign and add');
    await alice.goToPart('For yourself');
    await expect(region(alice, 'What you can do')).toContainText('bob saw this and signed it.');
    await fill(alice, 'Write a doubt down', 'I cannot weld well enough');
    await press(alice, 'Find what speaks against it');
    await expect(alice.page.getByRole('list', { name: 'What speaks against it' })).toContainText('welded the frame');
    for (const { page } of [bob, carol]) await expect(page.getByText('I cannot weld well enough')).toHaveCount(0);
  });

  await test.step('the fourth week: one has found work and leaves, and the others go on', async () => {
    await passWeeks(3);
    await carol.goToPart('Charter');
    await press(carol, 'I have landed');
    await carol.page.getByRole('dialog', { name: 'I have landed' }).getByRole('button', { name: 'Say it' }).click();
    await alice.goToPart('Charter');
    await expect(alice.page.getByRole('list', { name: 'Who has landed' })).toContainText('carol');
    await carol.seesSaved();
    await leave(carol);
    for (const person of [alice, bob]) {
      const line = person.page.getByRole('list', { name: 'Who is here' });
      await expect(line.getByRole('button', { name: /^carol/ })).toHaveCount(0, { timeout: 20_000 });
    }
    await checkIn(alice, { Done: 'A second interview' });
    await bob.goToPart('This week');
    const told = { timeout: 20_000 };
    await expect(bob.page.getByRole('article', { name: 'Check-in of alice' }).first()).toContainText(
      'A second interview',
      told,
    );
    await carol.goTo('Together');
    await expect(carol.page.getByText('A second interview')).toHaveCount(0);
  });
});

/** Leaves the circle in the way that Settings offer. */
async function leave(person: Participant): Promise<void> {
  await person.goTo('Settings');
  await person.page.getByRole('button', { name: /^Leave this circle/ }).click();
  const dialog = person.page.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill('Thursday circle');
  await dialog.getByRole('button', { name: 'Leave Thursday circle' }).click();
  await expect(dialog).toHaveCount(0);
}
