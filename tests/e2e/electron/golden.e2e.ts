import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';

import { GOLDEN } from '#tests/golden/content.ts';
import { goldenBackupOf, goldenProfiles } from '#tests/golden/golden-files.ts';
import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { copyProfile } from '#tests/support/damage-profile.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const profileOf = (name: string): string => test.info().outputPath(join('profiles', name));

/** Everything that alice left, by what a screen reader would say. */
async function findsEverything(alice: Participant): Promise<void> {
  await expect(alice.page).toHaveTitle(`${GOLDEN.circle} – Lateral`, { timeout: 30_000 });
  await alice.goTo('Board');
  for (const [column, name] of Object.entries(GOLDEN.cards)) {
    await expect(alice.column(column).getByRole('row', { name, exact: true })).toBeVisible();
  }
  await expect(alice.card(GOLDEN.onlyMine)).toBeVisible();
  const panel = await alice.openCard(GOLDEN.cards.Applied);
  await expect(panel.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(GOLDEN.notes);
  const conversation = panel.getByRole('region', { name: 'Conversation' });
  await expect(conversation.getByText(GOLDEN.question)).toBeVisible();
  await expect(conversation.getByText(GOLDEN.answer)).toBeVisible();
  await alice.goTo('Priorities');
  const mine = alice.page.getByRole('region', { name: 'My priorities' });
  await expect(
    mine
      .getByText(GOLDEN.role)
      .or(mine.locator(`[value="${GOLDEN.role}"]`))
      .first(),
  ).toBeVisible();
  await expect(alice.page.getByRole('textbox', { name: 'Shared notes' })).toHaveText(GOLDEN.sharedNotes);
  await alice.goTo('Members');
  await expect(alice.page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toContainText(['alice', 'bob']);
}

/** It is alice's to write in as well, and stays so. */
async function goesOn(alice: Participant): Promise<void> {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Hooli' });
  await alice.seesSaved();
}

/** Makes the database what a version after this one would have made of it, and ends the app before it looks again. */
async function becomeNewer({ page, lateral }: Participant): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lateral', 10_000);
        opening.onupgradeneeded = () => opening.result.deleteObjectStore('sizes');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(new Error(opening.error?.name));
      }),
  );
  await lateral.kill();
}

const database = ({ page }: Participant): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('lateral');
        opening.onsuccess = () => {
          const { version, objectStoreNames } = opening.result;
          const counting = opening.result.transaction('envelopes').objectStore('envelopes').count();
          counting.onsuccess = () => resolve({ version, tables: [...objectStoreNames], count: counting.result });
        };
        opening.onerror = () => reject(new Error(opening.error?.name));
      }),
  );

test('every profile of an earlier version is opened whole, written in, and opened again', async () => {
  const profiles = await goldenProfiles();
  expect(profiles.length).toBeGreaterThan(0);
  for (const profile of profiles) {
    await test.step(profile, async () => {
      const name = basename(profile);
      await copyProfile(profile, profileOf(name));
      const alice = await lab.start(name, { isAlone: true });
      await findsEverything(alice);
      await expect(alice.page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await goesOn(alice);
      await alice.lateral.close();

      const again = await lab.start(name, { isAlone: true });
      await findsEverything(again);
      await again.goTo('Board');
      await expect(again.card('Hooli')).toBeVisible();
      await again.lateral.close();
    });
  }
});

test('a saved copy and a backup of an earlier version bring everything back @long', async () => {
  test.setTimeout(120_000);
  for (const profile of await goldenProfiles()) {
    await test.step(`${profile}: the saved copies`, async () => {
      const name = basename(profile);
      await copyProfile(profile, profileOf(name));
      await rm(join(profileOf(name), 'IndexedDB'), { recursive: true });
      const alice = await lab.start(name, { isAlone: true });
      await alice.page.getByRole('button', { name: 'Restore from a saved copy' }).click();
      const dialog = alice.page.getByRole('dialog', { name: 'Restore from a saved copy' });
      await expect(dialog.getByRole('radio').first()).toBeChecked();
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
      await findsEverything(alice);
      await goesOn(alice);
      await alice.lateral.close();
    });
    await test.step(`${profile}: the backup`, async () => {
      const alice = await lab.start(`${basename(profile)} restored`, { isAlone: true });
      await alice.page.getByLabel('Backup file').setInputFiles(goldenBackupOf(profile));
      const dialog = alice.page.getByRole('dialog', { name: 'Restore a backup' });
      await dialog.getByLabel('Passphrase').fill(GOLDEN.passphrase);
      await dialog.getByRole('button', { name: 'Open' }).click();
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click({ timeout: 30_000 });
      await alice.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click({ timeout: 30_000 });
      await findsEverything(alice);
      await goesOn(alice);
      await alice.lateral.close();
    });
  }
});

test('[STORE5] a profile of a newer version is left as it is, and the person told so', async () => {
  const [profile = ''] = await goldenProfiles();
  await copyProfile(profile, profileOf('newer'));
  const alice = await lab.start('newer', { isAlone: true });
  await findsEverything(alice);
  await becomeNewer(alice);

  const late = await lab.start('newer', { isAlone: true });
  await expect(late.page.getByText('A newer version of Lateral has been at work on this disk.')).toBeVisible();
  await expect(late.page.getByRole('heading', { name: 'Welcome to Lateral' })).toHaveCount(0);
  expect(await database(late)).toMatchObject({ version: 10_000, tables: expect.not.arrayContaining(['sizes']) });
  await late.lateral.close();
  const still = await lab.start('newer', { isAlone: true });
  await expect(still.page.getByText('Close this version and start the newer one.')).toBeVisible();
});
