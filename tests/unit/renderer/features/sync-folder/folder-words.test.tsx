// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { SyncFolderSettings, useSyncFolder } from '#renderer/features/sync-folder/index.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { FolderFailure, FolderStatus } from '#shared/ports/sync-folder.ts';
import { createFakeCircle, type FakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

/** How the words tell the hour. */
const timeOf = (at: number): string => new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(at);

let circle: FakeCircle;
let now: number;

beforeEach(async () => {
  circle = await createFakeCircle();
  now = circle.app.device.clock.now();
  circle.app.folders.chosen.set(new Map([[circle.app.session().circleId, { path: '/mnt/nas' }]]));
  renderInCircle(circle.app, <Part />);
});
afterEach(cleanup);

function Part() {
  return <SyncFolderSettings choice={useSyncFolder()} />;
}

const become = (status: FolderStatus) => act(() => circle.folder.set(status));
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));
const lines = () =>
  [...(screen.getByTitle('/mnt/nas').closest('div')?.querySelectorAll('p') ?? [])]
    .slice(1)
    .map(({ textContent }) => textContent);
const ready = (more: Partial<Extract<FolderStatus, { readonly state: 'ready' }>> = {}) =>
  ({ state: 'ready', checkedAt: now, writers: [], unreadCount: 0, newerCount: 0, ...more }) as const;
const NOBODY =
  'Nobody else has written here yet. Whoever is in the circle chooses the same folder on their own computer.';

test('when it was last looked into, and that nobody else writes there yet', () => {
  become(ready());
  expect(lines()).toEqual([`Last looked into at ${timeOf(now)}. ${NOBODY}`]);
  become(ready({ checkedAt: now - DAY_MS }));
  expect(lines()).toEqual([`Last looked into on Sun. ${NOBODY}`]);
});

test('who else writes there: a few by their names, many as a number', () => {
  for (const name of ['bob', 'carol', 'dora', 'emil']) circle.admit(name);
  const writers = ['bob', 'carol', 'dora', 'emil'].map(idOf);
  const said = (count: number) => {
    become(ready({ writers: writers.slice(0, count) }));
    return lines()[0]?.replace(/^.*\. (?=.)/, '');
  };
  expect([1, 2, 3, 4].map(said)).toEqual([
    'bob writes here, too.',
    'bob and carol write here, too.',
    'bob, carol, and dora write here, too.',
    '4 others write here, too.',
  ]);
  become(ready({ writers: [idOf('nobody we know')] }));
  expect(lines()[0]).toContain('Somebody writes here, too.');
});

test('what cannot be read, or only by a newer version, is said with what to do', () => {
  become(ready({ unreadCount: 2, newerCount: 1 }));
  expect(lines().slice(1)).toEqual([
    '2 files there cannot be read yet. They may still be on their way.',
    '1 file there was written by a newer version of Lateral. Update Lateral to read it.',
  ]);
  become(ready({ unreadCount: 1, newerCount: 3 }));
  expect(lines().slice(1)).toEqual([
    '1 file there cannot be read yet. It may still be on its way.',
    '3 files there were written by a newer version of Lateral. Update Lateral to read them.',
  ]);
});

test('a short look changes no word; a long one is told in numbers', async () => {
  become(ready());
  const before = lines();
  become({ state: 'working', doneCount: 4, totalCount: 10 });
  expect(lines()).toEqual(before);
  await pass(299);
  expect(lines()).toEqual(before);
  await pass(1);
  expect(lines()).toEqual(['Looking into it: 4 of 10 files.']);
  become({ state: 'working', doneCount: 1_204, totalCount: 4_100 });
  expect(lines()).toEqual(['Looking into it: 1,204 of 4,100 files.']);
  become(ready());
  expect(lines()).toEqual(before);
  become({ state: 'working', doneCount: 0, totalCount: 1 });
  expect(lines()).toEqual(before);
});

test('before the first look there is no word of it', async () => {
  expect(lines()).toEqual([]);
  become({ state: 'working', doneCount: 0, totalCount: 1 });
  expect(lines()).toEqual([]);
  await pass(300);
  expect(lines()).toEqual(['Looking into it: 0 of 1 file.']);
});

test.each<readonly [FolderFailure, RegExp, RegExp]>([
  ['missing', /^The folder has not been there since (.*)\.$/, /when it is back\. Is the drive connected\?/],
  ['denied', /^Lateral has not been allowed into the folder since (.*)\.$/, /when it is allowed again\. Allow it in/],
  ['read-only', /^Nothing could be written into the folder since (.*)\.$/, /when that is possible again\. Make sure/],
  ['full', /^There has been no room in the folder since (.*)\.$/, /when there is room\. Free some space there/],
  ['failed', /^The folder has not answered since (.*)\.$/, /when it answers\. It is tried again by itself\./],
])('%s: since when, that nothing is lost, what to do; no alarm', (code, what, next) => {
  become({ state: 'unavailable', code, sinceAt: now });
  const [first, second] = lines();
  expect(what.exec(first ?? '')?.[1]).toBe(timeOf(now));
  expect(second).toMatch(/^Everything is saved on this device, and goes there/);
  expect(second).toMatch(next);
  expect(screen.queryByRole('alert')).toBeNull();
  become({ state: 'unavailable', code, sinceAt: now - DAY_MS });
  expect(lines()[0]).toMatch(/since Sun\.$/);
});

test('that it cannot be used is read out; that it was looked into is not', () => {
  const status = screen.getByRole('group').querySelector('[role=status]');
  become(ready());
  expect(status?.textContent).toBe('');
  become({ state: 'unavailable', code: 'missing', sinceAt: now });
  expect(status?.textContent).toMatch(/^The folder has not been there/);
  become(ready());
  expect(status?.textContent).toBe('');
});

test('while it is tried again, the words stay', async () => {
  become({ state: 'unavailable', code: 'missing', sinceAt: now });
  const before = lines();
  become({ state: 'working', doneCount: 0, totalCount: 0 });
  expect(lines()).toEqual(before);
  await pass(200);
  become({ state: 'unavailable', code: 'missing', sinceAt: now });
  expect(lines()).toEqual(before);
});
