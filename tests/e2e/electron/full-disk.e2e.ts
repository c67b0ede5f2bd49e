import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { launchLateral, type LateralApp } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';
import { createSmallDisk, type SmallDisk } from '#tests/support/small-disk.ts';

/** Beside what is left free there is room for a profile. */
const DISK_MEBIBYTES = 96;

let profileDir: string;
let disk: SmallDisk | undefined;
let lateral: LateralApp;

async function start(): Promise<Person> {
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' }, ...(disk && { disk }) });
  return createPerson(lateral.window);
}

test.beforeEach(() => {
  profileDir = test.info().outputPath('profile');
});

test.afterEach(async () => {
  await lateral.kill();
  await disk?.remove();
  disk = undefined;
});

test('[STORE1] [STORE3] what finds no room says so at once, is kept, and is stored when there is room', async () => {
  disk = await createSmallDisk(profileDir, DISK_MEBIBYTES);
  const alice = await start();
  let said = '';
  lateral.app.process().stderr?.on('data', (text) => {
    said += String(text);
  });
  await alice.beginAlone('alice');
  await alice.addLead({ company: 'Globex' });
  await alice.seesSaved();
  disk.fill();
  await alice.addLead({ company: 'Northwind', notes: 'Ask for Dana.' });
  await expect(alice.page.getByRole('status', { name: 'Sync' })).toHaveText(/^Not saved: the disk is full\./);
  await expect(alice.page.getByRole('alert')).toContainText('Free some space and it will save by itself.');
  await alice.moveTo('Globex', 'Applied');
  disk.free();
  await alice.seesSaved();
  // The browser has not come to the end of the disk: it would say so.
  expect(said).not.toContain('IndexedDB');
  await lateral.kill();

  // Not once alone: what a full disk does to a database is seen at the second start.
  for (let time = 0; time < 2; time += 1) {
    const again = await start();
    await again.goTo('Board');
    await expect(again.column('Applied').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();
    await again.addLead({ company: `Initech ${time}` });
    await again.seesSaved();
    const panel = await again.openCard('Northwind');
    await expect(panel.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue('Ask for Dana.');
    await lateral.kill();
  }
});

test('[STORE1] who starts on a full disk is told, and finds everything when there is room', async () => {
  disk = await createSmallDisk(profileDir, DISK_MEBIBYTES);
  const alice = await start();
  await alice.beginAlone('alice');
  await alice.addLead({ company: 'Globex' });
  await alice.seesSaved();
  await lateral.close();
  disk.fill();

  const again = await start();
  await expect(again.page.getByText('The disk is full.')).toBeVisible();
  await expect(again.page.getByRole('heading', { name: 'Welcome to Lateral' })).toHaveCount(0);
  disk.free();
  await again.page.getByRole('button', { name: 'Try again' }).click();
  await again.goTo('Board');
  await expect(again.card('Globex')).toBeVisible();
  await again.addLead({ company: 'Northwind' });
  await again.seesSaved();
});

test('[STORE2] a record that never reached the disk whole costs nothing but itself, also at the start after the next', async () => {
  const alice = await start();
  await alice.beginAlone('alice');
  await alice.addLead({ company: 'Globex' });
  await alice.seesSaved();
  await lateral.kill();
  tearLog();

  const again = await start();
  await again.goTo('Board');
  await again.addLead({ company: 'Northwind' });
  await again.seesSaved();
  await lateral.close();
  const last = await start();
  await last.goTo('Board');
  await expect(last.card('Northwind')).toBeVisible();
});

/** Cuts off the last bytes of what was written last, as when the power goes. */
function tearLog(): void {
  const folder = join(profileDir, 'IndexedDB', 'app_lateral_0.indexeddb.leveldb');
  const [name, ...others] = readdirSync(folder).filter((each) => each.endsWith('.log'));
  if (name === undefined || others.length > 0) throw new Error('there is not one log');
  const path = join(folder, name);
  truncateSync(path, statSync(path).size - 5);
}
