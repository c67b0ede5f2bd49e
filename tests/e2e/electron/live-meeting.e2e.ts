import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { expectSameTime, secondsLeft } from '#tests/support/turn-time.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;
let carol: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
  carol = await lab.start('carol');
  await carol.beginJoining('carol', await alice.invite());
  await expect(carol.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
});

test.afterAll(() => lab.close());

/** Sets the clock of the machine that somebody's page runs on. */
async function setClock({ page }: Participant, aheadMs: number): Promise<void> {
  await page.clock.install({ time: Date.now() + aheadMs });
  await page.clock.resume();
}

const press = ({ page }: Participant, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const speaking = ({ page }: Participant) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

test('all meet by one clock, however wrong those of their machines are, and go on when who leads is gone', async () => {
  await setClock(bob, 400 * DAY_MS);
  await setClock(carol, -30 * DAY_MS);
  await alice.goToPart('Charter');
  await alice.page.getByRole('checkbox', { name: 'Meetings' }).click();

  await alice.goToPart('Meetings');
  await alice.page.getByRole('textbox', { name: 'Minutes a turn' }).fill('2');
  await press(alice, 'Meet now');
  await bob.goTo('Today');
  await press(bob, 'alice opened a meeting');
  await press(bob, 'Come in');
  await expect(alice.page.getByText('Here: bob and you.')).toBeVisible();
  await press(bob, 'Begin');
  await expect(speaking(alice)).toHaveText(/speak/);

  await test.step('the same turn and the same time, also for who comes late', async () => {
    await expectSameTime(alice, bob);
    await carol.goToPart('Meetings');
    await press(carol, 'Come in');
    await expect(alice.page.getByText('Here: bob, carol, and you.')).toBeVisible();
    await expectSameTime(alice, bob, carol);
    await expect(carol.page.getByRole('list', { name: 'Turns to come' })).toContainText('You speak');
  });

  await test.step('anybody pauses, goes on, adds a minute', async () => {
    const before = await secondsLeft(alice.page);
    await press(carol, 'Pause');
    await expect(bob.page.getByText('Paused')).toBeVisible();
    await press(bob, 'One more minute');
    await press(alice, 'Go on');
    await expect(carol.page.getByText('Paused')).toHaveCount(0);
    expect(await secondsLeft(carol.page)).toBeGreaterThan(before);
    await expectSameTime(alice, bob, carol);
  });

  await test.step('who leads through it is killed, and the meeting goes on without them', async () => {
    const turn = await speaking(bob).textContent();
    await alice.lateral.kill();
    await expectSameTime(bob, carol);
    await expect(speaking(bob)).toHaveText(turn ?? '');
    await press(bob, 'Next');
    await expect(bob.page.getByRole('list', { name: 'Turns to come' })).not.toContainText(turn ?? '');
    // Two who press at the same moment go on once.
    const next = await bob.page.getByRole('list', { name: 'Turns to come' }).getByRole('listitem').count();
    await Promise.all([press(bob, 'Next'), press(carol, 'Next')]);
    await expect
      .poll(() => carol.page.getByRole('list', { name: 'Turns to come' }).getByRole('listitem').count())
      .toBe(next - 1);
    await expect(bob.page.getByRole('list', { name: 'Turns to come' }).getByRole('listitem')).toHaveCount(next - 1);
  });

  await test.step('and who was gone is back in it', async () => {
    alice = await lab.start('alice');
    await alice.goToPart('Meetings');
    await alice.seesConnected('bob');
    await expect(alice.page.getByRole('timer')).toBeVisible();
    await expectSameTime(alice, bob, carol);
    await alice.page.getByRole('radio', { name: 'Somebody means to do it' }).click();
    await alice.page.getByRole('combobox', { name: 'Who' }).selectOption('carol');
    await alice.page.getByRole('textbox', { name: 'In a line' }).fill('Ring Northwind');
    await press(alice, 'Write it down');
  });

  await test.step('the minutes are done at the end, and what was said is hers when she says so', async () => {
    await press(bob, 'End the meeting');
    for (const { page } of [alice, bob, carol]) {
      await expect(page.getByRole('article', { name: /^Minutes of/ })).toContainText(
        'carol: Ring Northwind (said only)',
      );
    }
    const said = carol.page.getByRole('form', { name: 'Ring Northwind' });
    await said.getByRole('textbox', { name: 'How you will know it is done' }).fill('We have spoken');
    await said.getByRole('button', { name: 'Make it mine' }).click();
    // She means it in her own words, in the week that it is for her.
    await expect(alice.page.getByRole('article', { name: /^Minutes of/ })).toContainText('Known by: We have spoken');
    await expect(alice.page.getByText('(said only)')).toHaveCount(0);
  });
});
