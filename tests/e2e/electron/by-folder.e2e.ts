import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const folderOf = ({ page }: Participant): Locator =>
  page.getByRole('region', { name: 'Data' }).getByRole('group', { name: 'Sync folder' });

/** Whatever folder somebody is asked for from now on, it is this. */
async function willChoose({ lateral }: Participant, path: string): Promise<void> {
  await lateral.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function filesIn(path: string): Promise<readonly string[]> {
  const [directory = ''] = await readdir(path);
  return (await readdir(join(path, directory))).filter((name) => !name.startsWith('.'));
}

test('two who can reach each other in no other way meet in a folder, and it may go away and come back', async () => {
  test.setTimeout(120_000);
  const shared = test.info().outputPath('shared');
  await mkdir(shared, { recursive: true });
  const alice = await lab.start('alice', { isAlone: true });
  await alice.beginCircle('alice', 'Thursday circle');
  const link = await alice.invite();
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind', role: 'Data engineer' });
  await alice.goTo('Settings');
  await willChoose(alice, shared);
  await folderOf(alice).getByRole('button', { name: 'Choose a sync folder' }).click();
  await expect(folderOf(alice)).toContainText('Last looked into at');
  await expect(folderOf(alice)).toContainText('Nobody else has written here yet.');
  await expectAccessible(alice.page);

  const bob = await lab.start('bob', { isAlone: true });
  await bob.beginJoining('bob', link);
  await willChoose(bob, shared);
  await bob.page.getByRole('button', { name: 'Ask through a folder' }).click();
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 30_000 });
  await bob.goTo('Board');
  await expect(bob.card('Data engineer, Northwind')).toBeVisible({ timeout: 20_000 });
  await bob.addLead({ company: 'Globex', role: 'Welder' });
  await alice.goTo('Board');
  await expect(alice.card('Welder, Globex')).toBeVisible({ timeout: 20_000 });
  await expect(alice.page.getByRole('status', { name: 'Sync' })).toContainText('0 of 1 others connected');

  // Nothing there is larger than a megabyte, half written, or left over.
  for (const name of await filesIn(shared)) {
    const [directory = ''] = await readdir(shared);
    expect((await stat(join(shared, directory, name))).size).toBeLessThanOrEqual(1024 * 1024);
    expect(name).toMatch(/\.lateral$/);
  }

  await rename(shared, `${shared} unplugged`);
  await bob.moveTo('Welder, Globex', 'Applying');
  await bob.goTo('Settings');
  await expect(folderOf(bob).getByRole('status')).toContainText('The folder has not been there since', {
    timeout: 40_000,
  });
  await bob.seesSaved();
  await expectAccessible(bob.page);
  await rename(`${shared} unplugged`, shared);
  await expect(folderOf(bob)).toContainText('alice writes here, too.', { timeout: 40_000 });
  await expect(alice.column('Applying').getByRole('row', { name: 'Welder, Globex' })).toBeVisible({ timeout: 40_000 });
});
