import { expect, type Locator, test } from '@playwright/test';

import { createBigList } from '#tests/support/big-list.ts';
import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';

const LEAD_COUNT = 10_000;
/** With the other columns 20 MB. */
const NOTE_LENGTH = 1_950;
const LONG_NOTE = `${'We look out for one another.\n'.repeat(36_000)}The end.`;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const notes = ({ page }: Participant): Locator => page.getByRole('textbox', { name: 'Shared notes' });
const status = ({ page }: Participant): Locator => page.getByRole('status', { name: 'Sync' });

async function bringIn({ page }: Participant, table: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await dialog.getByRole('button', { name: `Import ${LEAD_COUNT} leads` }).click({ timeout: 60_000 });
  await expect(dialog).toBeHidden({ timeout: 120_000 });
}

test('20 MB in 10,000 leads and a note of 1 MB reach somebody new, who sees and is seen meanwhile', async () => {
  test.setTimeout(300_000);
  const alice = await lab.start('alice');
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Priorities');
  await notes(alice).click();
  await alice.page.keyboard.type('Every week we meet.');
  await alice.goTo('Board');
  await bringIn(alice, createBigList({ leadCount: LEAD_COUNT, noteLength: NOTE_LENGTH }));
  await alice.addLead({ company: 'Northwind', notes: LONG_NOTE });
  await alice.seesSaved();
  const invite = await alice.invite();
  await alice.goTo('Priorities');
  await notes(alice).click();

  const bob = await lab.start('bob');
  await bob.beginJoining('bob', invite);
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await bob.goTo('Priorities');
  await expect(notes(bob)).toHaveText('Every week we meet.', { timeout: 20_000 });
  await expect(status(bob)).toContainText('on their way to you');
  await expect(notes(bob).locator('[data-caret="alice"]')).toBeVisible();
  await notes(bob).click();
  await bob.page.keyboard.press('Control+Home');
  await bob.page.keyboard.type('Agreed: ');
  await expect(notes(alice)).toHaveText('Agreed: Every week we meet.');
  await expect(notes(alice).locator('[data-caret="bob"]')).toBeVisible();
  await expect(status(bob)).toContainText('on their way to you');

  await bob.goTo('Board');
  await expect(bob.column('Spotted')).toContainText(`Spotted${LEAD_COUNT + 1}`, { timeout: 120_000 });
  await expect(status(bob)).not.toContainText('on their way to you');
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill(`role ${LEAD_COUNT - 1}`);
  await expect(bob.card(`Role ${LEAD_COUNT - 1}, Company ${LEAD_COUNT - 1}`)).toBeVisible();
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill('');
  const panel = await bob.openCard('Northwind');
  await expect(panel.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(LONG_NOTE);
  await expect(status(alice)).toContainText('Everyone has your changes.', { timeout: 20_000 });
});
