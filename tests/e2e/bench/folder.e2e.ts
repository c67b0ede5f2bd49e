import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { recordRow } from './lab/record.ts';
import { noteEvents, timesOf, whenSeen } from './lab/seen.ts';

const ACT_COUNT = 20;
const STAGES = ['Applying', 'Applied', 'Interviewing', 'Offer'] as const;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

/** Whatever folder somebody is asked for from now on, it is this. */
async function willChoose({ lateral }: Participant, path: string): Promise<void> {
  await lateral.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** As much work for the disk, by itself: a file is written under another name, flushed, renamed, and found in a list. */
function writeRaw(folder: string, index: number): number {
  const beganAt = performance.now();
  const [passing, name] = [join(folder, `.tmp-${index}`), `raw-${index}`];
  const file = openSync(passing, 'w');
  writeSync(file, new Uint8Array(1_024));
  fsyncSync(file);
  closeSync(file);
  renameSync(passing, join(folder, name));
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
  expect(readdirSync(folder)).toContain(name);
  return performance.now() - beganAt;
}

test('how long an edit takes to be seen by somebody who has only a folder in common', async () => {
  test.setTimeout(400_000);
  const [shared, apart] = [test.info().outputPath('shared'), test.info().outputPath('apart')];
  for (const folder of [shared, apart]) mkdirSync(folder, { recursive: true });
  const alice = await lab.start('alice', { isAlone: true });
  await alice.beginCircle('alice', 'Thursday circle');
  const invite = await alice.invite();
  await alice.goTo('Settings');
  await willChoose(alice, shared);
  await alice.page.getByRole('button', { name: 'Choose a sync folder' }).click();
  const bob = await lab.start('bob', { isAlone: true });
  await bob.beginJoining('bob', invite);
  await willChoose(bob, shared);
  await bob.page.getByRole('button', { name: 'Ask through a folder' }).click();
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 40_000 });
  for (const { goTo } of [alice, bob]) await goTo('Board');
  await alice.addLead({ company: 'Northwind' });
  await expect(bob.card('Northwind')).toBeVisible({ timeout: 60_000 });

  await noteEvents(alice.page, 'pointerup');
  const [seenAt, baseline]: [number[], number[]] = [[], []];
  for (let index = 0; index < ACT_COUNT; index++) {
    const stage = STAGES[index % STAGES.length] ?? 'Offer';
    const seen = whenSeen(bob.page, `section[aria-label="${stage}"] [role="row"][aria-label="Northwind"]`);
    await alice.moveTo('Northwind', stage);
    seenAt.push(await seen);
    baseline.push(writeRaw(apart, index));
  }
  const pressedAt = (await timesOf(alice.page)).filter((_at, index) => index % 2 === 1);
  expect(pressedAt).toHaveLength(ACT_COUNT);
  recordRow('folder', [
    {
      what: 'A card is moved; an app that has only a folder in common shows it',
      against: 'a file written, flushed, renamed and listed',
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples: seenAt.map((at, index) => at - (pressedAt[index] ?? 0)),
      baseline,
      notes: ['Both on one disk; what carries a folder from one computer to the other takes its own time.'],
    },
  ]);
});
