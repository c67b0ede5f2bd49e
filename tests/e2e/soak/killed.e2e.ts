import { test } from '@playwright/test';

import { expectStoredDespiteKills } from '#tests/support/kill-in-storm.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';

/** Ten times over, two hundred. */
const KILL_COUNT = 20;

test('what was said to be saved is there after a kill at any moment of a storm of writes', async () => {
  test.setTimeout(300_000);
  const seed = Date.now();
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  await expectStoredDespiteKills(test.info().outputPath('profile'), KILL_COUNT, createChoices(seed));
});
