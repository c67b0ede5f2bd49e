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
  const there = Date.now() - wokenAt;
  await bob.addLead({ company: 'Globex' });
  await expect(alice.page.getByRole('row', { name: 'Globex', exact: true })).toBeVisible({ timeout: within() });
  const back = Date.now() - wokenAt;
  test.info().annotations.push({ type: 'caught up', description: `${there} ms there, ${back} ms back` });
  process.stdout.write(`caught up: ${there} ms there, ${back} ms back\n`);
});
