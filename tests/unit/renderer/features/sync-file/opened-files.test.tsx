// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { SyncFileReport } from '#renderer/bindings/sync-files.ts';
import { createFileDesk, type FileDesk, OpenedFiles } from '#renderer/features/sync-file/index.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { sourceOf } from '#tests/support/byte-sources.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { comesTo, createFakeLoader, type FakeLoader } from './fake-loader.ts';

const user = userEvent.setup();
const close = vi.fn<(name: string) => void>();
let app: TestApp;
let loader: FakeLoader;
let desk: FileDesk;
let here: Pick<SyncFileReport, 'circleId'>;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  close.mockReset();
  loader = createFakeLoader();
  app = await createTestApp();
  here = { circleId: app.session().circleId };
  desk = createFileDesk({ load: loader.asLoader, takeOther: () => Promise.resolve(false) });
  renderInCircle(app, <OpenedFiles desk={desk} shown={here.circleId} />);
});
afterEach(cleanup);

const put = (...names: readonly string[]) =>
  act(() => {
    for (const name of names) desk.take({ name, source: sourceOf(new Uint8Array(3)), close: () => close(name) });
  });
const isBegun = () => waitFor(() => expect(loader.loadedBytes).toHaveLength(1));
const pass = (durationMs: number) => act(() => app.device.clock.advance(durationMs));
const toast = async (words: string) => {
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
};

test('what is in without more ado is told by a toast, and by nothing that has to be closed', async () => {
  comesTo(loader, here);
  put('from bob.lateral');
  await toast('12 changes from the file that bob saved on November 3, 2025 are in.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(desk.state.get().taken).toEqual([]);
  expect(close.mock.calls).toEqual([['from bob.lateral']]);
});

test('several files are summed up', async () => {
  comesTo(loader, here, { ...here, newCount: 3 }, { ...here, newCount: 0 });
  put('1.lateral', '2.lateral', '3.lateral');
  await toast('15 changes from 3 files are in.');
  comesTo(loader, { ...here, newCount: 0 }, { ...here, newCount: 0 });
  put('1.lateral', '2.lateral');
  await toast('Everything in these 2 files was here already.');
  expect(close).toHaveBeenCalledTimes(5);
});

test('why a file was not taken stays until it is closed, with what became of the others', async () => {
  comesTo(loader, 'truncated', here);
  put('cut.lateral', 'from bob.lateral');
  const dialog = await screen.findByRole('dialog', { name: 'Loaded' });
  expect(screen.getByRole('alert').textContent).toMatch(/^cut\.lateral is cut off/);
  expect(dialog.textContent).toContain('12 changes from the file that bob saved');
  await pass(60 * SECOND_MS);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  comesTo(loader, 'altered');
  put('x.lateral');
  await screen.findByRole('dialog', { name: 'Not loaded' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a file that could not even be opened is told too', async () => {
  act(() => desk.take({ name: 'gone.lateral', source: undefined, close: () => close('gone') }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^gone\.lateral could not be read/);
  expect(loader.loadedBytes).toEqual([]);
  expect(close).toHaveBeenCalledOnce();
});

test('a short wait shows nothing; a long one shows how far it is, and can be stopped', async () => {
  loader.holds = true;
  comesTo(loader, { ...here, newCount: 4_100 });
  put('from bob.lateral', 'next.lateral');
  await isBegun();
  await pass(SECOND_MS / 4);
  expect(screen.queryByRole('dialog')).toBeNull();
  await pass(SECOND_MS / 4);
  await screen.findByRole('dialog', { name: 'Loading a file' });
  act(() => loader.comesTo({ doneCount: 4_100, totalCount: 10_000 }));
  expect(screen.getByText('4,100 of 10,000 changes')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(loader.shouldStop()).toBe(true);
  act(() => loader.letGo());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await toast('Stopped: 4,100 changes are in. Load the file again for the rest.');
  // What waited was given up too.
  expect(loader.loadedBytes).toHaveLength(1);
  expect(close.mock.calls.flat().toSorted()).toEqual(['from bob.lateral', 'next.lateral']);
});

test('whoever closes the waiting goes on working, and hears of the end', async () => {
  loader.holds = true;
  comesTo(loader, here);
  put('from bob.lateral');
  await isBegun();
  await pass(SECOND_MS);
  await screen.findByRole('dialog', { name: 'Loading a file' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(loader.shouldStop()).toBe(false);
  act(() => loader.letGo());
  await toast('12 changes from the file that bob saved on November 3, 2025 are in.');
});
