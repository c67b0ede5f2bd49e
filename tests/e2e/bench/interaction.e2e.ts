import { expect, test } from '@playwright/test';

import { launchLateral } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';
import { boardCount } from '#tests/support/board-count.ts';
import { copyFilledProfile } from './lab/filled-profile.ts';
import { takeInteractions, watchInteractions } from './lab/interactions.ts';
import { recordRow } from './lab/record.ts';
import { noteEvents, timesOf, whenSeen } from './lab/seen.ts';

const LEAD_COUNT = 2_000;
const ROUND_COUNT = 20;
const SOUGHT = 'role 19';
const STAGES = ['Interviewing', 'Offer', 'Applying', 'Applied'] as const;
/** Beside each other, so that nothing has to be scrolled on the way. */
const NEIGHBOURS = ['Applying', 'Applied'] as const;

/** As somebody types who types fast; without a pause keys would wait for one another. */
const TYPING = { delay: 90 };

async function search({ page }: Person): Promise<readonly number[]> {
  const field = page.getByRole('searchbox', { name: 'Search leads' });
  await field.click();
  await takeInteractions(page, 0);
  for (let index = 0; index < ROUND_COUNT / 4; index++) {
    await field.pressSequentially(SOUGHT, TYPING);
    for (let at = 0; at < SOUGHT.length; at++) await page.keyboard.press('Backspace', TYPING);
  }
  return takeInteractions(page, (ROUND_COUNT / 4) * 2 * SOUGHT.length);
}

async function moveByMenu(alice: Person): Promise<readonly number[]> {
  await alice.addLead({ company: 'Northwind' });
  await takeInteractions(alice.page, 0);
  for (let index = 0; index < ROUND_COUNT; index++) {
    await alice.moveTo('Northwind', STAGES[index % STAGES.length] ?? 'Offer');
  }
  return takeInteractions(alice.page, 2 * ROUND_COUNT);
}

async function openLead(alice: Person): Promise<readonly number[]> {
  await takeInteractions(alice.page, 0);
  for (let index = 0; index < ROUND_COUNT; index++) {
    const panel = await alice.openCard('Northwind');
    await alice.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
  return takeInteractions(alice.page, 2 * ROUND_COUNT);
}

async function edit(alice: Person): Promise<readonly number[]> {
  const panel = await alice.openCard('Northwind');
  const field = panel.getByRole('textbox', { name: 'Next step' });
  const words = 'ask dana for a date';
  await field.click();
  await takeInteractions(alice.page, 0);
  for (let index = 0; index < 3; index++) {
    await field.pressSequentially(words, TYPING);
    await field.press('Enter');
  }
  const took = await takeInteractions(alice.page, 3 * (words.length + 1));
  await alice.page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  return took;
}

/** From the drop to the frame that shows the card where it was dropped. */
async function drag({ page, card, column }: Person): Promise<readonly number[]> {
  await noteEvents(page, 'drop');
  const shownAt: number[] = [];
  for (let index = 0; index < ROUND_COUNT; index++) {
    const stage = NEIGHBOURS[index % NEIGHBOURS.length] ?? 'Applied';
    // Both in sight before the press: what scrolls between press and drag lets another card be taken.
    await column(NEIGHBOURS[0]).evaluate((first) => first.scrollIntoView({ inline: 'start' }));
    const seen = whenSeen(page, `section[aria-label="${stage}"] [role="row"][aria-label="Northwind"]`);
    await card('Northwind').dragTo(column(stage).getByRole('row').first(), { targetPosition: { x: 60, y: 4 } });
    shownAt.push(await seen);
  }
  const droppedAt = await timesOf(page);
  expect(droppedAt).toHaveLength(ROUND_COUNT);
  return shownAt.map((at, index) => at - (droppedAt[index] ?? 0));
}

test('how long the board takes to answer a press', async () => {
  test.setTimeout(400_000);
  const profileDir = await copyFilledProfile(test.info(), 'alice', { leadCount: LEAD_COUNT });
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  lateral.window.setDefaultTimeout(30_000);
  const alice = createPerson(lateral.window);
  await alice.goTo('Board');
  await expect.poll(() => boardCount(alice.page), { timeout: 60_000 }).toBe(LEAD_COUNT);
  await watchInteractions(alice.page);
  const measured = {
    'Search among 2,000 leads: a key': await search(alice),
    'Move a card by its menu, 2,000 leads: a press': await moveByMenu(alice),
    'Open a lead and close it, 2,000 leads: a press': await openLead(alice),
    'Edit a lead, 2,000 leads: a key': await edit(alice),
    'Drag a card, 2,000 leads: from the drop to the card in its place': await drag(alice),
  };
  await lateral.close();
  recordRow(
    'interaction',
    Object.entries(measured).map(([what, samples]) => ({
      what,
      unit: 'ms',
      goals: [{ of: 'value', at: 'p95', atMost: 100 }],
      samples,
      baseline: [],
      notes: [
        'From the press to the next paint as the engine tells it, in steps of 8 ms; less than 16 ms counts as 16.',
      ],
    })),
  );
});
