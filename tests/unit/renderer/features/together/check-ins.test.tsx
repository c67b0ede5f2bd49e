// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { addCheckIn, type NewCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { openForIdeas } from '#shared/domain/check-in/change-check-in.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { TogetherAlone } from '#tests/support/together-alone.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

function show(): void {
  renderInCircle(
    bob.app,
    <TogetherAlone
      conversation={({ id }, speaking) => <Conversation about={{ kind: 'check-in', id }} speaking={speaking} />}
    />,
  );
}
const checkInOf = (name: string) => screen.getByRole('article', { name: `Check-in of ${name}` });
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  user.click(within(inside).getByRole('button', { name }));
const fill = async (label: string, text: string) => {
  await user.click(screen.getByRole('textbox', { name: label }));
  await user.keyboard(text);
};
function bobChecksIn(texts: NewCheckIn['texts'], more: Partial<NewCheckIn> = {}): CheckInId {
  const added = bob.write((doc, ctx) => addCheckIn(doc, { texts, zone: 'UTC', isListenOnly: false, ...more }, ctx));
  if (!added.ok) throw new Error(added.error.code);
  return added.value.checkInId;
}
const authorOf = () => bob.app.session().circle.replica.authorOf;

test('a check-in takes one line, stands first, and can be written again and withdrawn', async () => {
  show();
  await press('Check in');
  await press('Share');
  expect(screen.getByText('One line anywhere is enough.')).toBeDefined();
  await fill('Next', 'Call Northwind');
  await press('Share');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(within(screen.getByRole('region', { name: 'Your week' })).getByText('Call Northwind')).toBeDefined();
  await press(/^More for your check-in/);
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await fill('Done', 'Slept');
  await press('Save');
  expect(checkInOf('alice').textContent).toContain('Slept');
  expect(checkInOf('alice').textContent).toContain('Call Northwind');
  await press(/^More for your check-in/);
  await user.click(screen.getByRole('menuitem', { name: 'Withdraw' }));
  expect(screen.queryByRole('article')).toBeNull();
});

test('what was typed is there again when the dialog was closed before it was shared', async () => {
  show();
  await press('Check in');
  await fill('Stuck', 'The portfolio');
  await user.keyboard('{Escape}');
  await press('Check in');
  expect(screen.getByRole('textbox', { name: 'Stuck' })).toHaveProperty('value', 'The portfolio');
});

test('[CHECK4] the mood is for oneself unless one shares it', async () => {
  show();
  await press('Check in');
  await fill('Done', 'Wrote');
  await user.click(screen.getByRole('radio', { name: 'Heavy' }));
  expect(screen.getByRole('radio', { name: 'Only me' })).toHaveProperty('checked', true);
  await press('Share');
  expect(screen.getByText('Mood, for you only: Heavy')).toBeDefined();
  const { circle, own } = bob.app.session();
  expect(JSON.stringify(circle.replica.doc.toJSON())).not.toContain('heavy');
  expect(JSON.stringify(own.replica.doc.getMap('moods').toJSON())).toContain('heavy');
  await press(/^More for your check-in/);
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await user.click(screen.getByRole('radio', { name: 'My circle' }));
  await press('Save');
  expect(screen.getByText('Mood: Heavy')).toBeDefined();
  expect(JSON.stringify(circle.replica.doc.getMap('checkIns').toJSON())).toContain('heavy');
  expect(JSON.stringify(own.replica.doc.getMap('moods').toJSON())).not.toContain('heavy');
});

test('[LISTEN1] to a "just listen" only something kind can be said, until it is opened', async () => {
  show();
  let checkInId = '' as CheckInId;
  act(() => {
    checkInId = bobChecksIn({ stuck: 'Nobody answers' }, { isListenOnly: true });
  });
  const card = checkInOf('bob');
  expect(within(card).getByText('bob asks you just to listen.')).toBeDefined();
  expect(within(card).queryByRole('textbox')).toBeNull();
  await press('I hear you.', card);
  expect(within(card).getByRole('list').textContent).toContain('I hear you.');
  await press('Me too', card);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(card.textContent).toContain('You know this, too.');
  act(() => void bob.write((doc, ctx) => openForIdeas(doc, { checkInId, authorOf: authorOf() }, ctx)));
  expect(within(card).queryByText(/just to listen/)).toBeNull();
  await user.click(within(card).getByRole('textbox', { name: 'Write to the circle' }));
  await user.keyboard('Call them on Tuesday{Enter}');
  expect(within(card).getByRole('list').textContent).toContain('Call them on Tuesday');
});

test('[LISTEN2] an idea that was written before its writer knew is not seen until the author opens the check-in', async () => {
  show();
  await press('Check in');
  await fill('Stuck', 'Tired of it');
  await user.click(screen.getByRole('checkbox'));
  await press('Share');
  const [id] = [...bob.app.session().circle.checkIns.all.get().keys()];
  if (id === undefined) throw new Error('there is one');
  const message = { about: { kind: 'check-in', id }, text: 'Have you tried', members: [] } as const;
  // As from a version that does not know of listening.
  act(
    () =>
      void bob.write((doc, ctx) => addMessage(doc, { ...message, authorOf: () => bob.id }, { ...ctx, actor: bob.id })),
  );
  expect(screen.queryByText('Have you tried')).toBeNull();
  await press(/^More for your check-in/);
  await user.click(screen.getByRole('menuitem', { name: 'Open it for ideas' }));
  expect(screen.getByText('Have you tried')).toBeDefined();
});

test('[LISTEN4] "me too" tells an own story, once', async () => {
  show();
  act(() => void bobChecksIn({ stuck: 'The portfolio', done: 'Two calls' }));
  const card = checkInOf('bob');
  await press('Me too', card);
  await fill('Your own story', 'Mine lay open for a month');
  await press('Say it');
  expect(within(card).getByRole('list').textContent).toContain('Mine lay open for a month');
  expect(card.textContent).toContain('You know this, too.');
  expect(within(card).queryByRole('button', { name: 'Me too' })).toBeNull();
});

test('without anything stuck there is no "me too"', () => {
  show();
  act(() => void bobChecksIn({ done: 'Two calls' }));
  expect(within(checkInOf('bob')).queryByRole('button', { name: 'Me too' })).toBeNull();
});

test('weeks before this one are shown when asked for', async () => {
  bobChecksIn({ done: 'The week before' });
  await app.device.clock.advance(7 * DAY_MS);
  bobChecksIn({ done: 'This week it is' });
  show();
  expect(within(screen.getByRole('region', { name: 'This week' })).getByText('This week it is')).toBeDefined();
  expect(screen.queryByText('The week before')).toBeNull();
  await press('Show 1 earlier week');
  expect(within(screen.getByRole('region', { name: 'Week of January 5' })).getByText('The week before')).toBeDefined();
});

test('whoever comes to check in finds the form open, once', async () => {
  const onFound = vi.fn<() => void>();
  renderInCircle(bob.app, <TogetherAlone conversation={() => null} isCheckInSought onFound={onFound} />);
  expect(screen.getByRole('dialog', { name: 'Check in' })).toBeDefined();
  expect(onFound).toHaveBeenCalledOnce();
});
