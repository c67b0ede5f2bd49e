// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { RecoveryFault } from '#shared/ports/recovery.ts';
import { remainsWith } from '#tests/support/fake-recovery.ts';
import { type BrokenPage, createBrokenPage, press, why } from './broken-page.tsx';

const TITLE = 'This circle could not be opened whole';
const user = userEvent.setup();
let page: BrokenPage;

beforeEach(async () => {
  page = await createBrokenPage();
});
afterEach(cleanup);

/** The next recovery stays under way until it is let go. */
function hold(): { readonly letGo: () => Promise<void>; readonly shouldStop: () => boolean } {
  let release = (): void => undefined;
  let asked = (): boolean => false;
  page.recovery.outcome.recover = (shouldStop) => {
    asked = shouldStop;
    return new Promise((resolve, reject) => {
      release = () => (shouldStop() ? reject(new Error('stopped')) : resolve(ok({ newCount: 3 })));
    });
  };
  return {
    shouldStop: () => asked(),
    letGo: () =>
      act(async () => {
        release();
        await page.app.device.clock.advance(0);
      }),
  };
}

test('a copy is chosen by day, time and size, the newest at first; then the circle is open', async () => {
  await page.startWith();
  expect(why('Restore from a saved copy')).toMatch(/^The newest is from today, /);
  await press('Restore from a saved copy');
  const dialog = screen.getByRole('dialog', { name: 'Restore from a saved copy' });
  const choices = within(within(dialog).getByRole('radiogroup', { name: 'Saved copies' })).getAllByRole('radio');
  const labels = choices.map((choice) => choice.closest('label')?.textContent);
  expect(labels[0]).toMatch(/^today, \d?\d:05.* · 1\.2 MB$/);
  expect(labels[1]).toMatch(/^Sat, \d?\d:30.* · 900 kB$/);
  expect(choices.map((choice) => (choice as HTMLInputElement).checked)).toEqual([true, false]);
  await user.click(within(dialog).getByRole('radio', { name: /^Sat/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
  expect(page.recovery.ways).toEqual([{ kind: 'copy', id: 'older' }]);
  expect(await screen.findByText('Open again: 3 changes came back.')).toBeDefined();
});

test('without a copy the button says so and still takes a file', async () => {
  await page.startWith({ copies: [] });
  expect(why('Restore from a saved copy')).toMatch(/^There is no saved copy on this device\. A sync file will do/);
  await press('Restore from a saved copy');
  const dialog = screen.getByRole('dialog', { name: 'Restore from a saved copy' });
  expect(within(dialog).queryByRole('radiogroup')).toBeNull();
  expect(within(dialog).queryByRole('button', { name: 'Restore' })).toBeNull();
  expect(within(dialog).getByRole('button', { name: 'Choose a file…' })).toBeDefined();
  page.recovery.outcome.recover = () => Promise.resolve(ok({ newCount: 0 }));
  fireEvent.change(screen.getByLabelText('Saved file'), { target: { files: [new File(['abc'], 'from bob.lateral')] } });
  expect(await screen.findByText('Open again. Everything it had was still here.')).toBeDefined();
  const [way] = page.recovery.ways;
  if (way?.kind !== 'file') throw new Error('expected a file');
  expect(await way.source.read(0, 3)).toEqual(Uint8Array.of(97, 98, 99));
});

test('members: the circle opens with what is here', async () => {
  await page.startWith();
  expect(why('Get it from members')).toBe(
    'Opens the circle with what is here. The rest comes as soon as a member is connected.',
  );
  await press('Get it from members');
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
  expect(page.recovery.ways).toEqual([{ kind: 'members' }]);
  expect(await screen.findByText(/^Open with what is here\. The rest comes/)).toBeDefined();
});

test('without the beginning it waits for a member, says so, and can be stopped', async () => {
  await page.app.app.createCircle('Second', 'alice');
  await page.app.app.openCircle(page.circleId);
  await page.startWith({ others: 'unknown' });
  const held = hold();
  await press('Get it from members');
  expect(screen.queryByText(/^Waiting for a member/)).toBeNull();
  await page.wait();
  const said = screen.getByText('Waiting for a member. One of them needs to have Lateral open.');
  expect(said.closest('[role="status"]')).not.toBeNull();
  expect(screen.getByText('You can open your other circles when this is done, or stopped.')).toBeDefined();
  await press('Open Second');
  await press('Save what is here');
  await press('Restore from a saved copy');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(page.recovery.calls).toEqual(['inspect', 'recover']);
  await press('Stop');
  expect(held.shouldStop()).toBe(true);
  expect(screen.getByText('Stopping…')).toBeDefined();
  await held.letGo();
  expect(await screen.findByText('Stopped. You can take any way again.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  // What had the focus is gone.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  expect(page.recovery.calls).toEqual(['inspect', 'recover', 'inspect']);
});

test('alone, going on with what is here is asked for once, with what goes', async () => {
  await page.startWith({ others: 'nobody', copies: [] });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Get it from members' }).disabled).toBe(true);
  expect(why('Get it from members')).toMatch(/^Nobody else is in this circle/);
  await press('Go on with what is here');
  const question = screen.getByRole('alertdialog', { name: 'Go on with what is here?' });
  expect(question.textContent).toMatch(/3 changes are then gone for good.*412 changes stay\./);
  await user.click(within(question).getByRole('button', { name: 'Not yet' }));
  expect(page.recovery.calls).toEqual(['inspect']);
  await press('Go on with what is here');
  await press('Go on without 3 changes');
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
  expect(page.recovery.ways).toEqual([{ kind: 'members' }]);
  expect(await screen.findByText('Open with what is here.')).toBeDefined();
});

test('alone, with nothing known of how much is gone and nothing to be read', async () => {
  await page.startWith({ others: 'nobody', lostCount: undefined, readableCount: 0 });
  await press('Go on with what is here');
  const question = screen.getByRole('alertdialog');
  expect(question.textContent).toMatch(/What cannot be read is then gone for good.*You begin with an empty page\./);
  expect(within(question).getByRole('button', { name: 'Go on without the rest' })).toBeDefined();
});

test('the private part without its beginning: going on is beginning anew, which is said', async () => {
  page.recovery.outcome.inspect = () => Promise.resolve(remainsWith({ others: 'unknown' }));
  await page.start(page.ownId);
  await press('Go on with what is here');
  const question = screen.getByRole('alertdialog');
  expect(question.textContent).toMatch(/nothing of it can be opened: you begin with an empty page/);
  expect(question.textContent).not.toMatch(/changes stay/);
  await press('Go on without the rest');
  expect(await screen.findByText('Open with what is here.')).toBeDefined();
});

test.each([
  ['altered', 'This copy is damaged.'],
  ['copy-gone', 'This copy is not there any more.'],
  ['newer-version', 'A newer version of Lateral saved this copy.'],
  ['no-key', 'This copy is locked with a key that this device does not have.'],
] as const)('a copy that is %s: why, and another can be chosen', async (fault, words) => {
  await page.startWith();
  page.recovery.outcome.recover = () => Promise.resolve(err(fault));
  await press('Restore from a saved copy');
  await press('Restore');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(new RegExp(`^${words}Nothing was changed`));
  await press('Restore from a saved copy');
  expect(screen.getByRole('dialog')).toBeDefined();
});

const FAULTS: Readonly<Record<RecoveryFault, RegExp>> = {
  'not-a-bundle': /^mine\.lateral is no file of Lateral\./,
  'newer-version': /^A newer version of Lateral saved mine\.lateral\./,
  truncated: /^mine\.lateral is cut off/,
  altered: /^mine\.lateral was changed on its way/,
  'other-circle': /^mine\.lateral is of something else/,
  'no-key': /^mine\.lateral is locked/,
  'copy-gone': /^This copy is not there any more/,
  'no-beginning': /^How it began is missing/,
};

test.each(Object.entries(FAULTS))('a file that is %s', async (fault, words) => {
  await page.startWith();
  page.recovery.outcome.recover = () => Promise.resolve(err(fault as RecoveryFault));
  await press('Restore from a saved copy');
  fireEvent.change(screen.getByLabelText('Saved file'), { target: { files: [new File(['abc'], 'mine.lateral')] } });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(words);
  expect(alert.textContent).toMatch(/Nothing was changed/);
});

test('a full disk is told, and it can be tried again', async () => {
  await page.startWith();
  page.recovery.outcome.recover = () => Promise.reject(new AppError('disk-full', 'no room', { retryable: true }));
  await press('Get it from members');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^The disk is full\.What can be read here is as it was/,
  );
  page.recovery.outcome.recover = () => Promise.resolve(ok({ newCount: 0 }));
  await press('Get it from members');
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined();
});

test('a recovery that has helped nothing is told, and the screen stays', async () => {
  await page.startWith();
  // It is said to be done, and the circle still does not open.
  page.recovery.broken.delete = () => false;
  await press('Get it from members');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^That did not work/);
  expect(screen.getByRole('heading', { level: 1, name: TITLE })).toBeDefined();
  expect(screen.queryByText(/^Open with/)).toBeNull();
});
