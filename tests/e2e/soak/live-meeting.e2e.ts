import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { freeze } from '#tests/support/freeze.ts';
import { expectSameTime } from '#tests/support/turn-time.ts';

const ROUND_COUNT = 3;

/** A meeting of alice and bob that has begun. */
async function beginMeeting(lab: CircleLab): Promise<readonly [Participant, Participant]> {
  const [alice, bob] = await createPair(lab);
  await alice.goToPart('Charter');
  await alice.page.getByRole('checkbox', { name: 'Meetings' }).click();
  await alice.goToPart('Meetings');
  await alice.page.getByRole('button', { name: 'Meet now' }).click();
  await bob.goToPart('Meetings');
  await bob.page.getByRole('button', { name: 'Come in' }).click();
  await bob.page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(alice.page.getByRole('timer')).toBeVisible();
  return [alice, bob];
}

test('who is cut off in a meeting finds the turn and the time of the others again, whichever of them leads', async () => {
  test.setTimeout(300_000);
  const lab = await createCircleLab(test.info());
  try {
    const [alice, bob] = await beginMeeting(lab);
    for (const [name, away, other] of [
      ['alice', alice, bob],
      ['bob', bob, alice],
    ] as const) {
      const wake = freeze(away.lateral.app.process().pid ?? 0);
      try {
        const line = other.page.getByRole('list', { name: 'Who is here' });
        await expect(line.getByRole('button', { name: new RegExp(`^${name}, last seen`) })).toBeVisible({
          timeout: 25_000,
        });
        await other.page.getByRole('button', { name: 'One more minute' }).click();
        await other.page.getByRole('button', { name: 'Pause' }).click();
        await other.page.getByRole('button', { name: 'Go on' }).click();
      } finally {
        wake();
      }
      await other.seesConnected(name);
      await expect(away.page.getByRole('button', { name: 'Pause' })).toBeVisible();
      await expectSameTime(alice, bob);
      await away.page.getByRole('button', { name: 'Next' }).click();
    }
  } finally {
    await lab.close();
  }
});

test('who is killed in a meeting is back in it by the time of the others, again and again', async () => {
  test.setTimeout(300_000);
  const lab = await createCircleLab(test.info());
  try {
    let [alice, bob] = await beginMeeting(lab);
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
