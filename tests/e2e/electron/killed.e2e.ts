import { expect, test } from '@playwright/test';

import { beginProfile, expectStored, killInStorm } from '#tests/support/kill-in-storm.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';

const ROUND_COUNT = 10;

test('what was said to be saved is there after a kill at any moment of a storm of writes', async () => {
  test.setTimeout(120_000);
  const seed = Date.now();
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  const profileDir = test.info().outputPath('profile');
  await beginProfile(profileDir);
  const choices = createChoices(seed);
  let stored = 0;
  for (let round = 0; round < ROUND_COUNT; round += 1) stored = await killInStorm(profileDir, stored, choices);
  await expectStored(profileDir, stored);
  expect(stored).toBeGreaterThanOrEqual(ROUND_COUNT);
});
