// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { QuietHoursSection } from '#renderer/features/settings/quiet-hours-section.tsx';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { muteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import type { NudgeWords } from '#shared/domain/nudge/nudge.ts';
import { nudge } from '#shared/domain/nudge/send-nudge.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { asked, showToday } from '#tests/support/today-page.tsx';

// The clock of the tests stands on Monday, 5 January 2026, 9:00 UTC.
let app: TestApp;
let bob: SecondMember;
const onGoTo = vi.fn<(page: string) => void>();

beforeEach(async () => {
  onGoTo.mockReset();
  app = await createTestApp();
  bob = addBob(app);
  session().run(session().circle, setHabits, { nudges: true });
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onGoTo }, <QuietHoursSection />);
const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const bobWrites = (words: NudgeWords) =>
  act(() => {
    const sent = bob.write((doc, ctx) => nudge(doc, { to: session().circle.me, words, zone: 'UTC', authorOf }, ctx));
    if (!sent.ok) throw new Error(sent.error.code);
  });
/** Quiet hours by the clock of this computer, from so many half hours after now, for so many. */
const keepQuiet = (after: number, length: number) => {
  const now = new Date(app.device.clock.now());
  const minutes = (halfHours: number) =>
    String((now.getHours() * 60 + now.getMinutes() + halfHours * 30 + 24 * 60) % (24 * 60));
  return (async () => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep quiet hours' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), minutes(after));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), minutes(after + length));
  })();
};

test('[TODAY11] a kind word waits under what others ask, leads to the members, and goes when one goes back', async () => {
  show();
  bobWrites('how-is-it-going');
  expect(asked()).toEqual(['bob: How is it going?']);
  await userEvent.click(screen.getByRole('button', { name: 'bob: How is it going?' }));
  expect(onGoTo.mock.calls).toEqual([['members']]);
  const { run, circle } = session();
  act(() => void run(circle, nudge, { to: bob.id, words: 'thinking-of-you', zone: 'UTC', authorOf }));
  expect(asked()).toEqual([]);
});

test('[TODAY11] none stands there without the habit, nor of somebody whom I mute', () => {
  show();
  bobWrites('how-is-it-going');
  const { run, circle } = session();
  act(() => void run(circle, setHabits, { nudges: false }));
  expect(asked()).toEqual([]);
  act(() => void run(circle, setHabits, { nudges: true }));
  expect(asked()).toHaveLength(1);
  act(() => void run(circle, muteNudges, { from: bob.id, authorOf }));
  expect(asked()).toEqual([]);
});

test('[TODAY11] while I rest nothing waits; afterwards comes what still does', async () => {
  show();
  bobWrites('how-is-it-going');
  const { run, circle } = session();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
  expect(asked()).toEqual([]);
  await act(() => app.device.clock.advance(2 * DAY_MS));
  act(() => void run(circle, endRest, { zone: 'UTC', authorOf }));
  expect(asked()).toEqual(['bob: How is it going?']);
  await act(() => app.device.clock.advance(DAY_MS));
  expect(asked()).toEqual([]);
});

test('[TODAY11] [REST6] when quiet hours begin what waits goes, and when they end it comes back, by itself', async () => {
  show();
  bobWrites('how-is-it-going');
  await keepQuiet(2, 3);
  expect(asked()).toHaveLength(1);
  await act(() => app.device.clock.advance(HOUR_MS - MINUTE_MS));
  expect(asked()).toHaveLength(1);
  await act(() => app.device.clock.advance(MINUTE_MS));
  expect(asked()).toEqual([]);
  await act(() => app.device.clock.advance(90 * MINUTE_MS - 1));
  expect(asked()).toEqual([]);
  await act(() => app.device.clock.advance(1));
  expect(asked()).toEqual(['bob: How is it going?']);
});

test('[TODAY11] [REST6] quiet hours over midnight come again every day', async () => {
  show();
  await keepQuiet(-2, 46);
  await act(() => app.device.clock.advance(20 * HOUR_MS));
  bobWrites('how-is-it-going');
  expect(asked()).toEqual([]);
  await act(() => app.device.clock.advance(2 * HOUR_MS));
  expect(asked()).toHaveLength(1);
  await act(() => app.device.clock.advance(HOUR_MS));
  expect(asked()).toEqual([]);
  await act(() => app.device.clock.advance(23 * HOUR_MS));
  expect(asked()).toHaveLength(1);
});

test('[REST6] in quiet hours nobody is reminded of their check-in', async () => {
  const told = { texts: { done: 'Two calls' }, zone: 'UTC', isListenOnly: false };
  bob.write((doc, ctx) => addCheckIn(doc, told, ctx));
  await app.device.clock.advance(4 * DAY_MS);
  show();
  const reminder = () => screen.queryByRole('button', { name: /^Check in for this week/ });
  expect(reminder()).not.toBeNull();
  await keepQuiet(-1, 2);
  expect(reminder()).toBeNull();
  await act(() => app.device.clock.advance(30 * MINUTE_MS));
  expect(reminder()).not.toBeNull();
});
