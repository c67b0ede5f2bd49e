import { test } from '@playwright/test';

import { expectStoredDespiteKills } from '#tests/support/kill-in-storm.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';

const KILL_COUNT = 4;

test('what was said to be saved is there after a kill at any moment of a storm of writes', async () => {
  test.setTimeout(120_000);
  const seed = Date.now();
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  await expectStoredDespiteKills(test.info().outputPath('profile'), KILL_COUNT, createChoices(seed));
});
