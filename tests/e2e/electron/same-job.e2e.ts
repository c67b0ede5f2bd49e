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

const sameJob = ({ page }: Participant) => page.getByRole('region', { name: 'Same job' });

/** Types what names a lead into the dialog, and leaves it open. */
async function draftLead({ page }: Participant, words: Readonly<Record<string, string>>) {
  await page.getByRole('button', { name: 'Add lead' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add lead' });
  for (const [field, text] of Object.entries(words)) await dialog.getByRole('textbox', { name: field }).fill(text);
  return dialog;
}

test('one job that two have added is told, merged by a person, and can be taken apart', async () => {
  const first = await draftLead(alice, { Company: 'Northwind', Role: 'Data engineer', Link: 'https://jobs.example/7' });
  await first.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(bob.card('Data engineer, Northwind')).toBeVisible();

  await test.step('who adds it again is told, and kept from nothing', async () => {
    const again = await draftLead(bob, {
      Company: 'Northwind GmbH',
      Role: 'Data Engineer (m/w/d)',
      Link: 'https://jobs.example/7?utm_source=x',
      Pay: '58k',
    });
    await expect(again.getByRole('status').filter({ hasText: 'Looks like one that is on the board' })).toBeVisible();
    await again.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(alice.card('Data Engineer (m/w/d), Northwind GmbH')).toBeVisible();
  });

  await test.step('merging shows where they differ, and nothing is lost', async () => {
    await alice.openCard('Data engineer, Northwind');
    await expect(sameJob(alice)).toContainText('Likely the same');
    await expectAccessible(alice.page);
    await sameJob(alice).getByRole('button', { name: 'Merge…' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'Merge two leads' });
    await expect(dialog.getByRole('table', { name: 'Where they differ' })).toContainText('Northwind GmbH');
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(bob.card('Data Engineer (m/w/d), Northwind GmbH')).toHaveCount(0);
    await expect(alice.page.getByRole('complementary').getByRole('textbox', { name: 'Pay' })).toHaveValue('58k');
  });

  await test.step('taken apart, both stand as before', async () => {
    await sameJob(alice).getByRole('button', { name: 'Made of 2 leads' }).click();
    await expect(sameJob(alice)).toContainText('Northwind GmbH');
    await sameJob(alice)
      .getByRole('button', { name: /^Take apart/ })
      .click();
    await expect(bob.card('Data Engineer (m/w/d), Northwind GmbH')).toBeVisible();
    await expect(bob.card('Data engineer, Northwind')).toBeVisible();
  });
});

test('two who go for one posting are both told, with who found it first', async () => {
  await alice.addLead({ company: 'Globex', role: 'Welder' });
  await alice.moveTo('Welder, Globex', 'Applied');
  await bob.openCard('Welder, Globex');
  await bob.page.getByRole('button', { name: "I'm going for this too" }).click();
  await expect(sameJob(bob)).toContainText('alice is going for this too.');
  await expect(sameJob(bob)).toContainText('They spotted it');
  await alice.goTo('Today');
  await alice.page
    .getByRole('button', { name: /^bob is going for Welder, Globex too|^bob is going for Welder at Globex too/ })
    .click();
  await expect(sameJob(alice)).toContainText('You spotted it');
  await sameJob(alice).getByRole('button', { name: 'Say hello' }).click();
  await expect(alice.page.getByRole('textbox', { name: 'Write to the circle' })).toBeFocused();
});
