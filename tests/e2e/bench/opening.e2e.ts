import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';

import { type PageServer, servePages } from '#tests/support/page-server.ts';
import { bundleForPage } from '#tests/support/page-bundle.ts';
import { openEmptyWindow } from './lab/empty-window.ts';
import type { OpeningLab } from './lab/opening-page.ts';
import { recordRow } from './lab/record.ts';

declare global {
  /** Only inside the page. */
  var openingLab: OpeningLab;
}

const COUNTS = [1_000, 10_000] as const;
const OPEN_COUNT = 10;

let server: PageServer;
let content: string;

test.beforeAll(async () => {
  content = await bundleForPage('tests/e2e/bench/lab/opening-page.ts');
});

test.beforeEach(async () => {
  const pages = test.info().outputPath('pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Opening</title>');
  server = await servePages(pages);
});

test.afterEach(() => server.close());

/** A page that has run nothing yet. */
async function anew(page: Page): Promise<void> {
  await page.reload();
  await page.addScriptTag({ content });
}

async function measure(leadCount: number) {
  const window = await openEmptyWindow(test.info().outputPath(String(leadCount)), `${server.origin}/index.html`);
  const { page } = window;
  await page.addScriptTag({ content });
  const circleId = await page.evaluate((count) => openingLab.fill(count), leadCount);
  const [samples, baseline]: [number[], number[]] = [[], []];
  for (let index = 0; index < OPEN_COUNT; index++) {
    await anew(page);
    samples.push(await page.evaluate((id) => openingLab.open(id), circleId));
    await anew(page);
    baseline.push(await page.evaluate(() => openingLab.apply()));
  }
  await window.close();
  return { samples, baseline };
}

const ascending = (samples: readonly number[]): readonly number[] => samples.toSorted((a, b) => a - b);

test('how long it takes to open a circle that is on the disk, and how that grows', async () => {
  test.setTimeout(540_000);
  const [few, many] = [await measure(COUNTS[0]), await measure(COUNTS[1])];
  const steps = Math.log(COUNTS[1] / COUNTS[0]);
  const growth = (one: readonly number[], ten: readonly number[]): readonly number[] =>
    ascending(ten).map((value, index) => Math.log(value / (ascending(one)[index] ?? value)) / steps);
  recordRow('opening', [
    {
      what: 'Open a circle of 10,000 leads from the disk',
      against: 'Y.applyUpdateV2 of its state, from memory',
      unit: 'ms',
      goals: [{ of: 'ratio', at: 'median', atMost: 1.5 }],
      ...many,
      notes: ['Each time in a page that has run nothing before, in the same engine; 250 edits came after the leads.'],
    },
    {
      what: 'Open a circle of 1,000 leads from the disk',
      against: 'Y.applyUpdateV2 of its state, from memory',
      unit: 'ms',
      goals: [],
      ...few,
    },
    {
      what: 'Growth of that from 1,000 to 10,000 leads, as an exponent',
      against: 'that of Y.applyUpdateV2',
      unit: '',
      goals: [{ of: 'value', at: 'median', atMost: 1 }],
      samples: growth(few.samples, many.samples),
      baseline: growth(few.baseline, many.baseline),
      notes: ['Exponent: 1 is linear, the ranked samples of one size against those of the other.'],
    },
  ]);
});
