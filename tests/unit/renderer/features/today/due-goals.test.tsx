// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { reviewGoal } from '#shared/domain/goal/review-goal.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showToday, yours } from '#tests/support/today-page.tsx';

let app: TestApp;
let bob: SecondMember;
const onGoTo = vi.fn<(page: string, part?: string) => void>();

beforeEach(async () => {
  onGoTo.mockReset();
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onGoTo });
const goal = (text: string, byDay: string) => ({ text, measure: 'I have it', byDay, zone: 'UTC' });
function set(text: string, byDay: string): GoalId {
  const { run, circle } = bob.app.session();
  const done = run(circle, setGoal, goal(text, byDay));
  if (!done.ok) throw new Error(done.error.code);
  return done.value.goalId;
}
const turn = (isOn: boolean) => {
  const { run, circle } = bob.app.session();
  run(circle, setHabits, { goals: isOn });
};

test('[TODAY10] goals whose day has come stand between the steps of the day and the commitments, and lead to the goals', async () => {
  const user = userEvent.setup();
  const { run, circle } = bob.app.session();
  const { authorOf } = circle.replica;
  turn(true);
  const goalId = set('A course', '2026-01-05');
  set('A job', '2026-01-01');
  set('Later', '2026-01-06');
  bob.write((doc, ctx) => setGoal(doc, goal('The goal of bob', '2026-01-05'), ctx));
  run(circle, addLead, { company: 'Initech', stage: 'applied', nextStep: 'Write', nextStepOn: '2026-01-09' });
  run(circle, addLead, { company: 'Globex', stage: 'applied', nextStep: 'Ask them' });
  run(circle, addCommitment, { text: 'Call Dana', measure: 'We spoke', zone: 'UTC', firstDay: 1, authorOf });
  show();
  expect(yours()).toEqual([
    expect.stringMatching(/^Write · Fri/),
    'Look at your goal: A job · since Thu',
    'Look at your goal: A course · today',
    'Call Dana You mean to do it this week',
    'Ask them Globex',
  ]);
  await user.click(screen.getByRole('button', { name: /^Look at your goal: A course/ }));
  expect(onGoTo.mock.calls).toEqual([['together', 'yourself']]);
  await user.click(screen.getByRole('button', { name: /^Call Dana/ }));
  expect(onGoTo.mock.calls.at(-1)).toEqual(['together', 'week']);
  const review = { goalId, words: 'Nearly', standing: 'on-course', zone: 'UTC', authorOf } as const;
  act(() => void run(circle, reviewGoal, review));
  expect(yours().join()).not.toContain('A course');
  expect(yours().join()).toContain('A job');
});

test('[TODAY10] [REST4] nothing asks for a look where the circle has no goals, nor while one rests', () => {
  set('A job', '2026-01-05');
  show();
  expect(yours()).toEqual([]);
  act(() => turn(true));
  expect(yours()).toEqual(['Look at your goal: A job · today']);
  act(() => turn(false));
  expect(yours()).toEqual([]);
  act(() => turn(true));
  const { run, circle } = bob.app.session();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf: circle.replica.authorOf }));
  expect(yours()).toEqual([]);
});
