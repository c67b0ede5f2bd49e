// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import { FOLDER_PATH } from '#tests/support/fake-folders.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/today';
  app = await createTestApp();
  renderWindow(app);
});
afterEach(cleanup);

/** Asks for a folder by its name, from wherever the person is. */
async function command(): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('searchbox', { name: /^Type what you want/ }), 'folder');
  await user.keyboard('{Enter}');
}

test('a command asks for a folder where one is, and says that it was chosen', async () => {
  await command();
  expect(await screen.findByText('The circle travels through this folder, too.')).toBeDefined();
  expect(app.folders.asked).toEqual([['choose', app.session().circleId]]);
  expect(window.location.hash).toBe('#/today');
});

test('a folder that a command could not choose is told in Settings', async () => {
  vi.spyOn(app.services, 'logError').mockReturnValue();
  app.folders.outcome.choose = () => Promise.reject(new AppError('not-saved', 'no', { retryable: true }));
  await command();
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The folder is not used/);
  expect(screen.getByRole('group', { name: 'Sync folder' })).toBeDefined();
});

test('each circle has a folder of its own, and it is found again', async () => {
  const { circleId } = app.session();
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(screen.getByRole('button', { name: 'Choose a sync folder' }));
  expect(screen.getByTitle(FOLDER_PATH)).toBeDefined();
  await act(() => app.app.createCircle('Monday circle', 'alice'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Choose a sync folder' })).toBeDefined());
  expect(screen.queryByTitle(FOLDER_PATH)).toBeNull();
  await act(() => app.app.openCircle(circleId));
  await waitFor(() => expect(screen.getByTitle(FOLDER_PATH)).toBeDefined());
});
