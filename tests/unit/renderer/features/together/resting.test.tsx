// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LevelLineSlot } from '#renderer/app/level-line-slot.tsx';
import { MembersView } from '#renderer/features/members/index.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { TogetherAlone } from '#tests/support/together-alone.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
const nothing = (): void => undefined;
let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const authorOf = () => bob.app.session().circle.replica.authorOf;
const bobRests = () =>
  act(() => void bob.write((doc, ctx) => beginRest(doc, { zone: 'UTC', authorOf: authorOf() }, ctx)));
const bobWorks = () =>
  act(() => void bob.write((doc, ctx) => endRest(doc, { zone: 'UTC', authorOf: authorOf() }, ctx)));
const labelOfBob = () =>
  within(screen.getByRole('list', { name: 'Who is here' }))
    .getByRole('button', { name: /^bob/ })
    .getAttribute('aria-label');

test('[REST2] one rests for a week at a press, is told until when, and ends it at another', async () => {
  renderInCircle(bob.app, <TogetherAlone />);
  await user.click(screen.getByRole('button', { name: 'Rest' }));
  await user.click(screen.getByRole('menuitem', { name: 'For a week' }));
  expect(screen.getByText(/^You are resting until Sunday, January 11\./)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Rest' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'End the rest' }));
  expect(screen.queryByText(/^You are resting/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rest' }));
  await user.click(screen.getByRole('menuitem', { name: 'Until I say so' }));
  expect(screen.getByText(/^You are resting until you say so\./)).toBeDefined();
});

test('[REST3] the others see who rests on the level line, as long as they do', async () => {
  renderInCircle(bob.app, <LevelLineSlot onInvite={nothing} />);
  expect(labelOfBob()).toBe('bob, last seen: not yet');
  bobRests();
  expect(labelOfBob()).toBe('bob, last seen: not yet, resting');
  bobWorks();
  expect(labelOfBob()).toBe('bob, last seen: not yet');
});

test('[REST3] and among the members, with the last day; afterwards nothing is left of it', async () => {
  const ways = { onInvite: nothing, onLookAtInvite: nothing, onAskedByFile: nothing, left: [], onAnswer: nothing };
  bobRests();
  const view = renderInCircle(bob.app, <MembersView levelLine={null} search={null} {...ways} />);
  expect(screen.getByText(/^Resting until January 11\. Not connected\./)).toBeDefined();
  view.unmount();
  await app.device.clock.advance(7 * DAY_MS);
  renderInCircle(bob.app, <MembersView levelLine={null} search={null} {...ways} />);
  expect(screen.queryByText(/Resting/)).toBeNull();
});
