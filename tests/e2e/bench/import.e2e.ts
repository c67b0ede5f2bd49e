import { expect, test } from '@playwright/test';
import Papa from 'papaparse';

import { boardCount } from '#tests/support/board-count.ts';
import { launchLateral } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';
import { recordRow } from './lab/record.ts';

const ROW_COUNT = 5_000;
const ROUND_COUNT = 5;
const SLOW = { timeout: 60_000 };
const STATUSES = ['Wishlist', 'Applied', 'Interview', 'Rejected'];

/** As people keep their lists: days, links, and a paragraph in each row. */
const CSV = Papa.unparse(
  Array.from({ length: ROW_COUNT }, (_, index) => ({
    Company: `Company ${index}`,
    Role: `Role ${index % 97}`,
    Location: 'Lyon',
    Status: STATUSES[index % STATUSES.length],
    Applied: `2026-0${(index % 9) + 1}-1${index % 10}`,
    Link: `https://jobs.example/${index}`,
    Notes: `Asked for somebody who knows pipelines.\nThey call back in ${index % 30} days. `.repeat(5),
  })),
);
const FILE = { name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };

/** The parser alone, in another process of the same machine. */
function parseAlone(): number {
  const beganAt = performance.now();
  expect(Papa.parse(FILE.buffer.toString('utf8')).data).toHaveLength(ROW_COUNT + 1);
  return performance.now() - beganAt;
}

/** From the choice of the file until it can be imported, and from that press until all of it is in. */
async function bringIn({ page }: Person): Promise<{ readonly readMs: number; readonly writtenMs: number }> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const chosenAt = performance.now();
  await dialog.getByLabel('File', { exact: true }).setInputFiles(FILE);
  const button = dialog.getByRole('button', { name: 'Import 5000 leads' });
  await expect(button).toBeEnabled(SLOW);
  const readAt = performance.now();
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Imported 5000 leads' })).toBeVisible(SLOW);
  return { readMs: readAt - chosenAt, writtenMs: performance.now() - readAt };
}

async function takeBack({ page }: Person): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => boardCount(page), SLOW).toBe(0);
}

test('how long a list of 5,000 leads takes to come in', async () => {
  test.setTimeout(400_000);
  const lateral = await launchLateral({ profileDir: test.info().outputPath('profile'), env: { LATERAL_LANG: 'en' } });
  const alice = createPerson(lateral.window);
  await alice.beginAlone('alice');
  await alice.goTo('Board');
  const rounds: { readonly readMs: number; readonly writtenMs: number; readonly aloneMs: number }[] = [];
  for (let index = 0; index < ROUND_COUNT; index++) {
    rounds.push({ ...(await bringIn(alice)), aloneMs: parseAlone() });
    await takeBack(alice);
  }
  await lateral.close();
  const row = {
    against: 'papaparse alone',
    unit: 'ms',
    goals: [],
    baseline: rounds.map(({ aloneMs }) => aloneMs),
  } as const;
  recordRow('import', [
    {
      ...row,
      what: 'Import 5,000 rows: from the choice of the file to the preview',
      samples: rounds.map((each) => each.readMs),
    },
    {
      ...row,
      what: 'Import 5,000 rows: from the press to all of them on the board',
      samples: rounds.map((each) => each.writtenMs),
      notes: [
        `${(FILE.buffer.length / 1e6).toFixed(1)} MB, each row with five sentences of notes; taken back between rounds.`,
      ],
    },
  ]);
});
