import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { freeze } from '#tests/support/freeze.ts';
import { recordRow } from './lab/record.ts';
import { whenSeen } from './lab/seen.ts';

const FROZEN_MS = 60_000;
const SLOW = { timeout: 60_000 };

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const rowOf = (company: string): string => `[role="row"][aria-label="${company}"]`;

/** Stops bob's app for a minute while alice goes on; answers when it was woken. */
async function sleepThrough(alice: Participant, bob: Participant): Promise<number> {
  const frozenAt = Date.now();
  const wake = freeze(bob.lateral.app.process().pid ?? 0);
  try {
    await alice.addLead({ company: 'Northwind' });
    await expect.poll(() => Date.now() - frozenAt, { timeout: 2 * FROZEN_MS }).toBeGreaterThan(FROZEN_MS);
  } finally {
    wake();
  }
  return Date.now();
}

test('how long an app that was frozen for a minute takes to catch up', async () => {
  test.setTimeout(240_000);
  const [alice, bob] = await createPair(lab);
  const wokenAt = await sleepThrough(alice, bob);
  const here = (await whenSeen(bob.page, rowOf('Northwind'))) - wokenAt;
  await bob.addLead({ company: 'Globex' });
  await expect(alice.card('Globex')).toBeVisible(SLOW);
  const there = Date.now() - wokenAt;
  const common = { unit: 'ms', goals: [{ of: 'value', at: 'max', atMost: 5_000 }], baseline: [] } as const;
  recordRow('waking', [
    { ...common, what: 'Woken after 60 s: what the others did meanwhile is shown', samples: [here] },
    {
      ...common,
      what: 'Woken after 60 s: what is then done here is with the others',
      samples: [there],
      notes: ['One run; `npm run test:soak` does it ten times in a row.'],
    },
  ]);
});
