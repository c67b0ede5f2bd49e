import { expect, type Locator, test } from '@playwright/test';

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

const CIRCLE = 'Thursday circle';
const section = ({ page }: Participant, name: string): Locator => page.getByRole('region', { name });

/** The day so many days ago (ISO). */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Brings in a lead from a list, which is the way to say on which day something was. */
async function importRejected({ page }: Participant): Promise<void> {
  const list = [
    'Company,Role,Status,Date applied,Status date',
    `Northwind GmbH,Fitter,Rejected,${daysAgo(20)},${daysAgo(14)}`,
  ].join('\r\n');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await dialog.getByRole('button', { name: 'Import 1 lead' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Imported 1 lead' })).toBeVisible();
}

test('what one has learned of a company, the other finds on one page, also when they have left', async () => {
  test.setTimeout(120_000);
  await alice.addLead({ company: 'Northwind', role: 'Welder' });
  await alice.moveTo('Welder, Northwind', 'Applied');
  await importRejected(bob);
  await expect(alice.card('Fitter, Northwind GmbH')).toBeVisible();

  await test.step('bob keeps what they asked him, and what is good to know', async () => {
    await bob.openCard('Fitter, Northwind GmbH');
    await bob.page.getByRole('link', { name: 'What we know of Northwind GmbH' }).click();
    await expect(bob.page.getByRole('heading', { level: 1 })).toHaveText(/^Northwind/);
    await bob.page.getByRole('textbox', { name: 'A question they asked' }).fill('Why do you leave your present place?');
    const asked = section(bob, 'Questions they asked');
    await asked.getByRole('combobox', { name: 'For which lead' }).selectOption('Fitter, Northwind GmbH');
    await asked.getByRole('button', { name: 'Keep question' }).click();
    await expect(asked.getByText('Why do you leave your present place?')).toBeVisible();
    await bob.page.getByRole('textbox', { name: 'Something good to know' }).fill('Ring twice.');
    await bob.page.getByRole('button', { name: 'Keep note' }).click();
    await expect(section(bob, 'Good to know').getByText('Ring twice.')).toBeVisible();
    await expectAccessible(bob.page);
  });

  await test.step('alice comes there from her lead and sees all of it', async () => {
    await alice.openCard('Welder, Northwind');
    await alice.page.getByRole('link', { name: 'What we know of Northwind' }).click();
    await expect(alice.page.getByRole('list', { name: 'Leads' }).getByRole('listitem')).toHaveCount(2);
    await expect(section(alice, 'Leads')).toContainText('bob: Closed, Rejected');
    const answers = section(alice, 'How they answer');
    await expect(answers).toContainText('Two of you applied: bob and you.');
    await expect(answers).toContainText('They answered one after 6 days.');
    await expect(answers).toContainText('They said no to bob.');
    const asked = section(alice, 'Questions they asked');
    await expect(asked.getByText('Why do you leave your present place?')).toBeVisible();
    await expect(asked.getByRole('button', { name: /^More/ })).toHaveCount(0);
    await expect(section(alice, 'Good to know').getByText('Ring twice.')).toBeVisible();
  });

  await test.step('a lead opens from there, and back leads there again', async () => {
    await alice.page.getByRole('link', { name: 'Fitter, Northwind GmbH' }).first().click();
    await expect(alice.page.getByRole('complementary', { name: 'Fitter, Northwind GmbH' })).toBeVisible();
    await alice.page.goBack();
    await expect(section(alice, 'How they answer')).toBeVisible();
  });

  await test.step('it is found among all companies, and by its name', async () => {
    await alice.page.getByRole('link', { name: 'All companies' }).click();
    await alice.page.getByRole('searchbox', { name: 'Search companies' }).fill('northw');
    await alice.page.getByRole('link', { name: /^Northwind/ }).click();
    await expect(section(alice, 'Good to know')).toBeVisible();
  });

  await test.step('bob leaves, and what he knew stays', async () => {
    await bob.goTo('Settings');
    await bob.page.getByRole('button', { name: 'Leave this circle…' }).click();
    const dialog = bob.page.getByRole('dialog', { name: `Leave ${CIRCLE}` });
    await dialog.getByRole('textbox', { name: 'Type the name of the circle to leave it' }).fill(CIRCLE);
    await dialog.getByRole('button', { name: `Leave ${CIRCLE}` }).click();
    await expect(section(alice, 'How they answer')).toContainText('They said no to bob (left).', { timeout: 20_000 });
    await expect(section(alice, 'Questions they asked')).toContainText('bob (left)');
    await expect(section(alice, 'Good to know').getByText('Ring twice.')).toBeVisible();
    await expectAccessible(alice.page);
  });
});
