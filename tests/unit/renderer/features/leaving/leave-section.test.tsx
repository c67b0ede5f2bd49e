// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LeaveSection } from '#renderer/features/leaving/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { LeaveRefusal } from '#shared/ports/workspace.ts';
import { deferred } from '#tests/support/deferred.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
const onSaveBackup = vi.fn<() => void>();
let circle: FakeCircle;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  onSaveBackup.mockReset();
  circle = await createFakeCircle();
});
afterEach(cleanup);
afterEach(() => void vi.unstubAllGlobals());

const show = (app = circle.app) => renderInCircle(app, <LeaveSection onSaveBackup={onSaveBackup} />);
const open = async () => {
  await user.click(screen.getByRole('button', { name: 'Leave this circle…' }));
  return screen.getByRole('dialog', { name: 'Leave Thursday circle' });
};
const box = () => screen.getByRole('textbox', { name: 'Type the name of the circle to leave it' });
const type = async (text: string) => {
  await user.clear(box());
  await user.click(box());
  await user.paste(text);
};
const leave = () => user.click(screen.getByRole('button', { name: 'Leave Thursday circle' }));
const says = () =>
  within(screen.getByRole('list', { name: 'What happens' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('it says what happens, and leaves only when the name of the circle was typed', async () => {
  circle.admit('bob');
  show();
  await open();
  expect(says()).toEqual([
    'The others keep what you wrote, with your name.',
    'You receive nothing that they write from now on.',
    'What is here stays on this device and can be read. Nothing more can be written.',
    'You leave only for yourself, with all your devices. The circle goes on, and this device is not let in again.',
    'They hear of it as soon as this device meets one of them, or by a sync file that you save for them afterwards.',
  ]);
  await leave();
  expect(screen.getByText(/^This is another name\. The circle is called “Thursday circle”\./)).toBeDefined();
  await type('Friday circle');
  await leave();
  expect(circle.leaving.pressCount).toBe(0);
  await type('  thursday  Circle ');
  await leave();
  expect(circle.leaving.pressCount).toBe(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText('You left Thursday circle. What is here can be read.');
  expect(screen.queryByRole('button', { name: 'Leave this circle…' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/^You are out of this circle\./)));
});

test('alone in a circle it speaks of nobody else', async () => {
  show();
  await open();
  expect(says()[0]).toMatch(/^Only you are in this circle\./);
  expect(says().join(' ')).not.toMatch(/others|They/);
});

test('who was with others that have all left is alone', async () => {
  circle.admit('bob');
  circle.depart('bob');
  show();
  await open();
  expect(says()[0]).toMatch(/^Only you are in this circle\./);
});

test('a copy can be saved first, and what was typed is there when the dialog is opened again', async () => {
  show();
  await open();
  await type('Thursday');
  await user.click(screen.getByRole('button', { name: 'Save a copy first' }));
  expect(onSaveBackup).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Stay' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(circle.leaving.pressCount).toBe(0);
  await open();
  expect(box()).toHaveProperty('value', 'Thursday');
});

test.each<[LeaveRefusal, RegExp]>([
  ['not-saved', /what you did last is not stored yet.*when Sync says that all is saved, leave again/],
  ['newer-version', /a newer version of Lateral has changed it\. Update the app/],
  ['not-a-member', /no longer knows you on this device/],
  ['no-key', /its key is not on this device yet/],
  ['private-space', /cannot be left/],
])('refused as %s, it says what to do and keeps what was typed', async (refusal, words) => {
  circle.leaving.outcome = () => Promise.resolve(err(refusal));
  show();
  await open();
  await type('Thursday circle');
  await leave();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(box()).toHaveProperty('value', 'Thursday circle');
  circle.leaving.outcome = () => {
    circle.depart();
    return Promise.resolve(ok(undefined));
  };
  await leave();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('while it is being stored it is pressed once, and says so; when that fails nothing is said to be left', async () => {
  const tried = deferred();
  const fault = new AppError('disk-full', 'full', { retryable: true });
  const logError = vi.fn<(error: unknown) => void>();
  circle.leaving.outcome = async () => {
    circle.access.set('left');
    await tried.promise;
    throw fault;
  };
  show({ ...circle.app, services: { ...circle.app.services, logError } });
  await open();
  await type('Thursday circle');
  await leave();
  await act(() => circle.app.device.clock.advance(500));
  expect(screen.getByText('Leaving…')).toBeDefined();
  await leave();
  await user.click(box());
  await user.keyboard('{Enter}');
  expect(circle.leaving.pressCount).toBe(1);
  act(() => tried.resolve());
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Leaving could not be stored\./);
  expect(logError.mock.calls).toEqual([[fault]]);
  expect(screen.getByText(/^You are leaving this circle\. Until that is stored/)).toBeDefined();
  expect(screen.queryByText(/^You are out of this circle/)).toBeNull();
  await leave();
  expect(circle.leaving.pressCount).toBe(1);
  // It was tried again by itself, and worked.
  act(() => circle.depart());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByText(/^You are out of this circle/)).toBeDefined();
});

test('what was refused after the dialog was closed is said where it was opened', async () => {
  const asked = deferred();
  circle.leaving.outcome = async () => {
    await asked.promise;
    return err('not-saved');
  };
  show();
  await open();
  await type('Thursday circle');
  await leave();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => asked.resolve());
  expect((await screen.findByRole('alert')).textContent).toMatch(/what you did last is not stored yet/);
});

test('a private space has no way out', () => {
  const { replica } = circle.app.session().circle;
  show(showCircle(circle.app, { ...replica, kind: 'private' }));
  expect(screen.queryByRole('button', { name: 'Leave this circle…' })).toBeNull();
});
