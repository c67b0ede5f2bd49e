// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { shareWeeks } from '#shared/domain/person/share-weeks.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
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

const show = () => renderInCircle(bob.app, <TogetherAlone />);
const list = (name: string) => screen.getByRole('list', { name });
const rows = (name: string) => within(list(name)).getAllByRole('listitem');
const press = (name: string) => user.click(screen.getByRole('button', { name }));
async function add(text: string, measure: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: 'What you mean to do' }));
  await user.keyboard(`${text}{Tab}${measure}{Enter}`);
  // Of two that are made at the same moment nobody knows which came first.
  await act(() => app.device.clock.advance(SECOND_MS));
}
async function choose(text: string, entry: string): Promise<void> {
  await press(`More for “${text}”`);
  await user.click(screen.getByRole('menuitem', { name: entry }));
}

const THIS_WEEK = 'What you mean to do this week';

test('up to three a week, each with how one will know; by keyboard', async () => {
  show();
  await add('Send three applications', '');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await user.click(screen.getByRole('textbox', { name: 'How you will know it is done' }));
  await user.keyboard('Three answers{Enter}');
  expect(rows(THIS_WEEK)[0]?.textContent).toContain('Done when: Three answers');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What you mean to do' }));
  await add('Call Dana', 'We have spoken');
  await add('Rest', 'The laptop stayed shut');
  expect(rows(THIS_WEEK)).toHaveLength(3);
  expect(screen.queryByRole('textbox', { name: 'What you mean to do' })).toBeNull();
  expect(screen.getByText('Three are enough for a week.')).toBeDefined();
});

test('kept at one press, dropped with a reason, removed; and the eight weeks show it to oneself', async () => {
  show();
  await add('Call Dana', 'We have spoken');
  await add('Rest', 'The laptop stayed shut');
  expect(screen.queryByText('Your last eight weeks')).toBeNull();
  await press('Kept: Call Dana');
  expect(rows(THIS_WEEK)[0]?.textContent).toMatch(/Kept$/);
  await choose('Rest', 'Drop…');
  await press('Drop');
  expect(screen.getByText('A few words are enough.')).toBeDefined();
  await user.click(screen.getByRole('textbox', { name: 'Reason' }));
  await user.keyboard('Family came{Enter}');
  expect(rows(THIS_WEEK)[1]?.textContent).toContain('Dropped: Family came');
  expect(screen.getByText(/^January 5: 1 kept, 0 carried over, 1 dropped, 0 open$/)).toBeDefined();
  expect(screen.getByText(/Only you see this\.$/)).toBeDefined();
  await choose('Rest', 'Remove');
  expect(rows(THIS_WEEK)).toHaveLength(1);
});

test('what is still open from an earlier week can be carried over', async () => {
  const view = show();
  await add('Call Dana', 'We have spoken');
  await act(() => app.device.clock.advance(7 * DAY_MS));
  view.unmount();
  show();
  expect(screen.getByText('One to three little things that you can tell are done.')).toBeDefined();
  expect(rows('Still open from earlier')).toHaveLength(1);
  await choose('Call Dana', 'Carry over…');
  await user.keyboard('She was away{Enter}');
  expect(rows(THIS_WEEK)[0]?.textContent).toContain('Call Dana');
  expect(screen.queryByRole('list', { name: 'Still open from earlier' })).toBeNull();
});

test('what others mean to do is there to read, with nothing to press', () => {
  show();
  act(
    () =>
      void bob.write((doc, ctx) => {
        const week = { zone: 'UTC', firstDay: 1, authorOf: () => undefined } as const;
        return addCommitment(doc, { text: 'Finish the letter', measure: 'It is sent', ...week }, ctx);
      }),
  );
  const theirs = list('bob means to do');
  expect(theirs.textContent).toContain('Finish the letter');
  expect(within(theirs).queryByRole('button')).toBeNull();
});

test('[COMM7] the eight weeks are for oneself until one shares them, and those of others are seen when they do', async () => {
  show();
  await add('Call Dana', 'We have spoken');
  await press('Kept: Call Dana');
  const share = screen.getByRole('checkbox', { name: 'Let the others see it' });
  expect(screen.getByText(/Only you see this\.$/)).toBeDefined();
  await user.click(share);
  expect(screen.getByText(/The others see it, too\.$/)).toBeDefined();
  expect(bob.app.session().circle.people.all.get().get(bob.app.session().circle.me)?.sharesWeeks).toBe(true);
  const { authorOf } = bob.app.session().circle.replica;
  const week = { zone: 'UTC', firstDay: 1, authorOf } as const;
  const made = bob.write((doc, ctx) => addCommitment(doc, { text: 'The letter', measure: 'Sent', ...week }, ctx));
  if (!made.ok) throw new Error(made.error.code);
  const { commitmentId } = made.value;
  act(() => void bob.write((doc, ctx) => settleCommitment(doc, { commitmentId, outcome: 'kept', authorOf }, ctx)));
  expect(screen.queryByText('The last eight weeks of bob')).toBeNull();
  act(() => void bob.write((doc, ctx) => shareWeeks(doc, { isShared: true, authorOf }, ctx)));
  expect(screen.getByText('The last eight weeks of bob')).toBeDefined();
});
