import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab } from '#tests/support/circle-lab.ts';
import { boardCount } from '#tests/support/board-count.ts';
import { readStored, whenBoardShows } from './lab/board-page.ts';
import { copyFilledProfile } from './lab/filled-profile.ts';
import { openRawChannel } from './lab/raw-channel.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 10_000;
const NOTE_CHARS = 1_950;
const JOIN_COUNT = 3;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('how long somebody who joins waits for a large circle', async () => {
  test.setTimeout(900_000);
  await copyFilledProfile(test.info(), 'alice', { leadCount: LEAD_COUNT, noteChars: NOTE_CHARS });
  const alice = await lab.start('alice');
  await alice.goTo('Board');
  await expect.poll(() => boardCount(alice.page), { timeout: 60_000 }).toBe(LEAD_COUNT);
  const log = await readStored(alice.page, { withBytes: true });

  const [first, shown, stored]: [number[], number[], number[]] = [[], [], []];
  for (let index = 0; index < JOIN_COUNT; index++) {
    const bob = await lab.start(`bob-${index}`);
    await bob.beginJoining(`bob ${index}`, await alice.invite());
    const pressedAt = Date.now();
    const board = whenBoardShows(bob.page, LEAD_COUNT);
    const isStored = expect
      .poll(async () => (await readStored(bob.page, { withBytes: false })).count, { timeout: 180_000, intervals: [50] })
      .toBeGreaterThanOrEqual(log.count)
      .then(() => Date.now());
    const seen = await board;
    first.push(seen.first - pressedAt);
    shown.push(seen.all - pressedAt);
    stored.push((await isStored) - pressedAt);
    await bob.lateral.close();
  }
  await lab.close();

  const raw = await openRawChannel(test.info());
  const baseline: number[] = [];
  for (let index = 0; index < JOIN_COUNT; index++) baseline.push(await raw.transfer(log.bytes));
  await raw.close();
  const megabytes = (log.bytes / 1e6).toFixed(1);
  const common = { against: `${megabytes} MB over a raw RTCDataChannel`, unit: 'ms', baseline } as const;
  const notes = [`${LEAD_COUNT} leads with notes, ${log.count} envelopes, from the press of Join.`];
  recordRow('join', [
    { ...common, what: 'Join a circle of 20 MB: the first card is shown', goals: [], samples: first, notes },
    {
      ...common,
      what: 'Join a circle of 20 MB: all is shown',
      goals: [{ of: 'ratio', at: 'median', atMost: 5 }],
      samples: shown,
    },
    {
      ...common,
      what: 'Join a circle of 20 MB: all is verified and stored',
      goals: [{ of: 'ratio', at: 'median', atMost: 10 }],
      samples: stored,
    },
  ]);
});
