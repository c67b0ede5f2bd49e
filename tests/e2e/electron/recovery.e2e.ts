import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { copyProfile, damageRecords, DAMAGES, deleteCopies } from '#tests/support/damage-profile.ts';

const COMPANIES = ['Acme Falls', 'Globex', 'Initech', 'Northwind', 'Umbrella'] as const;

let lab: CircleLab;
/** The profile of alice, who is alone and has quit; whoever needs it takes a copy. */
let kept: string;

test.beforeAll(async () => {
  const home = await createCircleLab(test.info());
  try {
    const alice = await home.start('kept', { isAlone: true });
    await alice.beginAlone('alice');
    await alice.goTo('Board');
    for (const company of COMPANIES) await alice.addLead({ company, onlyMe: company === 'Umbrella' });
    await alice.seesSaved();
    await alice.lateral.close();
  } finally {
    await home.close();
  }
  kept = profileOf('kept');
});

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const profileOf = (name: string): string => test.info().outputPath(join('profiles', name));
const heading = ({ page }: Participant) => page.getByRole('heading', { name: 'This circle could not be opened whole' });
const welcome = ({ page }: Participant) => page.getByRole('heading', { name: 'Welcome to Lateral' });

/** Goes by way of the newest saved copy. */
async function restore(person: Participant): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: 'Restore from a saved copy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore from a saved copy' });
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

test('what the database loses comes back from the saved copy, whatever became of its files', async () => {
  test.setTimeout(240_000);
  for (const [index, [what, damage]] of Object.entries(DAMAGES).entries()) {
    await test.step(what, async () => {
      const name = `damaged ${index}`;
      await copyProfile(kept, profileOf(name));
      await damage(profileOf(name));
      const person = await lab.start(name, { isAlone: true });
      await expect(heading(person)).toBeVisible();
      await expect(welcome(person)).toHaveCount(0);
      await restore(person);
      await person.goTo('Board');
      for (const company of COMPANIES) await expect(person.card(company)).toBeVisible();
      await person.addLead({ company: 'Hooli' });
      await person.seesSaved();
      await person.lateral.close();
    });
  }
});

test('what is left can be kept in a file, which brings it back; a damaged record alone keeps nobody out', async () => {
  test.setTimeout(120_000);
  await copyProfile(kept, profileOf('alice'));
  await damageRecords(profileOf('alice'));

  const again = await lab.start('alice', { isAlone: true });
  await again.goTo('Board');
  await expect(again.card('Globex')).toBeVisible();
  await again.addLead({ company: 'Hooli' });
  await again.seesSaved();
  await again.lateral.close();
  await deleteCopies(profileOf('alice'));
  await copyProfile(profileOf('alice'), profileOf('before'));
  await DAMAGES['its log cut in half']?.(profileOf('alice'));

  const third = await lab.start('alice', { isAlone: true });
  await expect(heading(third)).toBeVisible();
  await expectAccessible(third.page);
  const path = test.info().outputPath('what is left.lateral');
  await third.saveFilesAs(path);
  await third.page.getByRole('button', { name: 'Save what is here' }).click();
  await expect(third.page.getByText('Saved. Keep the file until everything is back.')).toBeVisible();
  expect((await readFile(path)).length).toBeGreaterThan(1_000);
  await third.lateral.close();
  await DAMAGES['its folder deleted']?.(profileOf('alice'));

  const last = await lab.start('alice', { isAlone: true });
  await last.page.getByRole('button', { name: 'Restore from a saved copy' }).click();
  const dialog = last.page.getByRole('dialog', { name: 'Restore from a saved copy' });
  await dialog.getByLabel('Saved file').setInputFiles(path);
  await expect(last.page.getByText(/changes? came back/)).toBeVisible();
});

test('an older copy of everything, and then nothing at all: the members have it @long', async () => {
  test.setTimeout(180_000);
  const [alice, bob] = await createPair(lab);
  await alice.addLead({ company: 'Acme Falls' });
  await expect(bob.card('Acme Falls')).toBeVisible();
  await alice.seesSaved();
  await alice.lateral.close();
  await copyProfile(profileOf('alice'), profileOf('older'));

  const second = await lab.start('alice');
  await second.goTo('Board');
  await second.addLead({ company: 'Globex' });
  await expect(bob.card('Globex')).toBeVisible({ timeout: 30_000 });
  await second.lateral.close();
  await copyProfile(profileOf('older'), profileOf('alice'));

  const third = await lab.start('alice');
  await expect(third.page.getByText('Others have changes of yours that this device did not have.')).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(third.page);
  await third.goTo('Board');
  await expect(third.card('Globex')).toBeVisible();
  await third.addLead({ company: 'Initech' });
  await expect(bob.card('Initech')).toBeVisible({ timeout: 30_000 });
  await third.lateral.close();

  await DAMAGES['its folder deleted']?.(profileOf('alice'));
  await damageRecords(profileOf('alice'));
  await deleteCopies(profileOf('alice'));
  const last = await lab.start('alice');
  await expect(heading(last)).toBeVisible();
  await expect(welcome(last)).toHaveCount(0);
  await last.page.getByRole('button', { name: 'Get it from members' }).click();
  // Nobody else ever had what only she saw.
  await last.page.getByRole('button', { name: 'Go on with what is here' }).click({ timeout: 30_000 });
  await last.page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Go on without/ })
    .click();
  await last.goTo('Board');
  for (const company of ['Acme Falls', 'Globex', 'Initech']) {
    await expect(last.card(company)).toBeVisible({ timeout: 30_000 });
  }
  await last.addLead({ company: 'Hooli' });
  await expect(bob.card('Hooli')).toBeVisible({ timeout: 30_000 });
});
