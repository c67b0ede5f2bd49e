import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { electronBinary } from '#tests/support/electron-app.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
/** They go on from test to test with leads of their own; after a failure there are two new ones. */
let alice: Participant;
let bob: Participant;
/** Whoever is in no circle. */
let carol: Participant;
let profileOf: (name: string) => string;

test.beforeAll(async () => {
  const info = test.info();
  profileOf = (name) => info.outputPath(join('profiles', name));
  lab = await createCircleLab(info);
  [[alice, bob], carol] = await Promise.all([createParted(), lab.start('carol')]);
});

test.afterAll(() => lab.close());

const lead = (person: Participant, name: string): Locator => person.page.getByRole('row', { name, exact: true });
const data = ({ page }: Participant): Locator => page.getByRole('region', { name: 'Data' });

/** Alice and bob, who have met once and meet no more: neither can find the other. */
async function createParted(): Promise<readonly [Participant, Participant]> {
  const [alice, bob] = await createPair(lab);
  await bob.seesSaved();
  await bob.lateral.close();
  await lab.closeMeetingPoint();
  const again = await lab.start('bob');
  await again.goTo('Settings');
  return [alice, again];
}

/** Saves a file for somebody from the dialog that is open, and sees it said. */
async function saveTo(person: Participant, path: string, words: RegExp): Promise<void> {
  await person.saveFilesAs(path);
  const dialog = person.page.getByRole('dialog', { name: 'Save a sync file' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  const said = person.page.getByRole('region', { name: 'Notices' }).getByRole('status');
  await expect(said).toHaveText(words);
}

/** Lets a file fall onto a card, as from the desktop. */
async function drop(card: Locator, path: string): Promise<void> {
  const page = card.page();
  const bytes = [...(await readFile(path))];
  const transfer = await page.evaluateHandle(
    ([name, content]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(content)], name));
      return held;
    },
    [basename(path), bytes] as const,
  );
  await card.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to load')).toBeVisible();
  await card.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to load')).toBeHidden();
}

/** Opens a file as a double click does, with the program of somebody who has it running. */
async function openOutside(name: string, path: string): Promise<void> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const profile = `--user-data-dir=${profileOf(name)}`;
  const second = spawn(electronBinary(), [...root, profile, process.cwd(), path]);
  expect(await once(second, 'exit')).toEqual([0, null]);
}

test('what two people cannot send each other goes by file, whole or not at all, as often as they like', async () => {
  test.setTimeout(120_000);
  await alice.addLead({ company: 'Northwind', role: 'Data engineer' });
  await alice.seesSaved();
  await alice.goTo('Members');
  await alice.page.getByRole('button', { name: 'Save a sync file for bob' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Save a sync file' });
  await expect(dialog.getByRole('radio', { name: 'bob' })).toBeChecked();
  await expect(dialog.getByText(/^\d+ changes?, about \d+ kB$/).first()).toBeVisible();
  await expectAccessible(alice.page);
  const path = test.info().outputPath('for bob.lateral');
  await saveTo(alice, path, /^Saved for bob: \d+ changes?\.\s*bob opens it with a double click/);

  const whole = await readFile(path);
  const damaged = {
    cut: whole.subarray(0, Math.floor(whole.length / 2)),
    flipped: Buffer.from(whole.map((byte, at) => (at === whole.length - 100 ? byte ^ 1 : byte))),
    empty: Buffer.alloc(0),
  };
  const input = bob.page.getByLabel('Sync file', { exact: true });
  const words = {
    cut: /cut off: its end is missing/,
    flipped: /was changed on its way/,
    empty: /^There is nothing in/,
  };
  for (const kind of ['cut', 'flipped', 'empty'] as const) {
    const copy = test.info().outputPath(`${kind}.lateral`);
    await writeFile(copy, damaged[kind]);
    await input.setInputFiles(copy);
    await expect(data(bob).getByRole('alert')).toContainText(words[kind]);
    await expect(data(bob).getByRole('alert')).toContainText('Nothing was changed');
  }
  await expectAccessible(bob.page);
  await bob.goTo('Board');
  await expect(lead(bob, 'Data engineer, Northwind')).toHaveCount(0);

  await bob.goTo('Settings');
  await input.setInputFiles(path);
  await expect(data(bob).getByRole('status')).toContainText(/from the file that alice saved on .+ (is|are) in\./);
  await expect(data(bob).getByRole('alert')).toHaveCount(0);
  await input.setInputFiles(path);
  await expect(data(bob).getByRole('status')).toHaveText('Everything in this file was here already.');
  await bob.goTo('Board');
  await expect(lead(bob, 'Data engineer, Northwind')).toBeVisible();
  await openOutside('bob', path);
  await expect(bob.page.getByText('Everything in this file was here already.')).toBeVisible();

  // Whoever finds it and is not in the circle reads nothing.
  await expect(carol.page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  await openOutside('carol', path);
  await expect(carol.page.getByRole('alert')).toContainText('is of a circle that you are not in.');
  await expect(carol.page.getByRole('alert')).toContainText('Join the circle first; then load the file again.');
  await expectAccessible(carol.page);
});

test('a file that is dropped on the board is taken, also while cards are there to be dragged', async () => {
  test.setTimeout(120_000);
  await alice.goTo('Board');
  await alice.addLead({ company: 'Globex' });
  await alice.seesSaved();
  await alice.goTo('Settings');
  await alice.page.getByRole('button', { name: 'Save a sync file' }).click();
  const path = test.info().outputPath('for everybody.lateral');
  await saveTo(alice, path, /^Saved for everybody: /);

  await bob.goTo('Board');
  await bob.addLead({ company: 'Initech' });
  await drop(lead(bob, 'Initech'), path);
  await expect(lead(bob, 'Globex')).toBeVisible();
  await expect(bob.page.getByText(/from the file that alice saved on .+ (is|are) in\./)).toBeVisible();
  await bob.moveTo('Globex', 'Applied');
  await lead(bob, 'Initech').dragTo(lead(bob, 'Globex'));
  await expect(bob.column('Applied').getByRole('row', { name: 'Initech', exact: true })).toBeVisible();

  const other = test.info().outputPath('holiday.jpg');
  await writeFile(other, 'not of this program');
  await drop(lead(bob, 'Initech'), other);
  const notLoaded = bob.page.getByRole('dialog', { name: 'Not loaded' });
  await expect(notLoaded.getByRole('alert')).toContainText('holiday.jpg is no file of Lateral.');
  await expectAccessible(bob.page);
  await notLoaded.getByRole('button', { name: 'Close' }).click();
  await expect(notLoaded).toBeHidden();
});
