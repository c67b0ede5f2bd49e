import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { freeze } from '#tests/support/freeze.ts';

let lab: CircleLab;
/** They go on from test to test with leads of their own; after a failure there are two new ones. */
let alice: Participant;
let bob: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.beforeEach(async () => {
  await alice.seesConnected('bob');
  await bob.seesConnected('alice');
});

test.afterAll(() => lab.close());

const card = (person: Participant, name: string) => person.page.getByRole('row', { name, exact: true });

test('what two people do while each is alone comes together, also for one card that both move', async () => {
  test.setTimeout(120_000);
  await alice.addLead({ company: 'Northwind', role: 'Data engineer', stage: 'Applied' });
  await expect(card(bob, 'Data engineer, Northwind')).toBeVisible();
  await alice.seesSaved();
  await alice.lateral.close();

  await bob.moveTo('Data engineer, Northwind', 'Interviewing');
  await bob.addLead({ company: 'Globex' });
  await bob.seesSaved();
  await bob.lateral.close();

  const aliceAgain = (alice = await lab.start('alice'));
  await aliceAgain.goTo('Board');
  await expect(card(aliceAgain, 'Globex')).toHaveCount(0);
  await aliceAgain.moveTo('Data engineer, Northwind', 'Offer');
  await aliceAgain.addLead({ company: 'Initech' });
  await aliceAgain.seesSaved();

  const bobAgain = (bob = await lab.start('bob'));
  await bobAgain.goTo('Board');
  for (const person of [aliceAgain, bobAgain]) {
    await expect(card(person, 'Globex')).toBeVisible({ timeout: 30_000 });
    await expect(card(person, 'Initech')).toBeVisible();
    await expect(card(person, 'Data engineer, Northwind')).toHaveCount(1);
  }
  const columnOf = async (person: Participant): Promise<string | undefined> => {
    for (const name of ['Applied', 'Interviewing', 'Offer']) {
      const inside = person.column(name).getByRole('row', { name: 'Data engineer, Northwind', exact: true });
      if ((await inside.count()) > 0) return name;
    }
    return undefined;
  };
  await expect.poll(() => columnOf(aliceAgain)).toMatch(/Interviewing|Offer/);
  await expect.poll(async () => (await columnOf(bobAgain)) === (await columnOf(aliceAgain))).toBe(true);
});

test('an app that was frozen until the others gave it up has caught up when it wakes, both ways', async () => {
  test.setTimeout(120_000);
  const wake = freeze(bob.lateral.app.process().pid ?? 0);
  try {
    await alice.addLead({ company: 'Umbrella' });
    const line = alice.page.getByRole('list', { name: 'Who is here' });
    await expect(line.getByRole('button', { name: /^bob, last seen/ })).toBeVisible({ timeout: 25_000 });
  } finally {
    wake();
  }
  await expect(card(bob, 'Umbrella')).toBeVisible({ timeout: 30_000 });
  await bob.addLead({ company: 'Hooli' });
  await expect(card(alice, 'Hooli')).toBeVisible({ timeout: 30_000 });
});

test('who is killed while typing loses nothing that was saved, and is found again', async () => {
  await bob.addLead({ company: 'Acme Falls' });
  await bob.seesSaved();
  await bob.lateral.kill();
  await expect(card(alice, 'Acme Falls')).toBeVisible();
  const again = (bob = await lab.start('bob'));
  await again.goTo('Board');
  await expect(card(again, 'Acme Falls')).toBeVisible();
  await alice.addLead({ company: 'Cyberdyne' });
  await expect(card(again, 'Cyberdyne')).toBeVisible({ timeout: 30_000 });
});
