import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair } from '#tests/support/circle-lab.ts';

const PASSPHRASE = 'nine green lamps';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('everything comes to another computer in one locked file, and both computers go on', async () => {
  test.setTimeout(180_000);
  const [[alice, bob], next] = await Promise.all([createPair(lab), lab.start('next')]);
  await alice.addLead({ company: 'Acme Falls' });
  await alice.addLead({ company: 'Umbrella', onlyMe: true });
  await bob.addLead({ company: 'Globex' });
  await expect(alice.card('Globex')).toBeVisible();
  await alice.seesSaved();

  await alice.goTo('Settings');
  await alice.page.getByRole('region', { name: 'Data' }).getByRole('button', { name: 'Save a backup' }).click();
  const saving = alice.page.getByRole('dialog', { name: 'Save a backup' });
  await saving.locator('input').first().fill(PASSPHRASE);
  await saving.locator('input').last().fill(PASSPHRASE);
  await expectAccessible(alice.page);
  const path = test.info().outputPath('everything.lateral-backup');
  await alice.saveFilesAs(path);
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving).toBeHidden({ timeout: 30_000 });
  const bytes = await readFile(path);
  expect(bytes.includes('Thursday circle') || bytes.includes('Acme Falls') || bytes.includes('alice')).toBe(false);

  // Another computer: nothing is there but the file.
  const file = next.page.getByLabel('Backup file');
  const dialog = next.page.getByRole('dialog', { name: 'Restore a backup' });
  const broken = test.info().outputPath('cut.lateral-backup');
  await writeFile(broken, bytes.subarray(0, -1));
  await file.setInputFiles(broken);
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed');
  await next.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await file.setInputFiles(path);
  await dialog.getByLabel('Passphrase').fill('another passphrase');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText('This is not its passphrase.')).toBeVisible({ timeout: 30_000 });
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText('Thursday circle')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(next.page);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(next.page).toHaveTitle('Thursday circle – Lateral', { timeout: 30_000 });
  await next.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await next.goTo('Board');
  for (const company of ['Acme Falls', 'Globex', 'Umbrella']) await expect(next.card(company)).toBeVisible();

  await next.addLead({ company: 'Initech' });
  await bob.goTo('Board');
  await expect(bob.card('Initech')).toBeVisible({ timeout: 30_000 });
  await expect(alice.page.getByText('Others have changes of yours that this device did not have.')).toBeVisible({
    timeout: 30_000,
  });
  await alice.goTo('Board');
  await expect(alice.card('Initech')).toBeVisible({ timeout: 30_000 });
  await alice.addLead({ company: 'Hooli' });
  await expect(next.card('Hooli')).toBeVisible({ timeout: 30_000 });
  await next.lateral.close();
  const again = await lab.start('next');
  await again.goTo('Board');
  for (const company of ['Hooli', 'Umbrella']) await expect(again.card(company)).toBeVisible();
});
