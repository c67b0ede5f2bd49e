import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair } from '#tests/support/circle-lab.ts';
import { freeze } from '#tests/support/freeze.ts';

/** As long as somebody's way from one room to the next takes, with the lid closed. */
const FROZEN_MS = 60_000;
const CAUGHT_UP_WITHIN_MS = 5_000;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('an app that was frozen for a minute has caught up within five seconds, both ways', async () => {
  test.setTimeout(180_000);
  const [alice, bob] = await createPair(lab);
  const frozenAt = Date.now();
  const wake = freeze(bob.lateral.app.process().pid ?? 0);
  try {
    await alice.addLead({ company: 'Northwind' });
    await expect.poll(() => Date.now() - frozenAt, { timeout: 2 * FROZEN_MS }).toBeGreaterThan(FROZEN_MS);
  } finally {
    wake();
  }
  const wokenAt = Date.now();
  const within = (): number => Math.max(1, CAUGHT_UP_WITHIN_MS - (Date.now() - wokenAt));
  await expect(bob.page.getByRole('row', { name: 'Northwind', exact: true })).toBeVisible({ timeout: within() });
  const thereMs = Date.now() - wokenAt;
  await bob.addLead({ company: 'Globex' });
  await expect(alice.page.getByRole('row', { name: 'Globex', exact: true })).toBeVisible({ timeout: within() });
  const backMs = Date.now() - wokenAt;
  keepTimes({ thereMs, backMs });
});

/** Adds one run to those before it, for the table of measurements; the first of a series begins a new one. */
function keepTimes(run: { readonly thereMs: number; readonly backMs: number }): void {
  const folder = join('.cache', 'soak');
  const file = join(folder, 'waking.json');
  mkdirSync(folder, { recursive: true });
  const { repeatEachIndex } = test.info();
  const before: unknown[] = repeatEachIndex === 0 ? [] : JSON.parse(readFileSync(file, 'utf8')).runs;
  expect(before).toHaveLength(repeatEachIndex);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const series = { runs: [...before, run], at: new Date().toISOString(), commit };
  writeFileSync(file, `${JSON.stringify(series, null, 2)}\n`);
}
