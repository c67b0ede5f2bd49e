// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Activity, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SyncFolderSettings, useSyncFolder } from '#renderer/features/sync-folder/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { FOLDER_PATH } from '#tests/support/fake-folders.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const OTHER = 'e'.repeat(64) as CircleId;
const refusal = () => Promise.reject(new AppError('not-saved', 'the disk refused', { retryable: true }));
const user = userEvent.setup();
let circle: FakeCircle;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  circle = await createFakeCircle();
});
afterEach(cleanup);

/** The page that this is on, and another, which are kept as they are. */
function Pages() {
  const choice = useSyncFolder();
  const [isAway, setAway] = useState(false);
  return (
    <>
      <main tabIndex={-1}>
        <Activity mode={isAway ? 'hidden' : 'visible'}>
          <SyncFolderSettings choice={choice} />
        </Activity>
      </main>
      <button type="button" onClick={() => setAway(!isAway)}>
        Turn the page
      </button>
      <button type="button" onClick={() => void choice.choose()}>
        By a command
      </button>
    </>
  );
}

const show = () => renderInCircle(circle.app, <Pages />);
const part = () => screen.getByRole('group', { name: 'Sync folder' });
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const buttons = () => [...part().querySelectorAll('button')].map(({ textContent }) => textContent);
const put = (path: string, id: CircleId = circle.app.session().circleId) =>
  circle.app.folders.chosen.set(new Map([[id, { path }]]));

test('says what it is for, who can read it, and what the others do; it is chosen by keyboard', async () => {
  show();
  expect(part().textContent).toMatch(
    /members whom you never meet online.*is encrypted, and only members of this circle/,
  );
  expect(part().textContent).toContain('Each of you chooses the same folder on their own computer.');
  expect(buttons()).toEqual(['Choose a sync folder']);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(circle.app.folders.asked).toEqual([['choose', circle.app.session().circleId]]);
  expect(screen.getByTitle(FOLDER_PATH).textContent).toBe(FOLDER_PATH);
  expect(buttons()).toEqual(['Choose another folder', 'Stop using this folder']);
  expect(document.activeElement?.textContent).toBe('Choose another folder');
  expect(await screen.findByText('The circle travels through this folder, too.')).toBeDefined();
});

test('the folder of another circle is none of this one', () => {
  put('/mnt/nas/other', OTHER);
  show();
  expect(buttons()).toEqual(['Choose a sync folder']);
  act(() => put('/mnt/nas/this'));
  expect(screen.getByTitle('/mnt/nas/this')).toBeDefined();
});

test('who chooses none is told nothing, and all is as before', async () => {
  circle.app.folders.outcome.choose = () => Promise.resolve(undefined);
  show();
  await press('Choose a sync folder');
  expect(buttons()).toEqual(['Choose a sync folder']);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(circle.app.toasts.getSnapshot()).toEqual([]);
});

test('while the system asks, it is not asked again', async () => {
  let answer: (path: string) => void = () => undefined;
  circle.app.folders.outcome.choose = () => new Promise((resolve) => void (answer = resolve));
  show();
  await press('Choose a sync folder');
  await press('Choose a sync folder');
  await press('By a command');
  expect(circle.app.folders.asked).toHaveLength(1);
  await act(async () => answer('/mnt/nas'));
  await press('Choose another folder');
  expect(circle.app.folders.asked).toHaveLength(2);
});

test('a choice that could not be kept is an alert, and goes with the next try', async () => {
  const logError = vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  const { choose } = circle.app.folders.outcome;
  circle.app.folders.outcome.choose = refusal;
  show();
  await press('Choose a sync folder');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^The folder is not used: this device could not keep your choice\.Everything is as it was\. Make sure/,
  );
  expect(logError).toHaveBeenCalledOnce();
  expect(buttons()).toEqual(['Choose a sync folder']);
  circle.app.folders.outcome.choose = choose;
  await press('Choose a sync folder');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByTitle(FOLDER_PATH)).toBeDefined();
});

test('what was refused is old news for whoever comes back to the page', async () => {
  vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  circle.app.folders.outcome.choose = refusal;
  show();
  await press('Choose a sync folder');
  expect(await screen.findByRole('alert')).toBeDefined();
  await press('Turn the page');
  await press('Turn the page');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('another one takes its place; what lies in the one before stays, and that is said', async () => {
  put('/media/stick');
  show();
  await press('Choose another folder');
  expect(screen.getByTitle(FOLDER_PATH)).toBeDefined();
  expect(await screen.findByText('The files in the one before stay there.')).toBeDefined();
});

test('it is left without a question: the files stay, it can be chosen again, and the focus is not lost', async () => {
  put('/media/stick');
  show();
  screen.getByRole('button', { name: 'Stop using this folder' }).focus();
  await user.keyboard('{Enter}');
  expect(circle.app.folders.asked).toEqual([['forget', circle.app.session().circleId]]);
  expect(screen.queryByTitle('/media/stick')).toBeNull();
  expect(buttons()).toEqual(['Choose a sync folder']);
  expect(await screen.findByText('The files in it stay there.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

test('when leaving it could not be kept, it is still used, and that is said', async () => {
  vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  circle.app.folders.outcome.forget = refusal;
  put('/media/stick');
  show();
  await press('Stop using this folder');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The folder is still used: .* then try again\.$/);
  expect(screen.getByTitle('/media/stick')).toBeDefined();
  expect(circle.app.toasts.getSnapshot()).toEqual([]);
});
