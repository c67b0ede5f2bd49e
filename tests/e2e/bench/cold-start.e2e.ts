import { expect, test } from '@playwright/test';

import { copyFilledProfile } from './lab/filled-profile.ts';
import { EMPTY_WINDOW } from './lab/empty-window.ts';
import { startCold } from './lab/cold-start.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 2_000;
const START_COUNT = 11;

/** When the page began to load, and the frame after the one in which all columns are counted and cards are drawn. */
const BOARD_SHOWS = `new Promise((resolve) => {
  location.hash = '#/board';
  const look = () => {
    const heads = [...document.querySelectorAll('section[aria-label] h2 + span')];
    const count = heads.reduce((sum, { textContent }) => sum + Number(textContent), 0);
    const isThere = count === ${LEAD_COUNT} && document.querySelector('[role="row"]') !== null;
    requestAnimationFrame(isThere ? () => resolve([performance.timeOrigin, Date.now()]) : look);
  };
  look();
})`;

/** The same: the frame after the first. */
const WINDOW_SHOWS = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([performance.timeOrigin, Date.now()])));
})`;

test('how long it takes from the start of the program to a board that can be used', async () => {
  test.setTimeout(600_000);
  const profileDir = await copyFilledProfile(test.info(), 'alice', { leadCount: LEAD_COUNT });
  const [samples, baseline, begun, emptyBegun]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let index = 0; index < START_COUNT; index++) {
    const app = await startCold({ appDir: process.cwd(), profileDir, address: 'app:', moments: BOARD_SHOWS });
    await app.close();
    const emptyProfile = test.info().outputPath('empty');
    const empty = await startCold({
      appDir: EMPTY_WINDOW,
      profileDir: emptyProfile,
      address: 'data:',
      moments: WINDOW_SHOWS,
    });
    await empty.close();
    // The first of each fills the caches of the system and of the engine.
    if (index === 0) continue;
    begun.push(app.tookMs[0] ?? 0);
    samples.push(app.tookMs[1] ?? 0);
    emptyBegun.push(empty.tookMs[0] ?? 0);
    baseline.push(empty.tookMs[1] ?? 0);
  }
  expect(samples).toHaveLength(START_COUNT - 1);
  recordRow('cold-start', [
    {
      what: 'From the start of the program to a board of 2,000 leads',
      against: 'an empty Electron window',
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 1.5 }],
      samples,
      baseline,
    },
    {
      what: 'Of that, until the page begins to load',
      against: 'an empty Electron window',
      unit: 'ms',
      goals: [],
      samples: begun,
      baseline: emptyBegun,
    },
  ]);
});
