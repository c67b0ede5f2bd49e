import { closeSync, cpSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { joinByFile } from '#tests/support/join-by-file.ts';
import { boardCount } from '#tests/support/board-count.ts';
import { copyFilledProfile } from './lab/filled-profile.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 10_000;
const NOTE_CHARS = 1_950;
const ROUND_COUNT = 3;
const SLOW = { timeout: 180_000 };

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

/** From the press of Save to the word that it is saved. */
async function save(person: Participant, path: string): Promise<number> {
  await person.goTo('Settings');
  await person.page.getByRole('button', { name: 'Save a sync file' }).click();
  const dialog = person.page.getByRole('dialog', { name: 'Save a sync file' });
  const everything = dialog.getByRole('radio', { name: 'Somebody who has nothing yet' });
  await expect(dialog.getByText(/^Everything: /)).toBeVisible(SLOW);
  await everything.check({ force: true });
  await person.saveFilesAs(path);
  const button = dialog.getByRole('button', { name: 'Save', exact: true });
  await expect(button).toBeEnabled(SLOW);
  const pressedAt = Date.now();
  await button.click();
  await expect(dialog).toBeHidden(SLOW);
  return Date.now() - pressedAt;
}

/** From the choice of the file to the word that all of it is in. */
async function load(person: Participant, path: string): Promise<number> {
  await person.goTo('Settings');
  const said = person.page.getByRole('region', { name: 'Data' }).getByRole('status');
  const chosenAt = Date.now();
  await person.page.getByLabel('Sync file', { exact: true }).setInputFiles(path);
  await expect(said.filter({ hasText: / (is|are) in\./ })).toBeVisible(SLOW);
  return Date.now() - chosenAt;
}

/** As many bytes onto the same disk, until they are there for certain. */
function writeRaw(path: string, bytes: Uint8Array): number {
  const beganAt = performance.now();
  const file = openSync(path, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  return performance.now() - beganAt;
}

function readRaw(path: string): number {
  const beganAt = performance.now();
  readFileSync(path);
  return performance.now() - beganAt;
}

test('how long a file with a large circle takes to be saved, and to be loaded', async () => {
  test.setTimeout(900_000);
  await copyFilledProfile(test.info(), 'alice', { leadCount: LEAD_COUNT, noteChars: NOTE_CHARS });
  const alice = await lab.start('alice', { isAlone: true });
  await alice.goTo('Board');
  await expect.poll(() => boardCount(alice.page), { timeout: 60_000 }).toBe(LEAD_COUNT);
  const bob = await lab.start('bob', { isAlone: true });
  await joinByFile(alice, bob, { name: 'bob', folder: test.info().outputDir });
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral');
  await bob.seesSaved();
  await bob.lateral.close();

  const [saved, loaded, written, read]: [number[], number[], number[], number[]] = [[], [], [], []];
  const profile = (name: string): string => test.info().outputPath('profiles', name);
  for (let index = 0; index < ROUND_COUNT; index++) {
    const path = test.info().outputPath(`everything-${index}.lateral`);
    saved.push(await save(alice, path));
    cpSync(profile('bob'), profile(`bob-${index}`), { recursive: true });
    const reader = await lab.start(`bob-${index}`, { isAlone: true });
    loaded.push(await load(reader, path));
    await reader.lateral.close();
    written.push(writeRaw(test.info().outputPath('raw'), readFileSync(path)));
    read.push(readRaw(path));
  }
  const megabytes = (statSync(test.info().outputPath('everything-0.lateral')).size / 1e6).toFixed(1);
  recordRow('sync-file', [
    {
      what: 'Save a sync file with a circle of 20 MB',
      against: `${megabytes} MB written and synced to the disk`,
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples: saved,
      baseline: written,
      notes: [
        `${LEAD_COUNT} leads with notes, from the press of Save to the end of the dialog, and from the choice of the file to the words that all is in.`,
      ],
    },
    {
      what: 'Load it where nothing of it is: all is verified and stored',
      against: `${megabytes} MB read from the disk`,
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples: loaded,
      baseline: read,
    },
  ]);
});
