// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Activity, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { SyncFileReport } from '#renderer/bindings/sync-files.ts';
import { SyncFileSettings } from '#renderer/features/sync-file/index.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { comesTo, createFakeLoader, type FakeLoader, withLoader } from './fake-loader.ts';

const user = userEvent.setup({ applyAccept: false });
const onSave = vi.fn<() => void>();
const takeOther = vi.fn<(source: ByteSource) => Promise<boolean>>();
let loader: FakeLoader;
let here: Pick<SyncFileReport, 'circleId' | 'circleName'>;

/** The page that this is on, and another, which are kept as they are. */
function Pages() {
  const [isAway, setAway] = useState(false);
  return (
    <>
      <Activity mode={isAway ? 'hidden' : 'visible'}>
        <SyncFileSettings onSave={onSave} takeOther={takeOther} />
      </Activity>
      <button type="button" onClick={() => setAway(!isAway)}>
        Turn the page
      </button>
    </>
  );
}

beforeEach(async () => {
  onSave.mockReset();
  takeOther.mockReset().mockResolvedValue(false);
  loader = createFakeLoader();
  const app = withLoader(await createTestApp(), loader);
  here = { circleId: app.session().circleId, circleName: 'Thursday circle' };
  renderInCircle(app, <Pages />);
});
afterEach(cleanup);

const load = (name = 'from bob.lateral') => user.upload(screen.getByLabelText('Sync file'), new File(['abc'], name));
const loadButton = () => screen.getByRole('button', { name: 'Load a sync file' });

test('says what it is for, who can read it, and that nothing is lost; and offers both ways', async () => {
  expect(screen.getByText(/brings what is new to members whom you do not meet online/)).toBeDefined();
  expect(screen.getByText(/only members of this circle can read it/)).toBeDefined();
  expect(screen.getByText(/in any order, and the same one twice: nothing is lost/)).toBeDefined();
  expect(screen.getByLabelText('Sync file').getAttribute('accept')).toBe('.lateral');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onSave).toHaveBeenCalledOnce();
  await user.tab();
  expect(document.activeElement).toBe(loadButton());
});

test.each<readonly [string, Partial<SyncFileReport>, string]>([
  ['what is new', {}, '12 changes from the file that bob saved on November 3, 2025 are in. '],
  ['one change', { newCount: 1 }, '1 change from the file that bob saved on November 3, 2025 is in. '],
  ['this year', { at: Date.UTC(2026, 0, 3, 12) }, '12 changes from the file that bob saved on January 3 are in. '],
  ['nobody known', { by: undefined }, '12 changes from this file are in. '],
  [
    'an own file',
    { by: { name: 'alice', isMe: true } },
    '12 changes from the file that you saved on November 3, 2025 are in. ',
  ],
  ['the same again', { newCount: 0 }, 'Everything in this file was here already. '],
])('%s is told in words', async (_case, report, words) => {
  comesTo(loader, { ...here, ...report });
  await load();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is of another circle of this profile went there, and that is named', async () => {
  comesTo(loader, {}, { newCount: 0 });
  await load();
  const elsewhere = 'The file is of your circle Monday circle, and went there.';
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(elsewhere));
  await load();
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe(`Everything in this file was here already. ${elsewhere}`),
  );
});

test('what waits for others, and what does not count, is said with whom to ask', async () => {
  comesTo(
    loader,
    { ...here, waitingCount: 3, refusedCount: 1 },
    { ...here, newCount: 0, by: undefined, waitingCount: 1 },
  );
  await load();
  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map(({ textContent }) => textContent)).toEqual([
    '3 changes wait for others before them, which are not in the file.Nothing is lost. Ask bob for a file with everything.',
    '1 change was left out: it was altered, or nobody in this circle has written it.Your circle is as it should be. Ask bob for a new file.',
  ]);
  expect(screen.getByRole('status').textContent).toMatch(/^12 changes/);
  await load();
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(1));
  expect(screen.getByRole('alert').textContent).toMatch(/^1 change waits .* Ask whoever sent it/);
  expect(screen.getByRole('status').textContent).toBe('Nothing in this file was new here. ');
});

test.each([
  ['empty', /^There is nothing in from bob\.lateral\.Nothing was changed\. Ask for it to be sent again/],
  ['not-a-bundle', /^from bob\.lateral is no file of Lateral\.Nothing was changed\. Choose the file as it was sent/],
  ['newer-version', /^A newer version of Lateral saved from bob\.lateral\.Nothing was changed.*Update Lateral/],
  ['truncated', /cut off: its end is missing\.Nothing was changed\. Ask for it to be sent again: mail or messenger/],
  ['altered', /changed on its way to you\.Nothing was changed here\. Ask for it to be sent again/],
  ['other-circle', /of a circle that you are not in\.Nothing was changed\. Join the circle first/],
  [
    'no-key',
    /a key of the circle that this device does not have yet\.Nothing was changed.*Meet somebody of the circle/,
  ],
  ['unreadable', /could not be read\.What is here is safe\. .*Load it again/],
  ['not-kept', /could not be saved on this device\.What is here is safe\. Make sure that the disk has room/],
] as const)('%s: what it is, that nothing was harmed, what to do', async (fault, words) => {
  comesTo(loader, fault, here);
  await load();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.getByRole('status').textContent).toBe('');
  await load();
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^12 changes/));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a file of another kind is taken by whoever can, without a word here', async () => {
  takeOther.mockResolvedValue(true);
  comesTo(loader, 'not-a-bundle');
  await load('bob.lateral-request');
  await waitFor(() => expect(takeOther).toHaveBeenCalledOnce());
  const [source] = takeOther.mock.calls[0] ?? [];
  expect([...((await source?.read(0, 3)) ?? [])]).toEqual([97, 98, 99]);
  await waitFor(() => expect(loadButton().getAttribute('aria-disabled')).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('whoever comes back to the page reads nothing of what was', async () => {
  comesTo(loader, here);
  await load();
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^12 changes/));
  await user.click(screen.getByRole('button', { name: 'Turn the page' }));
  await user.click(screen.getByRole('button', { name: 'Turn the page' }));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('long work is told in numbers, and stopping keeps what is in', async () => {
  loader.holds = true;
  comesTo(loader, { ...here, newCount: 4_100 });
  await load();
  expect(screen.getByText('Loading from bob.lateral…')).toBeDefined();
  expect(loadButton().getAttribute('aria-disabled')).toBe('true');
  act(() => loader.comesTo({ doneCount: 4_100, totalCount: 10_000 }));
  expect(screen.getByText('4,100 of 10,000 changes')).toBeDefined();
  expect(loader.shouldStop()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(loader.shouldStop()).toBe(true);
  await act(async () => loader.letGo());
  expect(screen.getByRole('status').textContent).toBe(
    'Stopped: 4,100 changes are in. Load the file again for the rest. ',
  );
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
});

test('what was told to stop and came to its end all the same was not stopped', async () => {
  loader.holds = true;
  comesTo(loader, here);
  await load();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  act(() => loader.comesTo({ doneCount: 12, totalCount: 12 }));
  await act(async () => loader.letGo());
  expect(screen.getByRole('status').textContent).toMatch(/^12 changes from the file that bob saved/);
});
