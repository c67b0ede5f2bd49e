// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { HabitsSection } from '#renderer/features/habits/index.ts';
import { HABITS } from '#shared/domain/habit/habit.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => void (app = await createTestApp()));
afterEach(cleanup);

const box = (name: string) => screen.getByRole('checkbox', { name });

test('a circle begins light, and turns on what it wants with a way back', async () => {
  renderInCircle(app, <HabitsSection />);
  expect(screen.getByText(/^You keep it light/u)).toBeDefined();
  expect(screen.getAllByRole('checkbox')).toHaveLength(HABITS.length);
  await user.click(box('Goals'));
  expect(box('Goals')).toHaveProperty('checked', true);
  expect([...app.session().circle.habits.get()]).toEqual(['goals']);
  expect(screen.queryByText(/^You keep it light/u)).toBeNull();
  expect(await screen.findByText('Goals: from now on.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(box('Goals')).toHaveProperty('checked', false);
});

test('what another turned on is seen at once, and anybody turns it off again', async () => {
  const bob = addBob(app);
  renderInCircle(bob.app, <HabitsSection />);
  act(() => void bob.write((doc, ctx) => setHabits(doc, { journal: true }, ctx)));
  expect(box('Journal')).toHaveProperty('checked', true);
  await user.click(box('Journal'));
  expect(bob.app.session().circle.habits.get().size).toBe(0);
  expect(await screen.findByText('Journal: not any more. What was written is kept.')).toBeDefined();
});
