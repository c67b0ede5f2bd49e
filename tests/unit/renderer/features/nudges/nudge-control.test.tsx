// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MembersView } from '#renderer/features/members/index.ts';
import { NudgeControl } from '#renderer/features/nudges/index.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { muteNudges, unmuteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import type { NudgeWords } from '#shared/domain/nudge/nudge.ts';
import { nudge } from '#shared/domain/nudge/send-nudge.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = (shown: TestApp = bob.app) => renderInCircle(shown, <NudgeControl memberId={bob.id} />);
const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const turnOn = (isOn = true) => act(() => void session().run(session().circle, setHabits, { nudges: isOn }));
const bobWrites = (words: NudgeWords, to: MemberId = session().circle.me) =>
  act(() => void bob.write((doc, ctx) => nudge(doc, { to, words, zone: 'UTC', authorOf }, ctx)));
const button = (name = 'Send a kind word to bob') => screen.queryByRole('button', { name });
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const choose = (name: string) => user.click(screen.getByRole('menuitem', { name }));
const sent = () => [...session().circle.nudges.all.get().values()].map(({ to, words }) => [to, words]);

test('[HABIT1] without the habit there is nothing, and it comes and goes with it', () => {
  show();
  expect(button()).toBeNull();
  turnOn();
  expect(button()?.textContent).toBe('Send a kind word');
  turnOn(false);
  expect(button()).toBeNull();
});

test('[NUDGE1] four things can be said; what was said takes the place of the button, and the focus stays there', async () => {
  show();
  turnOn();
  button()?.focus();
  await user.keyboard('{Enter}');
  const words = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(words).toEqual([
    'Thinking of you.',
    'How is it going?',
    'I have time if you want to talk.',
    'You have come a good way already.',
    'Hear no kind words from bob',
  ]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(sent()).toEqual([[bob.id, 'how-is-it-going']]);
  expect(screen.getByText('You wrote today: How is it going?')).toBeDefined();
  expect(await screen.findByText('Sent to bob: How is it going?')).toBeDefined();
  expect(button()).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(button('Kind words of bob')));
});

test('[NUDGE2] what is taken back can be said in other words, and another day brings the next', async () => {
  show();
  turnOn();
  await press('Send a kind word to bob');
  await choose('Thinking of you.');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(sent()).toEqual([]);
  await press('Send a kind word to bob');
  await choose('How is it going?');
  expect(button()).toBeNull();
  await act(() => app.device.clock.advance(DAY_MS));
  expect(button()).not.toBeNull();
  expect(screen.queryByText(/You wrote today/)).toBeNull();
});

test('[NUDGE3] whoever rests is let be, and whoever wants none is not asked why', () => {
  show();
  turnOn();
  act(() => void bob.write((doc, ctx) => muteNudges(doc, { authorOf }, ctx)));
  expect(screen.getByText('bob wants no kind words at the moment.')).toBeDefined();
  expect(button()).toBeNull();
  act(() => void bob.write((doc, ctx) => unmuteNudges(doc, { authorOf }, ctx)));
  expect(button()).not.toBeNull();
  act(() => void bob.write((doc, ctx) => muteNudges(doc, { from: session().circle.me, authorOf }, ctx)));
  expect(screen.getByText('bob wants no kind words at the moment.')).toBeDefined();
  act(() => void bob.write((doc, ctx) => beginRest(doc, { zone: 'UTC', authorOf }, ctx)));
  expect(screen.getByText('bob is resting; let them be.')).toBeDefined();
  expect(screen.queryByText(/wants no kind words/)).toBeNull();
});

test('[NUDGE3] kind words of one member can be heard no more, and again; while they rest, too', async () => {
  show();
  turnOn();
  bobWrites('thinking-of-you');
  expect(screen.getByText('bob: Thinking of you.')).toBeDefined();
  await press('Send a kind word to bob');
  await choose('Hear no kind words from bob');
  expect(screen.queryByText('bob: Thinking of you.')).toBeNull();
  expect(await screen.findByText('You hear no kind words from bob now.')).toBeDefined();
  expect(button()).not.toBeNull();
  act(() => void bob.write((doc, ctx) => beginRest(doc, { zone: 'UTC', authorOf }, ctx)));
  await press('Kind words of bob');
  expect(screen.getAllByRole('menuitem')).toHaveLength(1);
  await choose('Hear them again');
  expect(screen.getByText('bob: Thinking of you.')).toBeDefined();
  expect(await screen.findByText('You hear kind words from bob again.')).toBeDefined();
});

test('[NUDGE4] what somebody said waits beside them until something kind goes back', async () => {
  show();
  turnOn();
  bobWrites('want-to-talk');
  expect(screen.getByText('bob: I have time if you want to talk.')).toBeDefined();
  await press('Send a kind word to bob');
  await choose('Thinking of you.');
  expect(screen.queryByText(/^bob: /)).toBeNull();
});

test('while nothing can be written there is nothing to press, and what is known is told', () => {
  turnOn();
  bobWrites('thinking-of-you');
  const access: OpenCircle['access'] = { get: () => 'newer-version', subscribe: () => () => undefined };
  show(showCircle(bob.app, { ...session().circle.replica, access }));
  expect(screen.getByText('bob: Thinking of you.')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('it stands in the row of each of the others, not in the own', () => {
  turnOn();
  const nothing = (): void => undefined;
  renderInCircle(
    bob.app,
    <MembersView
      {...{ levelLine: null, search: null, left: [] }}
      {...{ onInvite: nothing, onLookAtInvite: nothing, onAskedByFile: nothing, onAnswer: nothing }}
      renderBeside={(memberId) => <NudgeControl memberId={memberId} />}
    />,
  );
  const rows = within(screen.getByRole('list', { name: 'Members' })).getAllByRole('listitem');
  const buttonsIn = rows.map((row) => within(row).queryAllByRole('button', { name: /^Send a kind word/ }).length);
  expect(buttonsIn).toEqual([0, 1]);
});
