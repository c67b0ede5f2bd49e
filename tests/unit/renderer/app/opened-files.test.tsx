// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { AppState } from '#renderer/bindings/app-controller.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import { sourceOf } from '#tests/support/byte-sources.ts';
import { idOf } from '#tests/support/fake-circle.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import {
  createFakeJoining,
  type FakeJoining,
  LINK,
  withJoining,
} from '#tests/unit/renderer/features/joining/fake-joining.ts';
import {
  comesTo,
  createFakeLoader,
  type FakeLoader,
  withLoader,
} from '#tests/unit/renderer/features/sync-file/fake-loader.ts';

const user = userEvent.setup();
let joining: FakeJoining;
let loader: FakeLoader;
let app: TestApp;
let state: Subject<AppState>;
let openFile: (file: OpenedFile) => void;

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/settings';
  joining = createFakeJoining();
  loader = createFakeLoader();
  app = withLoader(withJoining(await createTestApp(), joining), loader);
  state = createSubject<AppState>(app.app.state.get());
});
afterEach(cleanup);

function show(first: AppState = state.get()): void {
  state.set(first);
  const { services } = app;
  const onFile = (listener: typeof openFile) => {
    openFile = listener;
    return () => undefined;
  };
  renderWindow({
    ...app,
    services: { ...services, app: { ...services.app, state }, program: { ...services.program, onFile } },
  });
}
const file = (name: string, bytes = Uint8Array.of(1, 2, 3)): OpenedFile => ({
  name,
  source: sourceOf(bytes),
  close: () => undefined,
});
const open = (...files: readonly OpenedFile[]) =>
  act(() => {
    for (const each of files) openFile(each);
  });
const drop = (...names: readonly string[]) =>
  act(() => {
    const files = names.map((name) => new File(['abc'], name));
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { types: ['Files'], files } });
  });

test('a double click and a drop on any page do the same', async () => {
  show();
  comesTo(loader, {}, 'truncated');
  open(file('from bob.lateral'));
  expect(await screen.findByText(/^12 changes from the file that bob saved .* are in\./)).toBeDefined();
  expect(screen.getByText('The file is of your circle Monday circle, and went there.')).toBeDefined();
  drop('cut.lateral');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^cut\.lateral is cut off/);
});

test('what holds an invite leads to it, and what is nothing of this program is told once', async () => {
  show();
  joining.outcome = { kind: 'invite', text: LINK };
  drop('circle.lateral-invite');
  expect(await screen.findByRole('heading', { name: 'Thursday circle' })).toBeDefined();
  expect(joining.calls).toEqual([['loadFile', [97, 98, 99]]]);
  await user.keyboard('{Escape}');
  joining.outcome = { kind: 'not-a-join-file' };
  drop('holiday.jpg');
  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^holiday\.jpg is no file of Lateral\.Nothing was changed/),
  ]);
});

test('a request that is granted gives the answer to send back; one that is not taken says why and stays', async () => {
  show();
  joining.outcome = {
    kind: 'answered',
    circleId: app.session().circleId,
    name: 'bob',
    answer: Uint8Array.of(4),
  };
  drop('bob.lateral-request');
  await screen.findByRole('dialog', { name: 'bob is in' });
  await user.click(screen.getByRole('button', { name: 'Save the answer' }));
  await waitFor(() => expect(app.savedFiles).toHaveLength(1));
  joining.outcome = {
    kind: 'asks-first',
    circleId: 'e'.repeat(64) as CircleId,
    knock: { id: idOf('carol'), name: 'carol', askedAt: 0 },
  };
  drop('carol.lateral-request');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^carol asks to be let into another of your circles/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('before there is a circle: an invite is looked at, a sync file says to join first', async () => {
  show({ state: 'first-run' });
  joining.outcome = { kind: 'invite', text: LINK };
  open(file('circle.lateral-invite'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Thursday circle' })).toBeDefined();
  comesTo(loader, 'other-circle');
  open(file('from bob.lateral'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Join the circle first; then load the file again\.$/);
});

test('before there is a circle, what has nothing to do with it leaves the question that is being answered', async () => {
  show({ state: 'first-run' });
  await user.keyboard('al');
  joining.outcome = { kind: 'not-a-join-file' };
  open(file('holiday.jpg'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^holiday\.jpg is no file of Lateral/);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'al');
});

test('while the keys are locked files wait, which is said, and are taken after', async () => {
  const opened = state.get();
  show({ state: 'locked' });
  comesTo(loader, {});
  open(file('from bob.lateral'));
  expect(await screen.findByText('from bob.lateral waits. It is loaded as soon as your circle is open.')).toBeDefined();
  expect(loader.loadedBytes).toEqual([]);
  act(() => state.set(opened));
  expect(await screen.findByText(/^12 changes from the file that bob saved/)).toBeDefined();
});

test('a file that starts the program is taken when it has started, without more words', async () => {
  const opened = state.get();
  show({ state: 'starting' });
  comesTo(loader, {});
  open(file('from bob.lateral'));
  expect(app.toasts.getSnapshot()).toEqual([]);
  act(() => state.set(opened));
  expect(await screen.findByText(/^12 changes from the file that bob saved/)).toBeDefined();
});

/** Does something by its name. */
async function command(name: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('searchbox', { name: 'Type what you want to do or find' }), name);
  await user.keyboard('{Enter}');
}

test('Settings leads to saving', async () => {
  show();
  await user.click(screen.getByRole('button', { name: 'Save a sync file' }));
  expect(await screen.findByRole('dialog', { name: 'Save a sync file' })).toBeDefined();
});

test('a command leads to saving', async () => {
  show();
  await command('save a');
  expect(await screen.findByRole('dialog', { name: 'Save a sync file' })).toBeDefined();
});

test('a command asks for a file, and takes it', async () => {
  show();
  const choose = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined);
  await command('load a');
  await waitFor(() => expect(choose).toHaveBeenCalledOnce());
  const [input] = choose.mock.contexts;
  if (!(input instanceof HTMLInputElement)) throw new Error('a file was to be chosen');
  comesTo(loader, {});
  Object.defineProperty(input, 'files', { value: [new File(['abc'], 'from bob.lateral')] });
  fireEvent.change(input);
  expect(await screen.findByText(/^12 changes from the file that bob saved/)).toBeDefined();
  choose.mockRestore();
});
