// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleRemains } from '#shared/ports/recovery.ts';
import { remainsWith } from '#tests/support/fake-recovery.ts';
import { type BrokenPage, button, createBrokenPage, press, why } from './broken-page.tsx';

const TITLE = 'This circle could not be opened whole';
const user = userEvent.setup();
let page: BrokenPage;

beforeEach(async () => {
  page = await createBrokenPage();
});
afterEach(cleanup);

const seen = (): string => screen.getByRole('main').textContent ?? '';
const isShut = (name: string): boolean => button(name).hasAttribute('disabled');

test('it says what is known, that nothing was changed, and offers the three ways, never to begin anew', async () => {
  await page.startWith();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: TITLE }));
  expect(seen()).toMatch(/Thursday circle.*412 changes can still be read here\. 3 changes are known to be gone\./);
  expect(seen()).toMatch(/Nothing was changed, and nothing is lost by looking\./);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Restore from a saved copy',
    'Get it from members',
    'Save what is here',
  ]);
  expect(document.title).toBe('Thursday circle – Lateral');
  expect(document.body.textContent).not.toMatch(/welcome|database|registry|envelope/i);
  expect(page.recovery.calls).toEqual(['inspect']);
});

test.each([
  [{ lostCount: undefined }, /412 changes can still be read here\. How many are gone is not known\./],
  [{ readableCount: 1, lostCount: 1 }, /1 change can still be read here\. 1 change is known to be gone\./],
  [{ readableCount: 0 }, /Nothing of it can be read here\. 3 changes are known to be gone\./],
  [{ lostCount: 0, others: 'unknown' }, /412 changes can still be read here\. {2}How it began is missing/],
] as const)('%j in words', async (remains, words) => {
  await page.startWith(remains);
  expect(seen()).toMatch(words);
});

test('while it takes its time to look it says so; what cannot be looked at can be tried again', async () => {
  let answer = (_remains: CircleRemains): void => undefined;
  page.recovery.outcome.inspect = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  await page.start(page.circleId);
  expect(screen.queryByText('Looking at what is still here…')).toBeNull();
  await page.wait();
  expect(screen.getByText('Looking at what is still here…')).toBeDefined();
  await act(async () => answer(remainsWith()));
  expect(screen.queryByText('Looking at what is still here…')).toBeNull();
  cleanup();

  page.recovery.outcome.inspect = () => Promise.reject(new AppError('storage-unavailable', 'no', { retryable: true }));
  await page.start(page.circleId);
  expect(screen.getByRole('alert').textContent).toMatch(
    /^What is still here could not be looked at\.Nothing was chang/,
  );
  expect(screen.queryByRole('button', { name: 'Save what is here' })).toBeNull();
  page.recovery.outcome.inspect = () => Promise.resolve(remainsWith());
  await press('Try again');
  expect(await screen.findByRole('button', { name: 'Save what is here' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the private part says whose it is, and comes right after its circle', async () => {
  await page.start(page.circleId, page.ownId);
  page.recovery.outcome.inspect = () => Promise.resolve(remainsWith({ others: 'nobody', copies: [] }));
  await press('Get it from members');
  expect(await screen.findByText('What only you see')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: TITLE }));
  expect(await screen.findByRole('button', { name: 'Go on with what is here' })).toBeDefined();
  expect(why('Go on with what is here')).toMatch(/^Nobody else has this part/);
  expect(why('Save what is here')).not.toMatch(/sync file/i);
  await press('Save what is here');
  await waitFor(() =>
    expect(page.app.savedFiles.map(({ name }) => name)).toEqual(['private part saved 2026-01-05.lateral']),
  );
  await press('Restore from a saved copy');
  expect(screen.getByRole('dialog').textContent).not.toMatch(/sync file/i);
  await user.keyboard('{Escape}');
  await press('Go on with what is here');
  await press('Go on without 3 changes');
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
});

test('no circle opens without the private part, so none is offered beside it', async () => {
  await page.app.app.createCircle('Second', 'alice');
  await page.start(page.ownId);
  expect(screen.getByText('What only you see')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Open / })).toBeNull();
});

test('what is here is saved as a file, and what it is good for is said', async () => {
  await page.startWith();
  expect(why('Save what is here')).toMatch(/“Load a sync file” in Settings takes it in later/);
  await press('Save what is here');
  expect(await screen.findByText('Saved. Keep the file until everything is back.')).toBeDefined();
  expect(page.app.savedFiles).toEqual([
    { name: 'Thursday circle saved 2026-01-05.lateral', bytes: Uint8Array.of(1, 2, 3) },
  ]);
  page.recovery.outcome.remains = async function* () {
    yield Uint8Array.of(1);
    throw new Error('not to be read');
  };
  await press('Save what is here');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The file could not be made/);
  expect(screen.queryByText(/^Saved\./)).toBeNull();
});

test('where nothing can be read there is nothing to save, which is said', async () => {
  await page.startWith({ readableCount: 0 });
  expect(isShut('Save what is here')).toBe(true);
  expect(why('Save what is here')).toBe('Nothing can be read here, so there is nothing to save.');
  expect(isShut('Restore from a saved copy')).toBe(false);
});

test('other circles stay in reach', async () => {
  await page.app.app.createCircle('Second', 'alice');
  await page.app.app.openCircle(page.circleId);
  await page.startWith();
  const region = screen.getByRole('region', { name: 'Your other circles' });
  await user.click(within(region).getByRole('button', { name: 'Open Second' }));
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
  expect(document.title).toBe('Second – Lateral');
});

test('chosen in the menu of circles, it is the screen that tells, and nothing beside it', async () => {
  await page.app.app.createCircle('Second', 'alice');
  await page.start();
  page.recovery.broken.set(page.circleId, 'not-whole');
  await press('Second');
  await user.click(screen.getByRole('menuitem', { name: 'Thursday circle' }));
  expect(await screen.findByRole('heading', { level: 1, name: TITLE })).toBeDefined();
  await page.wait();
  expect(page.app.toasts.getSnapshot()).toEqual([]);
  await press('Open Second');
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
});

test('all of it works by keyboard', async () => {
  await page.startWith();
  await user.tab();
  expect(document.activeElement).toBe(button('Restore from a saved copy'));
  await user.keyboard('{Enter}');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button('Restore from a saved copy')));
  await user.tab();
  expect(document.activeElement).toBe(button('Get it from members'));
  await user.tab();
  expect(document.activeElement).toBe(button('Save what is here'));
});
