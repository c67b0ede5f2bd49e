// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SyncStatus } from '#renderer/app/sync-status.tsx';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

let circle: FakeCircle;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  circle = await createFakeCircle();
});
afterEach(cleanup);

const onSaveSyncFile = vi.fn<(id: string) => void>();
const show = () => renderInCircle(circle.app, <SyncStatus onSaveSyncFile={onSaveSyncFile} />);
const words = () => screen.getByRole('status', { name: 'Sync' }).textContent;
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));

test('alone, nobody else is spoken of', () => {
  show();
  expect(words()).toBe('Saved on this device. Only you are in this circle.');
});

test('everybody connected who has said so has everything', () => {
  for (const name of ['bob', 'carol']) {
    circle.admit(name);
    circle.receive(name, 2);
  }
  circle.connect('bob', 'carol');
  show();
  expect(words()).toBe('Saved on this device. 2 of 2 others connected. Everyone has your changes.');
});

test('who is away waits, from the first change on, and only they', () => {
  for (const name of ['bob', 'carol']) {
    circle.admit(name);
    circle.receive(name, 2);
  }
  circle.connect('carol');
  show();
  expect(words()).toBe('Saved on this device. 1 of 2 others connected. Everyone has your changes.');
  act(() => circle.write(5));
  act(() => circle.receive('carol', 5));
  expect(words()).toContain('3 changes waiting for bob.');
  expect(words()).not.toContain('Everyone');
  expect(words()).not.toContain('carol');
});

test('nobody has anything before they have said so; being connected is not enough', async () => {
  circle.admit('bob');
  show();
  expect(words()).toBe('Saved on this device. 0 of 1 others connected. Nothing heard from bob yet.');
  act(() => circle.connect('bob'));
  expect(words()).toBe('Saved on this device. 1 of 1 others connected. Your last changes are on their way.');
  await pass(10 * SECOND_MS);
  expect(words()).toContain('Nothing heard from bob yet.');
});

test('while somebody connected catches up the words stand still, and never say too much', async () => {
  circle.admit('bob');
  circle.receive('bob', 2);
  circle.connect('bob');
  show();
  const seen = new Set<string>();
  for (let seq = 3; seq <= 30; seq += 1) {
    act(() => circle.write(seq));
    seen.add(words());
    await pass(SECOND_MS / 2);
    act(() => circle.receive('bob', seq));
    seen.add(words());
    await pass(SECOND_MS / 2);
    seen.add(words());
  }
  expect([...seen]).toEqual(['Saved on this device. 1 of 1 others connected. Your last changes are on their way.']);
  await pass(SECOND_MS);
  expect(words()).toContain('Everyone has your changes.');
});

test('what is not sealed yet is not said to be anywhere', () => {
  circle.admit('bob');
  circle.receive('bob', 2);
  circle.connect('bob');
  show();
  act(() => circle.saved.set({ state: 'saving', sinceAt: 0 }));
  expect(words()).not.toContain('Everyone');
});

test('what takes its time is said after a moment, and what takes too long in other words', async () => {
  const app = await createTestApp();
  renderInCircle(app, <SyncStatus />);
  const { device } = app;
  let release: () => void = () => undefined;
  device.disk.hold = new Promise((resolve) => {
    release = resolve;
  });
  const passHere = (durationMs: number) => act(() => device.clock.advance(durationMs));
  act(() => void app.session().run(app.session().circle, addLead, { role: 'Welder' }));
  await passHere(0);
  expect(words()).toMatch(/^Saved on this device/);
  await passHere(400);
  expect(words()).toMatch(/^Saving…/);
  await passHere(10 * SECOND_MS - 401);
  expect(words()).toMatch(/^Saving…/);
  await passHere(1);
  expect(words()).toMatch(/^Not saved yet: this takes longer than it should\./);
  device.disk.hold = undefined;
  release();
  await passHere(0);
  expect(words()).toMatch(/^Saved on this device/);
});

test('somebody connected who does not say in time that they have it is named', async () => {
  circle.admit('bob');
  circle.receive('bob', 2);
  circle.connect('bob');
  circle.write(4);
  show();
  expect(words()).toContain('on their way');
  await pass(10 * SECOND_MS);
  expect(words()).toContain('2 changes waiting for bob.');
});

test('many who wait are a number, a few are names', () => {
  const names = ['bob', 'carol', 'dora', 'emil'];
  for (const name of names.slice(0, 2)) {
    circle.admit(name);
    circle.receive(name, 1);
  }
  show();
  expect(words()).toContain('Changes waiting for bob and carol.');
  act(() => {
    for (const name of names.slice(2)) {
      circle.admit(name);
      circle.receive(name, 1);
    }
  });
  expect(words()).toContain('Changes waiting for 4 others.');
});

test('the private space is nobody else’s, and counts for nothing', () => {
  const { own } = circle.app.session();
  expect(own.replica.kind).toBe('private');
  circle.admit('bob');
  circle.receive('bob', 2);
  show();
  expect(words()).toContain('Everyone has your changes.');
});

test('pressed, it tells who has what, member by member', async () => {
  for (const name of ['bob', 'carol', 'dora']) circle.admit(name);
  circle.receive('bob', 2);
  circle.receive('carol', 1);
  show();
  await userEvent.click(screen.getByRole('button'));
  const dialog = await screen.findByRole('dialog', { name: 'Who has what' });
  const terms = [...dialog.querySelectorAll('dt')].map((term) => [term.textContent, term.nextSibling?.textContent]);
  expect(terms).toEqual([
    ['This device · alice', 'Has everything you did.'],
    ['bob', 'Has everything you did.'],
    ['carol', '1 change waits.'],
    ['dora', 'Not known yet: their device has not said what it has.'],
  ]);
});

test('from there a file can be saved for whoever lacks something, and nothing stands in its way', async () => {
  onSaveSyncFile.mockReset();
  for (const name of ['bob', 'carol', 'dora']) circle.admit(name);
  circle.receive('bob', 2);
  circle.receive('carol', 1);
  show();
  await userEvent.click(screen.getByRole('button'));
  await screen.findByRole('dialog', { name: 'Who has what' });
  const ways = screen.getAllByRole('button', { name: /^Save a sync file/ });
  expect(ways.map(({ textContent }) => textContent)).toEqual([
    'Save a sync file for carol',
    'Save a sync file for dora',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Save a sync file for carol' }));
  expect(onSaveSyncFile.mock.calls).toEqual([['carol'.padEnd(64, '0')]]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what is on its way here is told when it takes its time, and no number is believed that cannot be', async () => {
  circle.admit('bob');
  circle.receive('bob', 2);
  circle.connect('bob');
  show();
  const usual = 'Saved on this device. 1 of 1 others connected. Everyone has your changes.';
  act(() => circle.incoming.set(3));
  expect(words()).toBe(usual);
  await pass(SECOND_MS / 2);
  expect(words()).toContain('1 of 1 others connected. 3 changes are on their way to you. Everyone');
  act(() => circle.incoming.set(Number.MAX_SAFE_INTEGER));
  expect(words()).toContain('Many changes are on their way to you.');
  act(() => circle.incoming.set(1));
  expect(words()).toContain('1 change is on its way to you.');
  act(() => circle.incoming.set(0));
  expect(words()).toBe(usual);
});

test('that the copies for a damaged disk cannot be written is told where it is said who has what', async () => {
  show();
  await userEvent.click(screen.getByRole('button'));
  await screen.findByRole('dialog', { name: 'Who has what' });
  const words = /^The copies for a damaged disk could not be written/;
  expect(screen.queryByText(words)).toBeNull();
  act(() => circle.isKept.set(false));
  expect(screen.getByText(words)).not.toBeNull();
  act(() => circle.isKept.set(true));
  expect(screen.queryByText(words)).toBeNull();
});

test('the foot tells of a folder that cannot be used only after a while, and when somebody waits', async () => {
  circle.admit('bob');
  circle.receive('bob', 1);
  show();
  const usual = 'Saved on this device. 0 of 1 others connected. 1 change waiting for bob.';
  const unavailable = { state: 'unavailable', code: 'missing', sinceAt: 0 } as const;
  const working = { state: 'working', doneCount: 0, totalCount: 0 } as const;
  act(() => circle.folder.set(unavailable));
  await pass(MINUTE_MS / 2);
  // It is tried again meanwhile.
  act(() => circle.folder.set(working));
  await pass(SECOND_MS);
  act(() => circle.folder.set({ ...unavailable }));
  expect(words()).toBe(usual);
  await pass(MINUTE_MS / 2);
  expect(words()).toBe(`${usual} Nothing goes into the sync folder right now.`);
  act(() => circle.receive('bob', 2));
  expect(words()).toBe('Saved on this device. 0 of 1 others connected. Everyone has your changes.');
  act(() => void circle.admit('carol'));
  expect(words()).toMatch(/Nothing heard from carol yet\. Nothing goes into the sync folder right now\.$/);
  act(() => circle.folder.set({ state: 'ready', checkedAt: 0, writers: [], unreadCount: 0, newerCount: 0 }));
  expect(words()).not.toContain('folder');
});

test('how it stands with the folder is told where it is said who has what, in the words of the settings', async () => {
  circle.admit('bob');
  show();
  await userEvent.click(screen.getByRole('button'));
  const dialog = await screen.findByRole('dialog', { name: 'Who has what' });
  expect(dialog.textContent).not.toContain('folder');
  const writers = [idOf('bob')];
  const checkedAt = circle.app.device.clock.now();
  act(() => circle.folder.set({ state: 'ready', checkedAt, writers, unreadCount: 1, newerCount: 0 }));
  expect(screen.getByText('Sync folder').nextSibling?.textContent).toMatch(
    /^Last looked into at .*\. bob writes here, too\. 1 file there cannot be read yet\./,
  );
  act(() => circle.folder.set({ state: 'unavailable', code: 'full', sinceAt: checkedAt }));
  expect(screen.getByText('Sync folder').nextSibling?.textContent).toMatch(
    /^There has been no room in the folder since .*\. Everything is saved on this device, .* Free some space there/,
  );
  expect(screen.queryByRole('alert')).toBeNull();
});
