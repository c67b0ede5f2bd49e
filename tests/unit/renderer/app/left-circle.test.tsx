// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LeftNote } from '#renderer/app/left-note.tsx';
import { LevelLineSlot } from '#renderer/app/level-line-slot.tsx';
import { goTo } from '#renderer/app/place.ts';
import { SyncStatus } from '#renderer/app/sync-status.tsx';
import { useUndo } from '#renderer/app/use-undo.ts';
import { MembersView } from '#renderer/features/members/index.ts';
import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import { SettingsView } from '#renderer/features/settings/index.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
const nothing = () => undefined;
const head = { levelLine: null, search: null };
const LEFT = 'You left this circle on January 5. What is here can be read.';
const NEWER = /newer version of Lateral/;
let circle: FakeCircle;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  circle = await createFakeCircle();
  circle.admit('bob');
  act(() => goTo('board'));
});
afterEach(cleanup);
afterEach(() => void vi.unstubAllGlobals());

const show = (page: ReactNode) =>
  void renderInCircle(
    circle.app,
    <>
      <LeftNote />
      {page}
    </>,
  );
const names = () =>
  within(screen.getByRole('list', { name: 'Who is here' }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
const sync = () => screen.getByRole('status', { name: 'Sync' }).textContent;

test('nothing is said while the person is in the circle, nor of a newer version', () => {
  show(<PrioritiesView {...head} />);
  expect(screen.queryByText(/You left|You are leaving/)).toBeNull();
  act(() => circle.access.set('newer-version'));
  expect(screen.queryByText(/You left|You are leaving/)).toBeNull();
  expect(screen.getByText(NEWER)).toBeDefined();
});

test.each([
  ['priorities', () => <PrioritiesView {...head} />],
  [
    'members',
    () => (
      <MembersView
        {...head}
        {...{ onInvite: nothing, onLookAtInvite: nothing, onAskedByFile: nothing, left: [], onAnswer: nothing }}
      />
    ),
  ],
  ['settings', () => <SettingsView {...head} />],
])('whoever has left reads so once, and of no newer version, on the page %s', (_name, page) => {
  show(page());
  act(() => circle.depart());
  expect(screen.getAllByText(LEFT)).toHaveLength(1);
  expect(screen.queryByText(NEWER)).toBeNull();
});

test('while leaving is being stored that is said when it takes its time', async () => {
  show(null);
  act(() => circle.access.set('left'));
  expect(screen.queryByText(/You are leaving/)).toBeNull();
  await act(() => circle.app.device.clock.advance(500));
  expect(screen.getByText(/^You are leaving this circle\. Until that is stored/)).toBeDefined();
  act(() => circle.depart());
  expect(screen.queryByText(/You are leaving/)).toBeNull();
  expect(screen.getByText(LEFT)).toBeDefined();
});

test('the status says so, and nothing waits for anybody any more', async () => {
  circle.receive('bob', 1);
  circle.write(5);
  show(<SyncStatus />);
  expect(sync()).toContain('4 changes waiting for bob.');
  act(() => circle.depart());
  expect(sync()).toBe('Saved on this device. You left this circle.');
  await user.click(screen.getByRole('button'));
  const dialog = await screen.findByRole('dialog', { name: 'Who has what' });
  expect(dialog.textContent).toContain('You left this circle: nothing goes to the others from here');
  expect(dialog.textContent).not.toMatch(/bob|Only you/);
});

test('who left the circle stands in the level line no more; for themselves it is they who are gone', () => {
  circle.admit('carol');
  show(<LevelLineSlot onInvite={nothing} />);
  expect(names()).toEqual(['alice, connected', 'bob, last seen: not yet', 'carol, last seen: not yet']);
  act(() => circle.depart('bob'));
  expect(names()).toEqual(['alice, connected', 'carol, last seen: not yet']);
  act(() => circle.depart());
  expect(names()).toEqual(['carol, last seen: not yet']);
});

function UndoButton() {
  return (
    <button type="button" onClick={useUndo()}>
      Take back
    </button>
  );
}

test('what can no longer be taken back says that the person has left', async () => {
  const session = circle.app.session();
  session.run(session.circle, addLead, { company: 'Northwind' });
  show(<UndoButton />);
  act(() => circle.depart());
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(screen.getAllByText(LEFT)).toHaveLength(2));
  expect(screen.queryByText(NEWER)).toBeNull();
});
