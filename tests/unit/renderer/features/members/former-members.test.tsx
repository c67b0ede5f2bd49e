// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { InviteDialog, MembersView } from '#renderer/features/members/index.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const nothing = () => undefined;
let circle: FakeCircle;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  circle = await createFakeCircle();
  for (const name of ['bob', 'carol']) circle.admit(name);
});
afterEach(cleanup);
afterEach(() => void vi.unstubAllGlobals());

const show = () =>
  void renderInCircle(
    circle.app,
    <MembersView
      {...{ levelLine: null, search: null, left: [] }}
      {...{ onInvite: nothing, onLookAtInvite: nothing, onAskedByFile: nothing, onAnswer: nothing }}
    />,
  );
const rows = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('who left stands apart, with name and day, and no more among the members', () => {
  show();
  expect(screen.queryByRole('list', { name: 'Former members' })).toBeNull();
  act(() => circle.depart('bob', Date.UTC(2025, 11, 3, 12)));
  expect(rows('Members').map((row) => row.slice(0, 7))).toEqual(['ALalice', 'CAcarol']);
  expect(rows('Former members')).toEqual(['BObobLeft on December 3, 2025.']);
});

test('when all others have left, the board works alone again', () => {
  show();
  act(() => {
    circle.depart('bob');
    circle.depart('carol');
  });
  expect(screen.getByText('Your board works alone.')).toBeDefined();
});

test('who has left themselves stands with those who left, is not alone, and invites nobody', () => {
  show();
  act(() => circle.depart());
  expect(rows('Members')).toHaveLength(2);
  expect(rows('Former members')).toEqual(['ALalice youLeft on January 5.']);
  act(() => {
    circle.depart('bob');
    circle.depart('carol');
  });
  expect(screen.queryByRole('list', { name: 'Members' })).toBeNull();
  expect(screen.queryByText('Your board works alone.')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Invite someone' })).toBeNull();
});

test('an invite is not even begun in a circle that the person has left', () => {
  circle.depart();
  renderInCircle(circle.app, <InviteDialog isOpen onClose={nothing} />);
  expect(screen.getByText('You left this circle on January 5. What is here can be read.')).toBeDefined();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(circle.door.terms).toEqual([]);
});
