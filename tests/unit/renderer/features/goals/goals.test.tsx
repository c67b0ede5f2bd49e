// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { editGoal, removeGoal } from '#shared/domain/goal/change-goal.ts';
import { reviewGoal } from '#shared/domain/goal/review-goal.ts';
import { type GoalsPage, openGoalsPage } from './goals-page.tsx';

let page: GoalsPage;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await openGoalsPage();
});
afterEach(cleanup);

const isSaid = async (words: string) => expect(await screen.findByText(words)).toBeDefined();
const goals = () => [...page.app.session().circle.goals.all.get().values()];

test('[GOAL2] a goal is set with a measure, a day and why; what is missing is named and nothing typed is lost', async () => {
  const { show, press, write, rows } = page;
  show();
  expect(screen.getByText('Say what you want to reach, how you will know, and by when.')).toBeDefined();
  await press('Set a goal');
  await write('What you want to reach', 'A job as a welder');
  await press('Set the goal');
  expect(screen.getByRole('textbox', { name: 'How you will know' }).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('How you will know', 'A contract is signed');
  await press('Set the goal');
  expect(screen.getByText('A day is needed.')).toBeDefined();
  await write('By when', '2026-03-12');
  await write('Why (optional)', 'To work with my hands');
  await press('Set the goal');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(rows('My goals')).toEqual([
    'A job as a welderYou will know by: A contract is signedWhy: To work with my handsBy March 12Review',
  ]);
  await isSaid('Goal set.');
  await page.undo();
  expect(screen.queryByRole('list', { name: 'My goals' })).toBeNull();
});

test('what was typed is there again when the dialog is, and the focus stays with the button', async () => {
  const { show, press, write, user } = page;
  show();
  await press('Set a goal');
  await write('What you want to reach', 'A job');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('What you want to reach')));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Set a goal' })));
  await press('Set a goal');
  expect(screen.getByLabelText('What you want to reach')).toHaveProperty('value', 'A job');
  await write('How you will know', 'It is signed');
  await write('By when', '2026-03-12');
  await press('Set the goal');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Set a goal' })));
  await press('Set a goal');
  expect(screen.getByLabelText('What you want to reach')).toHaveProperty('value', '');
});

test('[GOAL6] open goals stand by day, with the day in words and never as a reproach', () => {
  const { show, set } = page;
  set('In a month', '2026-02-05');
  set('Thursday', '2026-01-08');
  set('Last year', '2025-12-04');
  set('Today', '2026-01-05');
  show();
  const days = [...screen.getByRole('list', { name: 'My goals' }).querySelectorAll('time')];
  expect(days.map(({ textContent }) => textContent)).toEqual([
    'Since December 4, 2025',
    'Today',
    'By Thu',
    'By February 5',
  ]);
  expect(days.map(({ dataset }) => dataset['near'])).toEqual(['true', 'true', undefined, undefined]);
});

test('[GOAL4] a rewritten goal keeps what it said before; only what was rewritten is written', async () => {
  const { show, set, choose, press, write } = page;
  const { run, circle } = page.app.session();
  const { authorOf } = circle.replica;
  const goalId = set('A job', '2026-03-12');
  show();
  await choose('A job', 'Edit');
  await write('What you want to reach', 'A job as a welder');
  // Meanwhile on another device of hers.
  act(() => void run(circle, editGoal, { goalId, fields: { measure: 'I begin' }, zone: 'UTC', authorOf }));
  await press('Save');
  expect(goals()).toMatchObject([{ text: 'A job as a welder', measure: 'I begin' }]);
  await isSaid('Goal saved.');
  await press('History of “A job as a welder”');
  const history = screen.getByRole('list', { name: 'History of “A job as a welder”' });
  expect(
    within(history)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .toSorted(),
  ).toEqual(['January 5 · RewrittenBefore: A job', 'January 5 · RewrittenKnown before by: A contract is signed']);
  await page.undo();
  expect(goals()).toMatchObject([{ text: 'A job', measure: 'I begin' }]);
});

test('a goal that went meanwhile is not saved, and the words stay', async () => {
  const { show, set, choose, press, write } = page;
  const { run, circle } = page.app.session();
  const goalId = set('A job', '2026-03-12');
  show();
  await choose('A job', 'Edit');
  await write('What you want to reach', 'A job as a welder');
  act(() => void run(circle, removeGoal, { goalId, authorOf: circle.replica.authorOf }));
  await press('Save');
  expect(screen.getByRole('alert').textContent).toBe('This goal is not here any more. Your words are still here.');
  expect(screen.getByLabelText('What you want to reach')).toHaveProperty('value', 'A job as a welder');
});

test('[GOAL6] a goal ends in one of three ways, in words if one likes, and stays with its history', async () => {
  const { show, set, choose, press, radio, write, rows } = page;
  set('A job as a welder', '2026-03-12');
  set('A course', '2026-03-13');
  show();
  await choose('A job as a welder', 'End it…');
  await write('In your words (optional)', 'I want to teach');
  await press('End it');
  expect(screen.getByRole('alert').textContent).toContain('Choose one of them.');
  await radio('Become something else');
  await press('End it');
  await isSaid('Goal ended.');
  expect(rows('My goals')).toHaveLength(1);
  await press('Ended goals');
  expect(rows('Ended goals')).toEqual([
    'A job as a welderYou will know by: A contract is signedBecame something else on January 5I want to teach',
  ]);
  expect(screen.queryByRole('button', { name: 'Review: A job as a welder' })).toBeNull();
  await page.undo();
  expect(rows('My goals')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Ended goals' })).toBeNull();
});

test('[GOAL1] a removed goal is gone until it is taken back; the focus goes to the page', async () => {
  const { show, set, choose, rows } = page;
  set('A job', '2026-03-12');
  show();
  await choose('A job', 'Remove');
  expect(screen.queryByRole('list', { name: 'My goals' })).toBeNull();
  await isSaid('Goal removed.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await page.undo();
  expect(rows('My goals')).toHaveLength(1);
});

test('[GOAL3] the goals of others are there to read when asked for, with their history and nothing to press', async () => {
  const { show, press, bobSets, bob, rows } = page;
  show();
  expect(screen.queryByRole('button', { name: 'Goals of bob' })).toBeNull();
  const goalId = bobSets('A flat near work', '2026-01-01');
  const { authorOf } = page.app.session().circle.replica;
  act(() => {
    bob.write((doc, ctx) =>
      reviewGoal(doc, { goalId, words: 'Nothing yet', standing: 'behind', zone: 'UTC', authorOf }, ctx),
    );
  });
  expect(screen.queryByText('A flat near work')).toBeNull();
  await press('Goals of bob');
  expect(rows('Goals of bob')).toEqual(['A flat near workTo know by: A contract is signedSince ThuHistory']);
  await press('History of “A flat near work”');
  expect(screen.getByText('Nothing yet')).toBeDefined();
  const inside = within(screen.getByRole('list', { name: 'Goals of bob' }));
  expect(inside.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['History']);
  expect(screen.queryByText('The day has come. How does it look?')).toBeNull();
});
