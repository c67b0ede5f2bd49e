// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Knocks, MembersView } from '#renderer/features/members/index.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

let circle: FakeCircle;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  circle = await createFakeCircle();
});
afterEach(cleanup);

const show = (byFile: readonly string[] = [], isAtMembers = false) =>
  renderInCircle(circle.app, <AtDoor byFile={byFile} isAtMembers={isAtMembers} />);
const knock = (...names: readonly string[]) =>
  act(() => circle.door.knocks.set(names.map((name) => ({ id: idOf(name), name, askedAt: 0 }))));
const question = () => screen.queryByRole('alertdialog')?.getAttribute('aria-labelledby');
const asked = (name: string) => screen.findByRole('alertdialog', { name: `Let ${name} in?` });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('those who wait are asked about one after the other', async () => {
  show();
  expect(question()).toBeUndefined();
  knock('bob', 'carol');
  await asked('bob');
  expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
  await press('Let in');
  await asked('carol');
  expect(await screen.findByText('bob is in.')).toBeDefined();
  await press('Decline');
  await waitFor(() => expect(question()).toBeUndefined());
  expect(circle.door.declined).toEqual([idOf('carol')]);
});

test('keys that were meant for something else answer nothing', async () => {
  show();
  knock('bob');
  await asked('bob');
  await userEvent.keyboard(' {Enter}');
  await asked('bob');
  expect(circle.door.declined).toEqual([]);
  expect(circle.door.knocks.get()).toHaveLength(1);
});

test('Escape says neither yes nor no', async () => {
  show();
  knock('bob');
  await asked('bob');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(question()).toBeUndefined());
  expect(circle.door.declined).toEqual([]);
  expect(circle.door.knocks.get()).toHaveLength(1);
  expect(await screen.findByText(/bob goes on waiting/)).toBeDefined();
});

test('what could not be kept is asked again, and says so', async () => {
  const logError = vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  circle.door.outcome.letIn = () => Promise.reject(new Error('full'));
  show();
  knock('bob');
  await asked('bob');
  await press('Let in');
  expect((await screen.findByRole('alert')).textContent).toContain('Nobody was let in');
  await asked('bob');
  expect(logError).toHaveBeenCalledOnce();
});

test('an invite that was used meanwhile lets nobody in, and says so', async () => {
  circle.door.outcome.letIn = () => Promise.resolve(undefined);
  show();
  knock('bob');
  await asked('bob');
  await press('Let in');
  expect(await screen.findByText(/bob was not let in: the invite was used/)).toBeDefined();
});

test('who asked by file gets the answer as one', async () => {
  show(['bob']);
  knock('bob');
  await asked('bob');
  await press('Let in');
  await screen.findByRole('dialog', { name: 'bob is in' });
  await press('Save the answer');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(circle.app.savedFiles).toEqual([{ name: 'bob.lateral-answer', bytes: Uint8Array.of(1, 2, 3) }]);
});

test('who was left waiting stands on the page of the members, and is asked about again there', async () => {
  show([], true);
  knock('bob', 'carol');
  await asked('bob');
  await userEvent.keyboard('{Escape}');
  await asked('carol');
  await press('Decline');
  await waitFor(() => expect(question()).toBeUndefined());
  const waiting = screen.getByRole('list', { name: 'Asking to be let in' });
  expect(waiting.textContent).toBe('bob asks to be let in.Answer');
  await press('Answer bob');
  await asked('bob');
  await press('Let in');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Asking to be let in' })).toBeNull());
});

test('coming to the members asks again', async () => {
  show();
  knock('bob');
  await asked('bob');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(question()).toBeUndefined());
  expect(await screen.findByText(/asked again when you open Members/)).toBeDefined();
  await press('Go to the members');
  await asked('bob');
});

function AtDoor({
  byFile,
  isAtMembers: beginsThere,
}: {
  readonly byFile: readonly string[];
  readonly isAtMembers: boolean;
}) {
  const [left, setLeft] = useState<readonly MemberId[]>([]);
  const [isAtMembers, setAtMembers] = useState(beginsThere);
  const nothing = (): void => undefined;
  return (
    <>
      <button type="button" onClick={() => setAtMembers(true)}>
        Go to the members
      </button>
      <MembersView
        levelLine={null}
        search={null}
        onInvite={nothing}
        onLookAtInvite={nothing}
        onAskedByFile={nothing}
        left={left}
        onAnswer={(id) => setLeft(left.filter((each) => each !== id))}
      />
      <Knocks askedByFile={byFile.map(idOf)} left={left} onLeft={setLeft} isAtMembers={isAtMembers} />
    </>
  );
}
