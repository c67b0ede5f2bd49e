import { expect, test } from '@playwright/test';

import { launchLateral } from '#tests/support/electron-app.ts';
import { createPerson } from '#tests/support/person.ts';
import { boardCount } from '#tests/support/board-count.ts';
import { openEmptyWindow } from './lab/empty-window.ts';
import { copyFilledProfile } from './lab/filled-profile.ts';
import { memoryOf } from './lab/memory.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 2_000;
const REPEAT_COUNT = 5;
/** Until what was only needed to start is given back. */
const SETTLED_MS = 10_000;

async function settle(): Promise<void> {
  const startedAt = Date.now();
  await expect.poll(() => Date.now() - startedAt, { timeout: 2 * SETTLED_MS }).toBeGreaterThan(SETTLED_MS);
}

test('how much memory a window with a board takes', async () => {
  test.setTimeout(400_000);
  const [samples, baseline]: [number[], number[]] = [[], []];
  const profileDir = await copyFilledProfile(test.info(), 'alice', { leadCount: LEAD_COUNT });
  for (let index = 0; index < REPEAT_COUNT; index++) {
    const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
    const alice = createPerson(lateral.window);
    await alice.goTo('Board');
    await expect.poll(() => boardCount(alice.page), { timeout: 60_000 }).toBe(LEAD_COUNT);
    await settle();
    samples.push(memoryOf(lateral.app.process().pid ?? 0));
    await lateral.close();

    const empty = await openEmptyWindow(test.info().outputPath('empty'));
    await settle();
    baseline.push(memoryOf(empty.pid));
    await empty.close();
  }
  recordRow('memory', [
    {
      what: 'Memory of one window with 2,000 leads',
      against: 'an empty Electron window',
      unit: 'MB',
      goals: [{ of: 'ratio', at: 'median', atMost: 1.6 }],
      samples,
      baseline,
      notes: ['The proportional set (PSS) of all processes of the program, ten seconds after the board is shown.'],
    },
  ]);
});
