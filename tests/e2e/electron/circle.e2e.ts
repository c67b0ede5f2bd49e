import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { joinByFile } from '#tests/support/join-by-file.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const lead = (person: Participant, name: string) => person.page.getByRole('row', { name, exact: true });

/** The six words that somebody is asked to compare. */
async function safetyWordsOf(person: Participant): Promise<string> {
  const words = person.page.getByRole('group', { name: 'Safety words' }).first();
  await expect(words).toBeVisible();
  return (await words.innerText()).toLowerCase().split(/\s+/).slice(0, 6).join(' ');
}

test('three people come together by link, see each other live, part, and everything merges', async () => {
  test.setTimeout(120_000);
  const [alice, bob, carol] = await Promise.all([lab.start('alice'), lab.start('bob'), lab.start('carol')]);
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind', role: 'Data engineer' });
  await alice.addLead({ company: 'Secret', onlyMe: true });

  await bob.beginJoining('bob', `Here you are:\n${await alice.invite()}\nSee you!`);
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await bob.goTo('Board');
  await expect(lead(bob, 'Data engineer, Northwind')).toBeVisible();
  await expect(lead(bob, 'Secret')).toHaveCount(0);
  await bob.addLead({ company: 'Globex' });
  await alice.goTo('Board');
  await expect(lead(alice, 'Globex')).toBeVisible();
  await alice.seesConnected('bob');
  await bob.seesConnected('alice');
  const words = await safetyWordsOf(bob);
  expect(words).toMatch(/^([a-z]+ ){5}[a-z]+$/);
  expect(await safetyWordsOf(alice)).toBe(words);

  // bob invites as well as alice: there is no owner.
  await carol.beginJoining('carol', await bob.invite());
  await expect(carol.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await carol.seesConnected('alice');
  await carol.seesConnected('bob');
  await carol.goTo('Board');
  await expect(lead(carol, 'Globex')).toBeVisible();

  // The meeting point goes: those who are connected stay so.
  await lab.closeMeetingPoint();
  await carol.moveTo('Globex', 'Applied');
  await expect(alice.column('Applied').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();

  // bob goes; what happens meanwhile reaches him from whoever is there.
  await bob.lateral.close();
  await alice.addLead({ company: 'Initech' });
  await expect(lead(carol, 'Initech')).toBeVisible();
  await alice.seesSaved();
  await alice.lateral.close();
  await lab.openMeetingPoint();
  const again = await lab.start('bob');
  await again.seesConnected('carol');
  await again.goTo('Board');
  await expect(lead(again, 'Initech')).toBeVisible();
});

test('an invite is for one: the second who asks is told, and stays outside', async () => {
  const [alice, bob, carol] = await Promise.all([lab.start('alice'), lab.start('bob'), lab.start('carol')]);
  await alice.beginCircle('alice', 'Thursday circle');
  const link = await alice.invite();
  await bob.beginJoining('bob', link);
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });

  await carol.beginJoining('carol', link);
  await expect(carol.page.getByText(/This invite was used by somebody else/).first()).toBeVisible({ timeout: 20_000 });
  await expect(carol.page).not.toHaveTitle('Thursday circle – Lateral');
  await alice.goTo('Members');
  await expect(alice.page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(2);
});

test('with "Ask me" nobody comes in before the person who invited says so', async () => {
  const [alice, bob] = await Promise.all([lab.start('alice'), lab.start('bob')]);
  await alice.beginCircle('alice', 'Thursday circle');
  const link = await alice.invite({ asksFirst: true });
  await bob.beginJoining('bob', link);
  await expect(bob.page.getByRole('status', { name: 'Waiting to be let in' })).toBeVisible();
  const question = alice.page.getByRole('alertdialog', { name: 'Let bob in?' });
  await question.getByRole('button', { name: 'Let in' }).click();
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
});

test('three small files let somebody in where no meeting point can be reached', async () => {
  const [alice, bob] = await Promise.all([lab.start('alice', { isAlone: true }), lab.start('bob', { isAlone: true })]);
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind' });
  await joinByFile(alice, bob, { name: 'bob', folder: test.info().outputDir });
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral');
  await bob.goTo('Members');
  await expect(bob.page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(2);
  expect(await safetyWordsOf(alice)).toBe(await safetyWordsOf(bob));
});
