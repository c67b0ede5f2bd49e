import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';

import { type PageServer, servePages } from '#tests/support/page-server.ts';
import { bundleForPage } from '#tests/support/page-bundle.ts';
import { openEmptyWindow } from './lab/empty-window.ts';
import type { OpeningLab } from './lab/opening-page.ts';
import { recordRow } from './lab/record.ts';

declare global {
  /** Only inside the page. */
  var openingLab: OpeningLab;
}

const LEAD_COUNT = 200;
const EDIT_COUNT = 1_000;
const SERIES_COUNT = 5;

let server: PageServer;

test.beforeEach(async () => {
  const pages = test.info().outputPath('pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Growth</title>');
  server = await servePages(pages);
});

test.afterEach(() => server.close());

/** All that the browser keeps for its databases, in megabytes. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, { parentPath, path, name }) => sum + statSync(join(parentPath ?? path, name)).size / 1e6, 0);
}

test('how much the disk takes for a thousand edits', async () => {
  test.setTimeout(300_000);
  const profile = test.info().outputPath('profile');
  const content = await bundleForPage('tests/e2e/bench/lab/opening-page.ts');
  const { page, close } = await openEmptyWindow(profile, `${server.origin}/index.html`);
  await page.addScriptTag({ content });
  const circleId = await page.evaluate((count) => openingLab.fill(count), LEAD_COUNT);
  const [log, raw]: [number[], number[]] = [[], []];
  const before = sizeOf(join(profile, 'IndexedDB'));
  for (let index = 0; index < SERIES_COUNT; index++) {
    const grown = await page.evaluate(([id, count]) => openingLab.edit(id, count), [circleId, EDIT_COUNT] as const);
    log.push(grown.logBytes / 1e6);
    raw.push(grown.updateBytes / 1e6);
  }
  // Over all of them: what was replaced goes whenever the browser puts its tables in order.
  const disk = (sizeOf(join(profile, 'IndexedDB')) - before) / SERIES_COUNT;
  await close();
  const common = { against: 'what Yjs says of each, encoded apart', unit: 'MB', baseline: raw } as const;
  recordRow('growth', [
    {
      ...common,
      what: 'The log grows by 1,000 edits',
      goals: [{ of: 'ratio', at: 'median', atMost: 2 }],
      samples: log,
      notes: ['A place is changed a thousand times, each change stored by itself before the next.'],
    },
    {
      ...common,
      what: 'The disk takes for them, with indexes, states and what is not cleared away yet',
      goals: [],
      samples: [disk],
    },
  ]);
});
