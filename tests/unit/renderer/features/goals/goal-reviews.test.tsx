// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { GoalsSection } from '#renderer/features/goals/index.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { type GoalsPage, openGoalsPage } from './goals-page.tsx';

let page: GoalsPage;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await openGoalsPage();
});
afterEach(cleanup);

const QUESTION = 'The day has come. How does it look?';
const question = () => screen.queryByText(QUESTION);
const isSaid = async (words: string) => expect(await screen.findByText(words)).toBeDefined();

test('[GOAL5] on the day one is asked how it looks, until one has said so', async () => {
  const { show, set, press, radio, write } = page;
  set('A job', '2026-01-05');
  set('A course', '2026-02-20');
  show();
  expect(screen.getAllByText(QUESTION)).toHaveLength(1);
  await press('Review: A job');
  await press('Keep the review');
  expect(screen.getByRole('alert').textContent).toContain('Choose one of them.');
  await radio('Behind');
  await press('Keep the review');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('In your words', 'No contract');
  await press('Keep the review');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(question()).toBeNull();
  expect(screen.queryByRole('button', { name: /^End it as reached/ })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Review: A job' })));
});

test('[GOAL4] a review may move the day; it is kept in the history with the day before, and can be taken back', async () => {
  const { show, set, press, radio, write, rows } = page;
  set('A job', '2026-01-05');
  show();
  await press('Review: A job');
  await radio('Behind');
  await write('In your words', 'Two answers, no contract');
  await write('New day (optional)', '2026-02-02');
  await press('Keep the review');
  await isSaid('Review kept.');
  expect(rows('My goals')[0]).toContain('By February 2');
  await press('History of “A job”');
  expect(rows('History of “A job”')).toEqual([
    'January 5 · BehindTwo answers, no contractNew day: February 2Day before: January 5',
  ]);
  await page.undo();
  expect(question()).not.toBeNull();
  expect(screen.queryByRole('list', { name: 'History of “A job”' })).toBeNull();
});

test('a review that says "Reached" ends nothing, and offers to end the goal as reached', async () => {
  const { show, set, press, radio, write } = page;
  set('A job', '2026-03-12');
  show();
  expect(screen.queryByRole('button', { name: /^End it as reached/ })).toBeNull();
  await press('Review: A job');
  await radio('Reached');
  await write('In your words', 'Signed!');
  await press('Keep the review');
  await isSaid('Review kept. You can end the goal as reached.');
  expect(screen.getByText('You said that it is reached.')).toBeDefined();
  await press('End it as reached: A job');
  await isSaid('Goal ended.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await press('Ended goals');
  const ended = screen.getByRole('list', { name: 'Ended goals' });
  expect(ended.textContent).toContain('Reached on January 5');
  expect(within(ended).queryByText('You said that it is reached.')).toBeNull();
  await page.undo();
  expect(screen.getByRole('button', { name: 'End it as reached: A job' })).toBeDefined();
});

test('what was begun as a review is there again, apart for each goal', async () => {
  const { show, set, press, radio, write, user } = page;
  set('A job', '2026-03-12');
  set('A course', '2026-03-13');
  show();
  await press('Review: A job');
  await radio('On course');
  await write('In your words', 'It moves');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('In your words')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Review: A course');
  expect(screen.getByLabelText('In your words')).toHaveProperty('value', '');
  await press('Close');
  await press('Review: A job');
  expect(screen.getByLabelText('In your words')).toHaveProperty('value', 'It moves');
  expect(screen.getByRole('radio', { name: 'On course' })).toHaveProperty('checked', true);
});

test('[REST4] [REST6] nobody is asked while they rest or have quiet hours', () => {
  const { show, set, app } = page;
  set('A job', '2026-01-05');
  const view = show();
  const { run, circle } = app.session();
  const { authorOf } = circle.replica;
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
  expect(question()).toBeNull();
  expect(screen.getByRole('button', { name: 'Review: A job' })).toBeDefined();
  act(() => void run(circle, endRest, { zone: 'UTC', authorOf }));
  expect(question()).not.toBeNull();
  view.unmount();
  app.services.keepsakes.set('quiet-hours', 'on 480 600');
  renderInCircle({ ...app, services: { ...app.services, keepsakes: { ...app.services.keepsakes } } }, <GoalsSection />);
  expect(question()).toBeNull();
});

test('where nothing can be written there is nothing to press but what folds', () => {
  const { set, bobSets, app } = page;
  set('A job', '2026-01-05');
  bobSets('A flat', '2026-01-01');
  const access = createSubject<Access>('newer-version');
  renderInCircle(showCircle(app, { ...app.session().circle.replica, access }), <GoalsSection />);
  expect(screen.getByText('A job')).toBeDefined();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Goals of bob']);
});
