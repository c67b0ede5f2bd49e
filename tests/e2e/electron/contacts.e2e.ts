import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { storedIn } from '#tests/support/stored-in.ts';

/** Stand in what alice keeps of people, and nowhere else. */
const PLANTED = ['Kumquat', 'Quince', 'kumquat@example.org', 'Pomelo'];
/** Stands in what alice tells the circle. */
const TOLD = 'Tangerine';

const CONNECTIONS = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Kumquat,Quince,https://www.linkedin.com/in/kumquat-quince,kumquat@example.org,Northwind GmbH,Recruiter,05 Jun 2020',
  'Pomelo,Quince,https://www.linkedin.com/in/pomelo-quince,,northwind,Welder,14 May 2021',
  'Lime,Citron,https://www.linkedin.com/in/lime-citron,,Globex,Analyst,14 May 2021',
].join('\r\n');
const file = { name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(CONNECTIONS) };

let lab: CircleLab;
let alice: Participant;
let bob: Participant;
let profiles: string;

test.beforeAll(async () => {
  profiles = test.info().outputPath('profiles');
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.afterAll(() => lab.close());

/** The files of a profile in which a text stands, in either way in which Chromium writes one. */
function filesWith(name: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(join(profiles, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: fileName }) => join(parentPath, fileName))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form));
    });
}

test('whom alice knows is told to her alone, and an offer tells bob that she knows somebody, never whom', async () => {
  await test.step('a list of LinkedIn comes in once, to where only she sees it', async () => {
    await alice.goToPart('For yourself');
    const people = alice.page.getByRole('region', { name: 'People you know' });
    await expect(people).toContainText('Nobody in the circle sees them.');
    for (const count of [3, 0]) {
      await people.getByRole('button', { name: 'Import contacts' }).click();
      const dialog = alice.page.getByRole('dialog', { name: 'Import contacts' });
      await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
      await dialog.getByRole('button', { name: `Import ${count} contacts` }).click();
      await expect(dialog).toBeHidden();
      await expect(people.getByRole('listitem')).toHaveCount(3);
    }
    await expect(people.getByRole('listitem').first()).toHaveText(/^Kumquat Quince.*Recruiter at Northwind GmbH/);
    await expectAccessible(alice.page);
  });

  await test.step('alice is told, and bob is not', async () => {
    await bob.addLead({ company: 'Northwind', role: 'Welder', stage: 'Applied' });
    await alice.goTo('Today');
    const yours = alice.page.getByRole('region', { name: 'Yours to do' });
    await expect(yours).toContainText('You know two people at Northwind. bob is going for it.');
    await expectAccessible(alice.page);
    await bob.goTo('Today');
    await expect(bob.page.getByText(/You know/)).toHaveCount(0);
    await alice.goTo('Board');
    const panel = await alice.openCard('Welder, Northwind');
    await expect(panel.getByRole('region', { name: 'You know somebody there' })).toContainText(
      'Kumquat Quince, Recruiter',
    );
    await alice.goTo('Today');
  });

  await test.step('she offers an introduction in two presses, and bob reads no name', async () => {
    await alice.page.getByRole('button', { name: 'Offer an introduction' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'Offer an introduction' });
    await expect(dialog.getByRole('textbox', { name: 'What the circle will read' })).toHaveValue(
      '@bob, I know somebody at Northwind. Shall I introduce you?',
    );
    await expectAccessible(alice.page);
    await alice.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(alice.page.getByRole('button', { name: 'Offer an introduction' })).toHaveCount(0);
    await bob.page.getByRole('button', { name: /^alice mentioned you on Welder, Northwind/ }).click();
    const talk = bob.page.getByRole('region', { name: 'Conversation' });
    await expect(talk).toContainText('I know somebody at Northwind. Shall I introduce you?');
    for (const text of PLANTED) await expect(bob.page.getByText(text)).toHaveCount(0);
  });

  await test.step('no byte of anybody whom she knows is with bob, or readable on a disk', async () => {
    await alice.addLead({ company: TOLD, role: 'Welder' });
    await bob.goTo('Board');
    await expect(bob.card(`Welder, ${TOLD}`)).toBeVisible();
    for (const person of [alice, bob]) await person.seesSaved();
    for (const { page } of [alice, bob]) expect(await storedIn(page, PLANTED)).toEqual([]);
    // What is written down readably is found there: the names of stores and rows.
    expect(await storedIn(bob.page, ['device'])).toEqual(['device']);
    for (const { lateral } of [alice, bob]) await lateral.close();
    for (const text of PLANTED) expect([text, filesWith('bob', text)]).toEqual([text, []]);
    for (const text of PLANTED) expect([text, filesWith('alice', text)]).toEqual([text, []]);
    expect(filesWith('bob', 'last-seen')).not.toEqual([]);
  });
});
