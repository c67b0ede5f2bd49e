// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SaveSyncFileDialog } from '#renderer/features/sync-file/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { deferred } from '#tests/support/deferred.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
const onClose = vi.fn<() => void>();
let circle: FakeCircle;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  onClose.mockReset();
  circle = await createFakeCircle();
  circle.admit('bob');
  circle.admit('carol');
  circle.bundles.outcome.measure = (scope) => {
    const counts = { [idOf('bob')]: 12, [idOf('carol')]: 0 };
    const count = scope.kind === 'all' ? 1_204 : Math.max(...scope.members.map((id) => counts[id] ?? 0));
    return Promise.resolve({ envelopeCount: count, bytes: count * 3_300 });
  };
});
afterEach(cleanup);

async function show(member?: MemberId): Promise<void> {
  renderInCircle(circle.app, <SaveSyncFileDialog isOpen member={member} onClose={onClose} />);
  await screen.findByRole('dialog', { name: 'Save a sync file' });
  await waitFor(() => expect(screen.queryByText(/^Everything: /)).not.toBeNull());
}
const radio = (name: string) => screen.getByRole('radio', { name });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const choices = () =>
  within(screen.getByRole('radiogroup', { name: 'Who is it for' }))
    .getAllByRole('radio')
    .map((each) => {
      const told = document.getElementById(each.getAttribute('aria-describedby') ?? '');
      return [each.getAttribute('aria-labelledby') && labelOf(each), told?.textContent];
    });
const labelOf = (each: HTMLElement) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent;

test('everybody, each of the others, and somebody who begins: how much each would get stands in words', async () => {
  await show();
  expect(choices()).toEqual([
    ['Everybody', '12 changes, about 40 kB'],
    ['bob', '12 changes, about 40 kB'],
    ['carol', 'Has everything that is here, as far as this device knows'],
    ['Somebody who has nothing yet', 'Everything: 1,204 changes, about 4 MB'],
  ]);
  expect(radio('Everybody')).toHaveProperty('checked', true);
});

test('whoever lacks nothing cannot be chosen, also when the dialog was opened for them', async () => {
  await show(idOf('carol'));
  expect(radio('carol')).toHaveProperty('disabled', true);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(saveButton()).toHaveProperty('disabled', true);
  await user.click(radio('bob'));
  expect(saveButton()).toHaveProperty('disabled', false);
});

test('by keyboard: chosen with the arrows, past who cannot be chosen, and saved', async () => {
  await show(idOf('bob'));
  await user.tab();
  while (document.activeElement !== radio('bob')) await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(radio('Somebody who has nothing yet')).toHaveProperty('checked', true);
  await user.keyboard('{ArrowUp}');
  expect(radio('bob')).toHaveProperty('checked', true);
  while (document.activeElement !== saveButton()) await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test.each([
  [
    'bob',
    'Thursday circle for bob 2026-01-05.lateral',
    /^Saved for bob: 12 changes\. bob opens it with a double click/,
  ],
  ['Everybody', 'Thursday circle for everybody 2026-01-05.lateral', /^Saved for everybody: 12 changes\. They open it/],
  [
    'Somebody who has nothing yet',
    'Thursday circle everything 2026-01-05.lateral',
    /^Saved with everything that is here: 1,204 changes\. Whoever gets it/,
  ],
])('saved for %s: a name that says what it is, and what to do next', async (choice, name, words) => {
  await show();
  await user.click(radio(choice));
  await user.click(saveButton());
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(circle.app.savedFiles).toEqual([{ name, bytes: Uint8Array.of(1, 2, 3) }]);
  const status = await screen.findByRole('status');
  await waitFor(() => expect(status.querySelector('p')?.innerHTML.replace(/<[^>]*>/, ' ')).toMatch(words));
});

test('what a file is for decides what it holds', async () => {
  await show();
  for (const choice of ['Everybody', 'bob', 'Somebody who has nothing yet']) {
    await user.click(radio(choice));
    await user.click(saveButton());
  }
  expect(circle.bundles.written).toEqual([
    { kind: 'lacking', members: [idOf('bob'), idOf('carol')] },
    { kind: 'lacking', members: [idOf('bob')] },
    { kind: 'all' },
  ]);
});

test('names that no file can have are made plain', async () => {
  const name = '../carol: "the" 2nd';
  circle.admit(name);
  circle.bundles.outcome.measure = () => Promise.resolve({ envelopeCount: 1, bytes: 10 });
  await show(idOf(name));
  await user.click(saveButton());
  await waitFor(() => expect(circle.app.savedFiles).toHaveLength(1));
  expect(circle.app.savedFiles[0]?.name).toBe('Thursday circle for carol the 2nd 2026-01-05.lateral');
});

test('alone: everything can be saved for whoever is to come, and nobody else is offered', async () => {
  circle.members.set(circle.members.get().slice(0, 1));
  await show();
  expect(choices()).toEqual([['Somebody who has nothing yet', 'Everything: 1,204 changes, about 4 MB']]);
  expect(screen.getByText(/^Nobody else is in this circle yet\./)).toBeDefined();
  await user.click(saveButton());
  await waitFor(() => expect(circle.bundles.written).toEqual([{ kind: 'all' }]));
});

/** Saving that comes to this. */
const saving = (saveParts: FakeCircle['app']['services']['files']['saveParts']) => {
  const { app } = circle;
  const logError = vi.fn<(error: unknown) => void>();
  const services = { ...app.services, logError, files: { ...app.services.files, saveParts } };
  circle = { ...circle, app: { ...app, services } };
};

test('whoever chooses no place is back at the choice, and nothing is said', async () => {
  saving(() => Promise.resolve(false));
  await show();
  await user.click(saveButton());
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
  expect(saveButton().getAttribute('aria-disabled')).toBeNull();
});

test('a disk that refuses, and a circle that cannot be read, are told apart; both can be tried again', async () => {
  saving(() => Promise.reject(new AppError('not-saved', 'no room', { retryable: true })));
  await show();
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved: the disk refused\.Nothing was changed/);
  cleanup();
  saving(async ({ parts }) => {
    for await (const part of parts) expect(part).toBeDefined();
    return true;
  });
  circle.bundles.outcome.write = async function* () {
    yield Uint8Array.of(1);
    throw new AppError('storage-unavailable', 'gone', { retryable: true });
  };
  await show();
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The file could not be made/);
  expect(onClose).not.toHaveBeenCalled();
  await user.click(radio('bob'));
  expect(screen.queryByRole('alert')).toBeNull();
});

/** Makes the writing wait in its middle: when it is there, and what lets it go on. */
function holdWriting(): { readonly waits: Promise<void>; readonly goOn: () => void } {
  const waits = deferred();
  const isOver = deferred();
  circle.bundles.outcome.write = async function* () {
    yield new Uint8Array(20_000);
    waits.resolve();
    await isOver.promise;
    yield new Uint8Array(20_000);
  };
  return { waits: waits.promise, goOn: isOver.resolve };
}

test('what takes long is told in numbers and can be stopped: then no file is left', async () => {
  const { waits, goOn } = holdWriting();
  await show();
  await user.click(saveButton());
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  await act(() => waits);
  await act(() => circle.app.device.clock.advance(SECOND_MS));
  expect(screen.getByText('20 kB of about 40 kB')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await act(async () => goOn());
  expect(await screen.findByText('Stopped. No file was saved.')).toBeDefined();
  expect(circle.app.savedFiles).toEqual([]);
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

test('closing stops too', async () => {
  const { goOn } = holdWriting();
  await show();
  await user.click(saveButton());
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
  await act(async () => goOn());
  expect(await screen.findByText('Stopped. No file was saved.')).toBeDefined();
  expect(circle.app.savedFiles).toEqual([]);
});

test('what cannot be counted is told, and counted again at a press', async () => {
  const { measure } = circle.bundles.outcome;
  saving(() => Promise.resolve(true));
  circle.bundles.outcome.measure = () =>
    Promise.reject(new AppError('storage-unavailable', 'gone', { retryable: true }));
  renderInCircle(circle.app, <SaveSyncFileDialog isOpen onClose={onClose} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^What is here could not be counted/);
  expect(saveButton()).toHaveProperty('disabled', true);
  circle.bundles.outcome.measure = measure;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^Everything: /)).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
