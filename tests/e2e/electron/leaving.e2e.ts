import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const CIRCLE = 'Thursday circle';
const LEFT = /^You left this circle on /;

/** alice, bob and carol in one circle, each at the board and connected with both others. */
async function beginThree(): Promise<readonly [Participant, Participant, Participant]> {
  const [alice, bob, carol] = await Promise.all([lab.start('alice'), lab.start('bob'), lab.start('carol')]);
  await alice.beginCircle('alice', CIRCLE);
  await bob.beginJoining('bob', await alice.invite());
  await expect(bob.page).toHaveTitle(`${CIRCLE} – Lateral`, { timeout: 20_000 });
  await carol.beginJoining('carol', await alice.invite());
  await expect(carol.page).toHaveTitle(`${CIRCLE} – Lateral`, { timeout: 20_000 });
  for (const each of [alice, bob, carol]) await each.goTo('Board');
  await alice.seesConnected('bob');
  await alice.seesConnected('carol');
  await bob.seesConnected('carol');
  return [alice, bob, carol];
}

/** The person leaves the circle in the settings. */
async function leave({ page, goTo }: Participant): Promise<void> {
  await goTo('Settings');
  await page.getByRole('button', { name: 'Leave this circle…' }).click();
  const dialog = page.getByRole('dialog', { name: `Leave ${CIRCLE}` });
  await dialog.getByRole('textbox', { name: 'Type the name of the circle to leave it' }).fill(CIRCLE);
  await dialog.getByRole('button', { name: `Leave ${CIRCLE}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(LEFT)).toBeVisible();
}

const onLine = ({ page }: Participant, name: RegExp) =>
  page.getByRole('list', { name: 'Who is here' }).getByRole('button', { name });

test('carol leaves: she is gone for the others, who go on together, and hears nothing more', async () => {
  test.setTimeout(180_000);
  const [alice, bob, carol] = await beginThree();
  await carol.addLead({ company: 'Northwind' });
  await expect(alice.card('Northwind')).toBeVisible();
  await expect(bob.card('Northwind')).toBeVisible();

  await leave(carol);
  for (const other of [alice, bob]) await expect(onLine(other, /^carol/)).toHaveCount(0, { timeout: 10_000 });

  await alice.addLead({ company: 'Globex' });
  await expect(bob.card('Globex')).toBeVisible({ timeout: 10_000 });
  await bob.addLead({ company: 'Initech' });
  await expect(alice.card('Initech')).toBeVisible({ timeout: 10_000 });
  await alice.goTo('Members');
  await expect(alice.page.getByRole('list', { name: 'Members', exact: true }).getByRole('listitem')).toHaveCount(2);
  await expect(alice.page.getByRole('list', { name: 'Former members' }).getByRole('listitem')).toHaveText(/carol/);

  await carol.goTo('Board');
  await expect(carol.page.getByText(LEFT)).toBeVisible();
  await expect(carol.card('Northwind')).toBeVisible();
  await expect(carol.card('Globex')).toHaveCount(0);
  await carol.lateral.close();
  const again = await lab.start('carol');
  await again.goTo('Board');
  await expect(again.card('Northwind')).toBeVisible();
  await expect(again.page.getByText(LEFT)).toBeVisible();
  await expect(again.page.getByRole('status', { name: 'Sync' })).toHaveText(/You left this circle\.$/);
  await again.page.getByRole('button', { name: CIRCLE }).click();
  await expect(again.page.getByRole('menuitem', { name: CIRCLE })).toBeVisible();
  await again.page.keyboard.press('Escape');

  // Whatever goes to everybody has gone to bob by then.
  await alice.goTo('Board');
  await alice.addLead({ company: 'Umbrella' });
  await expect(bob.card('Umbrella')).toBeVisible({ timeout: 10_000 });
  for (const company of ['Globex', 'Initech', 'Umbrella']) await expect(again.card(company)).toHaveCount(0);
});

test('whoever was away while somebody left comes back with what they did, and goes on under the new key @long', async () => {
  test.setTimeout(180_000);
  const [alice, bob, carol] = await beginThree();
  await bob.seesSaved();
  // bob works on where nobody can be met, and closes the app.
  await bob.lateral.close();
  const apart = await lab.start('bob', { isAlone: true });
  await apart.goTo('Board');
  await apart.addLead({ company: 'Initech' });
  await apart.seesSaved();
  await apart.lateral.close();

  await leave(carol);
  await expect(onLine(alice, /^carol/)).toHaveCount(0, { timeout: 10_000 });
  await alice.addLead({ company: 'Globex' });
  await alice.seesSaved();

  const back = await lab.start('bob');
  await back.seesConnected('alice');
  await back.goTo('Board');
  await expect(back.card('Globex')).toBeVisible({ timeout: 20_000 });
  await expect(alice.card('Initech')).toBeVisible({ timeout: 20_000 });
  await expect(onLine(back, /^carol/)).toHaveCount(0);
  await back.goTo('Today');
  await expect(back.page.getByRole('button', { name: 'carol left the circle.' })).toBeVisible();
  await back.goTo('Board');
  await back.addLead({ company: 'Umbrella' });
  await expect(alice.card('Umbrella')).toBeVisible({ timeout: 10_000 });
  await alice.addLead({ company: 'Hooli' });
  await expect(back.card('Hooli')).toBeVisible({ timeout: 10_000 });

  await carol.goTo('Board');
  for (const company of ['Initech', 'Globex', 'Umbrella', 'Hooli']) await expect(carol.card(company)).toHaveCount(0);
});
