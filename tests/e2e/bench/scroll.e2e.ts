import { expect, type Page, test } from '@playwright/test';

import { launchLateral } from '#tests/support/electron-app.ts';
import { createPerson } from '#tests/support/person.ts';
import { boardCount } from '#tests/support/board-count.ts';
import { openEmptyWindow } from './lab/empty-window.ts';
import { copyFilledProfile } from './lab/filled-profile.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 10_000;
const FRAME_COUNT = 600;
/** A turn of the wheel in every frame: faster than anybody reads, slower than a drag of the bar. */
const STEP_PX = 100;

const PLAIN_LIST = `<div id="list" style="height: 700px; overflow: auto">${Array.from(
  { length: LEAD_COUNT },
  (_, index) => `<p style="height: 110px; margin: 0">Role ${index}, Company ${index % 97}</p>`,
).join('')}</div>`;

/** Scrolls a list by a step in every frame. Milliseconds from frame to frame. */
function scroll(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    ({ list, count, step }) =>
      new Promise<readonly number[]>((resolve) => {
        const element = document.querySelector(list);
        const tookMs: number[] = [];
        let before: number | undefined;
        const next = (at: number): void => {
          if (before !== undefined) tookMs.push(at - before);
          before = at;
          element?.scrollBy(0, step);
          if (tookMs.length < count) requestAnimationFrame(next);
          else resolve(tookMs);
        };
        requestAnimationFrame(next);
      }),
    { list: selector, count: FRAME_COUNT, step: STEP_PX },
  );
}

test('how even a long column scrolls', async () => {
  test.setTimeout(500_000);
  const filling = { leadCount: LEAD_COUNT, stages: ['Spotted'] };
  const profileDir = await copyFilledProfile(test.info(), 'alice', filling);
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  const alice = createPerson(lateral.window);
  await alice.goTo('Board');
  await expect.poll(() => boardCount(alice.page), { timeout: 60_000 }).toBe(LEAD_COUNT);
  const samples = await scroll(alice.page, 'section[aria-label="Spotted"] [role="grid"]');
  const end = await alice
    .column('Spotted')
    .getByRole('grid')
    .evaluate(({ scrollTop }) => scrollTop);
  expect(end).toBeGreaterThan((FRAME_COUNT * STEP_PX) / 2);
  await lateral.close();

  const empty = await openEmptyWindow(test.info().outputPath('empty'));
  await empty.page.setContent(PLAIN_LIST);
  const baseline = await scroll(empty.page, '#list');
  await empty.close();
  recordRow('scroll', [
    {
      what: 'Scroll a column of 10,000 cards: from frame to frame',
      against: 'a plain list of 10,000 lines',
      unit: 'ms',
      goals: [{ of: 'value', at: 'p95', atMost: 18 }],
      samples,
      baseline,
      notes: ['Frames are drawn by the processor: there is no graphics card in this machine.'],
    },
  ]);
});
