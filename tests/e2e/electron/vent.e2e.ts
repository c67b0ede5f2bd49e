import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

/** Stands in everything that is let out, and nowhere else. */
const PLANTED = 'kumquat';

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

/** The files of all profiles in which some bytes stand, in either way in which Chromium writes a text. */
function filesWith(text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(profiles, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form));
    });
}

/** How many rows of these kinds are stored. */
function countRows(page: Page, stores: readonly string[]): Promise<number> {
  return page.evaluate(async (wanted) => {
    const promised = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name));
      for (const store of wanted) {
        if (!database.objectStoreNames.contains(store)) continue;
        count += await promised(database.transaction(store).objectStore(store).count());
      }
      database.close();
    }
    return count;
  }, stores);
}

const ALL_ROWS = ['envelopes', 'graph'];
/** What founding a circle, inviting, letting in and sealing its key leave behind, and the own space of each. */
const ENTRIES_OF_A_PAIR = 5;

test('what two let out is on their screens, in no log and on no disk, until one of them keeps a step', async () => {
  await alice.goToPart('Charter');
  await alice.page.getByRole('checkbox', { name: 'Vent, then solve' }).click();
  await alice.goToPart('Get unstuck');
  await bob.goToPart('Get unstuck');
  // The last seal of a join is written when nobody waits for it.
  for (const { page } of [alice, bob]) await expect.poll(() => countRows(page, ['graph'])).toBe(ENTRIES_OF_A_PAIR);
  for (const person of [alice, bob]) await person.seesSaved();
  const before = await Promise.all([alice, bob].map(({ page }) => countRows(page, ALL_ROWS)));

  await alice.page.getByRole('radio', { name: 'bob' }).click();
  await alice.page.getByRole('button', { name: 'Ask them' }).click();
  await bob.goTo('Board');
  const asked = bob.page.getByRole('region', { name: 'alice would like to let something out. Will you listen?' });
  await asked.getByRole('button', { name: 'Listen' }).click();
  await expect(alice.page.getByText('bob is here.')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Begin', exact: true }).click();
  for (const { page } of [alice, bob]) await expect(page.getByRole('timer')).toHaveText(/^[45]:\d\d left$/);

  const say = async ({ page }: Participant, box: string, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: box }).fill(text);
    await page.getByRole('textbox', { name: box }).press('Enter');
  };
  await say(alice, 'Let it out', `Three weeks without a word, ${PLANTED}`);
  await say(bob, 'Let it out', `I hear you, ${PLANTED}`);
  for (const { page } of [alice, bob]) {
    await expect(page.getByRole('list', { name: 'What was let out' }).getByRole('listitem')).toHaveCount(2);
  }
  // Begun, and never sent.
  await alice.page.getByRole('textbox', { name: 'Let it out' }).fill(`And another thing, ${PLANTED}`);
  await expect(bob.page.getByText('In a pair it is plain who turned it.')).toBeVisible();
  await bob.page.getByRole('button', { name: 'Turn to what helps' }).click();
  await say(bob, 'Something that might help', `Ring them, ${PLANTED}`);
  await say(bob, 'Something that might help', 'Ring Northwind on Tuesday');
  const offered = alice.page.getByRole('list', { name: 'What might help', exact: true }).getByRole('listitem');
  await expect(offered).toHaveCount(2);

  for (const person of [alice, bob]) await person.seesSaved();
  expect(await Promise.all([alice, bob].map(({ page }) => countRows(page, ALL_ROWS)))).toEqual(before);

  await offered.filter({ hasText: 'Tuesday' }).getByRole('button', { name: 'Make it my next step' }).click();
  await alice.page.getByRole('textbox', { name: 'How I will know it is done' }).fill('We have spoken');
  await alice.page.getByRole('button', { name: 'Keep it for this week' }).click();
  for (const { page } of [alice, bob]) {
    await page.getByRole('button', { name: 'Close, nothing of it stays' }).click();
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await expect(page.getByText(PLANTED)).toHaveCount(0);
  }
  await bob.goToPart('This week');
  await expect(bob.page.getByRole('list', { name: 'alice means to do' })).toContainText('Ring Northwind on Tuesday');

  for (const person of [alice, bob]) await person.seesSaved();
  for (const { lateral } of [alice, bob]) await lateral.close();
  // What is written down readably is found: when somebody was seen last.
  expect(filesWith('last-seen')).not.toEqual([]);
  expect(filesWith(PLANTED)).toEqual([]);
});
