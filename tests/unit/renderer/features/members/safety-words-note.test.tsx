// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { SafetyWordsNote } from '#renderer/features/members/index.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const NUMBERS = [5, 6, 7, 8, 9, 10];
let circle: FakeCircle;

beforeEach(async () => {
  circle = await createFakeCircle();
});
afterEach(cleanup);

const show = () => renderInCircle(circle.app, <SafetyWordsNote />);
const group = () => screen.queryByRole('group', { name: 'Safety words' });

test('whoever let somebody in sees the words until they are done with them, also after a start', async () => {
  show();
  expect(group()).toBeNull();
  act(() => void circle.admit('bob', { safetyNumbers: NUMBERS }));
  expect(screen.getByText('bob is in.')).toBeDefined();
  expect(screen.getByText(/^Compare these six words with bob/)).toBeDefined();
  const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
  // Both sides find the same there, whatever else is said to each.
  expect(group()?.textContent.trim().split(/\s+/)).toEqual(words);
  expect(words).toEqual(['absent', 'absorb', 'abstract', 'absurd', 'abuse', 'access']);
  cleanup();
  show();
  expect(group()).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(group()).toBeNull();
  cleanup();
  show();
  expect(group()).toBeNull();
});

test('whoever came in sees the same words, with the name of the one who let them in', () => {
  const bob = circle.admit('bob', { admittedBy: undefined });
  const [me, ...others] = circle.members.get();
  if (me === undefined) throw new Error('nobody');
  circle.members.set([...others, { ...me, admittedBy: bob, safetyNumbers: NUMBERS }]);
  show();
  expect(screen.getByText('You are in. bob let you in.')).toBeDefined();
  expect(screen.getByText(/^Compare these six words with bob/)).toBeDefined();
});

test('what others did with each other is not theirs to compare; several are shown one after the other', async () => {
  circle.admit('bob', { admittedBy: idOf('carol'), safetyNumbers: NUMBERS });
  circle.admit('carol', { safetyNumbers: NUMBERS });
  circle.admit('dora', { safetyNumbers: NUMBERS });
  show();
  expect(screen.getByText('dora is in.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.getByText('carol is in.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(group()).toBeNull();
});
