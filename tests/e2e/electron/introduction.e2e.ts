import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

const LEAD = 'Data engineer, Northwind';
/** Stand in one answer each, and nowhere else. */
const PLANTED = { bob: 'kumquat', carol: 'rambutan' } as const;

let lab: CircleLab;
let alice: Participant;
let bob: Participant;
let carol: Participant;
let profiles: string;

test.beforeAll(async () => {
  profiles = test.info().outputPath('profiles');
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
  carol = await lab.start('carol');
  await carol.beginJoining('carol', await alice.invite());
  await expect(carol.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  for (const person of [alice, bob]) await person.seesConnected('carol');
});

test.afterAll(() => lab.close());

/** The files of somebody in which a text stands, in either way in which Chromium writes one. */
function filesWith(name: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(join(profiles, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form));
    });
}

const introductionsOf = (panel: Locator): Locator => panel.getByRole('region', { name: 'Introductions' });

/** Answers what Today says that one is asked. */
async function answer({ page, goTo }: Participant, words: string, answered: string): Promise<void> {
  await goTo('Today');
  await page.getByRole('button', { name: /^alice asks for an introduction at Northwind/ }).click();
  const dialog = page.getByRole('dialog', { name: 'alice asks for an introduction at Northwind' });
  await expect(dialog).toContainText('Only alice can read your answer.');
  await dialog.getByRole('textbox', { name: 'A word to alice' }).fill(words);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: answered }).click();
  await expect(page.getByText('Sent. Only alice can read it.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^alice asks for an introduction/ })).toHaveCount(0);
}

test('alice asks everybody; bob and carol answer in private, and she follows it to what came of it', async () => {
  test.setTimeout(150_000);
  await test.step('she asks at a lead', async () => {
    await alice.goTo('Board');
    await alice.addLead({ role: 'Data engineer', company: 'Northwind' });
    const section = introductionsOf(await alice.openCard(LEAD));
    await section.getByRole('button', { name: 'Ask for an introduction' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'An introduction at Northwind' });
    await expect(dialog.getByRole('combobox', { name: 'Ask' })).toHaveValue('');
    await dialog
      .getByRole('textbox', { name: 'Whom you would like to meet, and why' })
      .fill('Somebody of the data team');
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(section).toContainText('You ask everyone');
    await expect(section).toContainText('No answer yet.');
  });

  await test.step('the others answer from Today', async () => {
    await answer(bob, `Write to Mia, ${PLANTED.bob}`, 'Yes, I can');
    await answer(carol, `I left there, ${PLANTED.carol}`, 'Not this time');
  });

  await test.step('she is told, and reads both', async () => {
    await alice.goTo('Today');
    await expect(alice.page.getByRole('button', { name: /^carol answered about Northwind/ })).toBeVisible();
    await alice.page.getByRole('button', { name: /^bob answered about Northwind/ }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'An introduction at Northwind' });
    await dialog.getByRole('button', { name: 'Read the answer of bob' }).click();
    await expect(dialog).toContainText('bob: Yes, I can');
    await expect(dialog).toContainText(PLANTED.bob);
    await dialog.getByRole('button', { name: 'Read the answer of carol' }).click();
    await expect(dialog).toContainText('carol: Not this time');
    await expect(dialog).toContainText(PLANTED.carol);
    await expectAccessible(alice.page);
    await alice.page.keyboard.press('Escape');
    await expect(alice.page.getByRole('button', { name: /answered about Northwind/ })).toHaveCount(0);
  });

  await test.step('what came of it the circle sees; what was answered nobody else', async () => {
    await alice.goTo('Board');
    const section = introductionsOf(await alice.openCard(LEAD));
    await section.getByRole('button', { name: 'Say what came of it' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'What came of it' });
    await dialog.getByRole('radio', { name: 'Introduced' }).click();
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    for (const person of [bob, carol]) {
      await person.goTo('Board');
      const seen = introductionsOf(await person.openCard(LEAD));
      await expect(seen.getByRole('list', { name: 'What came of it' })).toContainText('Introduced');
      await expect(seen).toContainText('Your answer, which only alice can read');
    }
    await expect(bob.page.getByText(PLANTED.bob)).toBeVisible();
    await expect(bob.page.getByText(PLANTED.carol)).toHaveCount(0);
    await expect(bob.page.getByText('Not this time')).toHaveCount(0);
    await expect(carol.page.getByText(PLANTED.carol)).toBeVisible();
    await expect(carol.page.getByText(PLANTED.bob)).toHaveCount(0);
    await expect(carol.page.getByText('Yes, I can')).toHaveCount(0);
  });

  await test.step('on no disk do the words stand, and after a start she still has them', async () => {
    for (const person of [alice, bob, carol]) await person.seesSaved();
    await Promise.all([alice, carol].map(({ lateral }) => lateral.close()));
    for (const name of ['alice', 'carol']) {
      // What stands there in the clear would be found.
      expect(filesWith(name, 'app_lateral').length + filesWith(name, 'lateral').length).toBeGreaterThan(0);
      for (const words of Object.values(PLANTED)) expect(filesWith(name, words)).toEqual([]);
    }
    alice = await lab.start('alice');
    await alice.goTo('Board');
    const section = introductionsOf(await alice.openCard(LEAD));
    await expect(section).toContainText(PLANTED.bob);
    await expect(section).toContainText('carol: Not this time');
  });
});
