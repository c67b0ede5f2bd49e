// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { GoalsSection } from '#renderer/features/goals/index.ts';
import { NudgeSettings } from '#renderer/features/nudges/index.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { TogetherAlone } from '#tests/support/together-alone.tsx';

const user = userEvent.setup();
let bob: SecondMember;
let without: TestApp;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
});
afterEach(cleanup);
afterEach(() => void vi.unstubAllGlobals());

/** Whatever bob wrote was written before. */
function bobLeaves(): void {
  without = departed(bob.app, bob.id);
}

test('what somebody told of the week stays, with their name', () => {
  bob.write((doc, ctx) => addCheckIn(doc, { texts: { done: 'Two calls' }, zone: 'UTC', isListenOnly: false }, ctx));
  bobLeaves();
  renderInCircle(without, <TogetherAlone />);
  expect(screen.getByRole('article', { name: 'Check-in of bob' }).textContent).toContain('Two calls');
});

test('so do their goals', async () => {
  const goal = { text: 'A job by spring', measure: 'A contract', byDay: '2026-03-01', zone: 'UTC' };
  expect(bob.write((doc, ctx) => setGoal(doc, goal, ctx)).ok).toBe(true);
  bobLeaves();
  renderInCircle(without, <GoalsSection />);
  await user.click(screen.getByRole('button', { name: /bob/ }));
  expect(screen.getByRole('list', { name: /bob/ }).textContent).toContain('A job by spring');
});

test('whose kind words are heard is chosen among those who are there', () => {
  renderInCircle(bob.app, <NudgeSettings />);
  expect(screen.getByRole('checkbox', { name: 'From bob' })).toBeDefined();
  cleanup();
  bobLeaves();
  renderInCircle(without, <NudgeSettings />);
  expect(screen.queryByRole('checkbox', { name: 'From bob' })).toBeNull();
});

test('what they said stays theirs, and a message calls only those who are there', async () => {
  const about: About = { kind: 'priority-block', id: bob.id };
  bob.write((doc, ctx) => addMessage(doc, { about, text: 'Hello', members: [] }, ctx));
  bobLeaves();
  renderInCircle(without, <Conversation about={about} />);
  expect(within(screen.getByRole('listitem')).getByText('bob')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Write to the circle' }), 'Thank you, @bob{Enter}');
  const said = [...without.session().circle.messages.all.get().values()].find(({ text }) => text.startsWith('Thank'));
  expect(said?.mentions).toEqual([]);
});

test('what calls somebody who has left by a name that begins like mine does not call me', () => {
  const about: About = { kind: 'priority-block', id: bob.id };
  bob.write((doc, ctx) => setName(doc, { name: 'alice b' }, ctx));
  bob.write((doc, ctx) => addMessage(doc, { about, text: 'Write to @alice b, or to @alice', members: [] }, ctx));
  bobLeaves();
  renderInCircle(without, <Conversation about={about} />);
  const marks = screen.getByRole('listitem').querySelectorAll('mark');
  expect([...marks].map((mark) => mark.nextSibling)).toEqual([null]);
});
