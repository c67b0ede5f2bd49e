// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FairShareNote, type FairTaskPlace } from '#renderer/features/fair-share/index.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { cheer } from '#shared/domain/win/cheer.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
const WEEKS_AGO_MS = 90 * DAY_MS;
let app: TestApp;
let bob: SecondMember;
let opened: FairTaskPlace[];

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  opened = [];
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const note = () => screen.queryByRole('region', { name: 'Fair share' });
const show = (shown: TestApp = bob.app) =>
  renderInCircle(shown, <FairShareNote onOpenWeek={(place) => void opened.push(place)} />);

/** The circle as somebody sees it who has been in it for a long time. */
function longAgo(): TestApp {
  const { replica } = session().circle;
  const joinedAt = session().clock.now() - WEEKS_AGO_MS;
  const joined = replica.members.get().map((member) => ({ ...member, joinedAt }));
  return showCircle(bob.app, { ...replica, members: { get: () => joined, subscribe: () => () => undefined } });
}

/** Some days before now. */
const daysAgo = (ctx: CommandContext, days: number): CommandContext => ({ ...ctx, now: ctx.now - days * DAY_MS });

function aliceGives(days: readonly number[]): void {
  const { circle, contextFor } = session();
  for (const day of days) {
    const about = { kind: 'priority-block', id: bob.id } as const;
    const said = addMessage(circle.replica.doc, { about, text: 'Yes', members: [] }, daysAgo(contextFor(circle), day));
    if (!said.ok) throw new Error(said.error.code);
  }
}

function bobGives(days: readonly number[]): void {
  const about = { kind: 'priority-block', id: session().circle.me } as const;
  for (const day of days) {
    bob.write((doc, ctx) => addMessage(doc, { about, text: 'Yes', members: [] }, daysAgo(ctx, day)));
  }
}

function bobTells(texts: { readonly ask?: string; readonly stuck?: string }, days: number, isListenOnly = false): void {
  const told = bob.write((doc, ctx) => addCheckIn(doc, { texts, zone: 'UTC', isListenOnly }, daysAgo(ctx, days)));
  if (!told.ok) throw new Error(told.error.code);
}

const RECENT = [1, 3, 5, 8];

test.each([
  ['giving-more', RECENT, [], 'These weeks you have given more than usual: words beside priorities.'],
  ['taking-more', [], RECENT, 'You have been given more than usual. That is what a circle is for.'],
  ['both', RECENT, RECENT, 'These weeks you have given more than usual, and been given more, too.'],
  ['quiet', [], [], 'It has been quiet between you and the others these weeks. That is all right.'],
  ['as-usual', [2], [], 'Giving and taking go as usual for you.'],
] as const)('[FAIR1] %s is told in one sentence, without a number', (_kind, given, taken, words) => {
  aliceGives(given);
  bobGives(taken);
  show(longAgo());
  expect(note()?.querySelector('p')?.textContent).toBe(`${words} Only you see this.`);
  expect(note()?.textContent).not.toMatch(/\d/u);
  expect(note()?.textContent).not.toContain('bob');
});

test('[FAIR4] whoever came lately is told that it is too early', () => {
  show();
  expect(note()?.textContent).toContain('It is too early to say how giving and taking go for you.');
});

test('[FAIR1] it follows what is given while it is shown', () => {
  aliceGives(RECENT.slice(1));
  aliceGives([30, 37]);
  const shown = longAgo();
  renderInCircle(shown, <FairShareNote onOpenWeek={(place) => void opened.push(place)} />);
  expect(note()?.textContent).toContain('Giving and taking go as usual for you.');
  act(() => aliceGives([1, 2, 9]));
  expect(note()?.textContent).toContain('These weeks you have given more than usual');
});

test('[FAIR5] one thing is offered, and a press leads there', async () => {
  bobTells({ ask: 'Who knows a welder?' }, 5);
  bobTells({ stuck: 'The letter' }, 4);
  show();
  expect(note()?.textContent).toContain('bob asked for something, and it is still open.');
  expect(note()?.textContent).not.toContain('stuck');
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
  const [asked] = [...session().circle.checkIns.all.get().values()].filter(({ ask }) => ask !== undefined);
  expect(opened).toEqual([{ kind: 'check-in', id: asked?.id }]);
});

test.each([
  ['stuck', false, 'Something is stuck for bob, and nobody has said a word yet.'],
  ['stuck and only to be listened to', true, 'bob would like to be listened to, and nobody has said a word yet.'],
])('[FAIR5] what is %s is offered in its own words', (_how, isListenOnly, words) => {
  bobTells({ stuck: 'The letter' }, 4, isListenOnly);
  show();
  expect(note()?.textContent).toContain(words);
});

test('[FAIR5] a win is offered until somebody cheers it', async () => {
  bob.write((doc, ctx) => addWin(doc, { text: 'The letter is sent', zone: 'UTC' }, ctx));
  show();
  expect(note()?.textContent).toContain('Nobody has cheered a win of bob yet.');
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
  const { run, circle } = session();
  const [winId] = [...circle.wins.all.get().keys()];
  if (winId === undefined) throw new Error('there is a win');
  expect(opened).toEqual([{ kind: 'win', id: winId }]);
  act(() => void run(circle, cheer, { winId, authorOf }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('"Not now" holds until tomorrow, also when one comes back; the focus stays with what is said', async () => {
  bobTells({ ask: 'Who knows a welder?' }, 5);
  const shown = show();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText('bob asked for something, and it is still open.')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(note());
  shown.unmount();
  show();
  expect(screen.queryByText('bob asked for something, and it is still open.')).toBeNull();
  await act(() => app.device.clock.advance(DAY_MS));
  expect(screen.getByText('bob asked for something, and it is still open.')).toBeDefined();
});

test('[FAIR6] whoever rests is left alone with it', () => {
  bobTells({ ask: 'Who knows a welder?' }, 5);
  show();
  expect(note()).not.toBeNull();
  const { run, circle } = session();
  act(() => void run(circle, beginRest, { length: { kind: 'open' }, zone: 'UTC', authorOf }));
  expect(note()).toBeNull();
});

test('whoever is alone is told nothing', async () => {
  show(await createTestApp());
  expect(note()).toBeNull();
});
