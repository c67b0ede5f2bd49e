import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair } from '#tests/support/circle-lab.ts';
import { GOLDEN } from './content.ts';
import { goldenBackupOf, keepProfile, nextGoldenProfile } from './golden-files.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('alice has a circle with bob, and her profile is kept', async () => {
  test.setTimeout(180_000);
  const to = await nextGoldenProfile();
  const [alice, bob] = await createPair(lab);
  await alice.addLead({ company: 'Globex' });
  await alice.addLead({ company: 'Initech', stage: 'Applying' });
  await alice.addLead({ company: 'Northwind', role: 'Data engineer', stage: 'Applied', notes: GOLDEN.notes });
  await alice.addLead({ company: GOLDEN.onlyMine, onlyMe: true });

  const said = (await bob.openCard(GOLDEN.cards.Applied)).getByRole('region', { name: 'Conversation' });
  await said.getByRole('textbox', { name: 'Write to the circle' }).fill(`@alice ${GOLDEN.question}`);
  await said.getByRole('button', { name: 'Send' }).click();
  const heard = (await alice.openCard(GOLDEN.cards.Applied)).getByRole('region', { name: 'Conversation' });
  await expect(heard.getByText(GOLDEN.question)).toBeVisible();
  await heard.getByRole('textbox', { name: 'Write to the circle' }).fill(GOLDEN.answer);
  await heard.getByRole('button', { name: 'Send' }).click();
  await expect(said.getByText(GOLDEN.answer)).toBeVisible();

  await alice.goTo('Priorities');
  const roles = alice.page
    .getByRole('region', { name: 'My priorities' })
    .getByRole('textbox', { name: 'Roles I want', exact: true });
  await roles.fill(GOLDEN.role);
  await roles.press('Enter');
  await alice.page.getByRole('textbox', { name: 'Shared notes' }).click();
  await alice.page.keyboard.type(GOLDEN.sharedNotes);
  await alice.seesSaved();

  await alice.goTo('Settings');
  await alice.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await alice.page.getByRole('region', { name: 'Data' }).getByRole('button', { name: 'Save a backup' }).click();
  const saving = alice.page.getByRole('dialog', { name: 'Save a backup' });
  await saving.locator('input').first().fill(GOLDEN.passphrase);
  await saving.locator('input').last().fill(GOLDEN.passphrase);
  await alice.saveFilesAs(join(process.cwd(), goldenBackupOf(to)));
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving).toBeHidden({ timeout: 30_000 });
  await alice.lateral.close();
  await keepProfile(test.info().outputPath(join('profiles', 'alice')), to);
});
