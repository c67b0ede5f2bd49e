import { expect, test } from '@playwright/test';

import { createCircleLab, createPair } from '#tests/support/circle-lab.ts';
import { expectSameTime } from '#tests/support/turn-time.ts';

const ROUND_COUNT = 10;

test('who is killed in a meeting is back in it by the time of the others, ten times in a row', async () => {
  test.setTimeout(300_000);
  const lab = await createCircleLab(test.info());
  try {
    const [founder, bob] = await createPair(lab);
    let alice = founder;
    await alice.goToPart('Charter');
    await alice.page.getByRole('checkbox', { name: 'Meetings' }).click();
    await alice.goToPart('Meetings');
    await alice.page.getByRole('button', { name: 'Meet now' }).click();
    await bob.goToPart('Meetings');
    await bob.page.getByRole('button', { name: 'Come in' }).click();
    await bob.page.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(alice.page.getByRole('timer')).toBeVisible();
    for (let round = 0; round < ROUND_COUNT; round += 1) {
      await alice.lateral.kill();
      await bob.page.getByRole('button', { name: 'One more minute' }).click();
      alice = await lab.start('alice');
      await alice.goToPart('Meetings');
      await alice.seesConnected('bob');
      await expect(alice.page.getByRole('timer')).toBeVisible();
      await expectSameTime(alice, bob);
    }
  } finally {
    await lab.close();
  }
});
