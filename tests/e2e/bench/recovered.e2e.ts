import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

import { boardCount } from '#tests/support/board-count.ts';
import { type CircleLab, createCircleLab } from '#tests/support/circle-lab.ts';
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

/** A profile of which there is a saved copy: it is made once nothing was written for a while. */
async function makeProfile(): Promise<string> {
  const profile = await copyFilledProfile(test.info(), 'kept', { leadCount: LEAD_COUNT, noteChars: NOTE_CHARS });
  const person = await lab.start('kept', { isAlone: true });
  await expect
    .poll(
      () =>
        readdirSync(join(profile, 'circles'), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.lateral'))
          .some((name) => statSync(join(profile, 'circles', name)).size > LEAD_COUNT * NOTE_CHARS),
      SLOW,
    )
    .toBe(true);
  await person.lateral.close();
  return profile;
}

/** From the start of the program to a board with everything, by way of the saved copy where the database is gone. */
async function open(from: string, name: string, isGone: boolean): Promise<number> {
  const profile = test.info().outputPath('profiles', name);
  cpSync(from, profile, { recursive: true });
  if (isGone) rmSync(join(profile, 'IndexedDB'), { recursive: true });
  const startedAt = Date.now();
  const person = await lab.start(name, { isAlone: true });
  if (isGone) {
    await person.page.getByRole('button', { name: 'Restore from a saved copy' }).click();
    const dialog = person.page.getByRole('dialog', { name: 'Restore from a saved copy' });
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click(SLOW);
  }
  await expect(person.page.getByRole('navigation', { name: 'Main' })).toBeVisible(SLOW);
  await person.goTo('Board');
  await expect.poll(() => boardCount(person.page), SLOW).toBe(LEAD_COUNT);
  const tookMs = Date.now() - startedAt;
  await person.lateral.close();
  return tookMs;
}

test('how long it takes until a circle whose database is gone is back', async () => {
  test.setTimeout(900_000);
  const kept = await makeProfile();
  const [samples, baseline]: [number[], number[]] = [[], []];
  for (let index = 0; index < ROUND_COUNT; index++) {
    samples.push(await open(kept, `gone-${index}`, true));
    baseline.push(await open(kept, `whole-${index}`, false));
  }
  recordRow('recovered', [
    {
      what: 'From the start to a circle of 20 MB that came back from its saved copy',
      against: 'from the start to the same circle where nothing is gone',
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples,
      baseline,
      notes: [`${LEAD_COUNT} leads with notes; with the two presses that it takes, at once.`],
    },
  ]);
});
