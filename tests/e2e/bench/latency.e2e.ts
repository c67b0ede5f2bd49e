import { expect, type Locator, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { openRawChannel } from './lab/raw-channel.ts';
import { recordRow } from './lab/record.ts';
import { noteEvents, noteLetters, timesOf, whenSeen } from './lab/seen.ts';

const ACT_COUNT = 200;
const KEY_COUNT = 400;
/** So long somebody holds a button down who clicks: what the page does at the press is over when they let go. */
const PRESS_MS = 60;
/** As somebody types who types fast. */
const BETWEEN_KEYS_MS = 90;
const STAGES = ['Applying', 'Applied', 'Interviewing', 'Offer'] as const;
const AGAINST = 'raw RTCDataChannel: round trip, then a frame';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const notes = ({ page }: Participant): Locator => page.getByRole('textbox', { name: 'Shared notes' });

/** Milliseconds from the end of a click in the menu of a card in one app to the frame that shows it moved in the other. */
async function moveCard(alice: Participant, bob: Participant): Promise<readonly number[]> {
  await alice.addLead({ company: 'Northwind' });
  await expect(bob.card('Northwind')).toBeVisible();
  await noteEvents(alice.page, 'pointerup');
  const seenAt: number[] = [];
  for (let index = 0; index < ACT_COUNT; index++) {
    const stage = STAGES[index % STAGES.length] ?? 'Offer';
    const seen = whenSeen(bob.page, `section[aria-label="${stage}"] [role="row"][aria-label="Northwind"]`);
    await alice.card('Northwind').getByRole('button', { name: 'Move to…' }).click();
    await alice.page.getByRole('menuitem', { name: stage, exact: true }).click({ delay: PRESS_MS });
    // Only then: to look for it there would take from the time in which it is sent.
    seenAt.push(await seen);
    await expect(alice.column(stage).getByRole('row', { name: 'Northwind', exact: true })).toBeVisible();
  }
  // Of the two clicks of a move, the one that opens the menu and the one in it.
  const pressedAt = (await timesOf(alice.page)).filter((_at, index) => index % 2 === 1);
  expect(pressedAt).toHaveLength(ACT_COUNT);
  return seenAt.map((at, index) => at - (pressedAt[index] ?? 0));
}

/** Milliseconds from the press of a key in one app to the frame that shows its letter in the other. */
async function typeNotes(alice: Participant, bob: Participant): Promise<readonly number[]> {
  for (const { goTo } of [alice, bob]) await goTo('Priorities');
  await notes(alice).click();
  await alice.page.keyboard.type('We meet. ');
  await expect(notes(bob)).toContainText('We meet.');
  await noteLetters(notes(bob), 'x');
  await noteEvents(alice.page, 'keydown');
  await alice.page.keyboard.type('x'.repeat(KEY_COUNT), { delay: BETWEEN_KEYS_MS });
  await expect.poll(async () => (await timesOf(bob.page)).length, { timeout: 30_000 }).toBe(KEY_COUNT);
  const pressedAt = await timesOf(alice.page);
  return (await timesOf(bob.page)).map((at, index) => at - (pressedAt[index] ?? 0));
}

test('how long an edit takes to be seen in another app', async () => {
  test.setTimeout(400_000);
  const [alice, bob] = await createPair(lab);
  const acts = await moveCard(alice, bob);
  const keys = await typeNotes(alice, bob);
  await lab.close();
  const raw = await openRawChannel(test.info());
  const baseline = await raw.roundTrips(ACT_COUNT);
  await raw.close();
  const common = { against: AGAINST, unit: 'ms', baseline } as const;
  recordRow('latency', [
    {
      ...common,
      what: 'A card is moved; the other app shows it',
      goals: [
        { of: 'value', at: 'median', atMost: 50 },
        { of: 'value', at: 'p99', atMost: 120 },
      ],
      samples: acts,
      notes: [`A card is moved by its menu, from the end of a click of ${PRESS_MS} ms.`],
    },
    {
      ...common,
      what: 'A key is pressed in the shared notes; the other app shows the letter',
      goals: [
        { of: 'value', at: 'median', atMost: 80 },
        { of: 'value', at: 'p99', atMost: 150 },
      ],
      samples: keys,
    },
  ]);
});
