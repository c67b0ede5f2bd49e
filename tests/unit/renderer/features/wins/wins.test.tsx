// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { WinsSection } from '#renderer/features/wins/index.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { cheer } from '#shared/domain/win/cheer.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { WinId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => renderInCircle(bob.app, <WinsSection />);
const rows = (name = 'Wins of this week') =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
function bobWins(text: string): WinId {
  const added = bob.write((doc, ctx) => addWin(doc, { text, zone: 'UTC' }, ctx));
  if (!added.ok) throw new Error(added.error.code);
  return added.value.winId;
}

test('a win of any size is told in one line, written again and removed', async () => {
  show();
  expect(screen.getByText(/^Nothing is too small/)).toBeDefined();
  await press('Add win');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Something that went well' }), 'An answer{Enter}');
  expect(rows()).toEqual(['ALYouAn answer']);
  await press('More for “An answer”');
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  const dialog = screen.getByRole('dialog', { name: 'Your win' });
  await user.type(within(dialog).getByRole('textbox'), ', and a kind one');
  await press('Save');
  expect(rows()).toEqual(['ALYouAn answer, and a kind one']);
  await press(/^More for/);
  await user.click(screen.getByRole('menuitem', { name: 'Remove' }));
  expect(screen.queryByRole('list')).toBeNull();
});

test('others cheer by name, once, and can take it back; nobody cheers an own win', async () => {
  show();
  act(() => void bobWins('Sent the letter'));
  await press('Cheer for “Sent the letter”');
  expect(rows()[0]).toContain('You cheered.');
  await press('Take my cheer back');
  expect(rows()[0]).not.toContain('cheered');
  const { run, circle } = bob.app.session();
  const { authorOf } = circle.replica;
  const own = run(circle, addWin, { text: 'Slept', zone: 'UTC' });
  if (!own.ok) throw new Error(own.error.code);
  act(() => void bob.write((doc, ctx) => cheer(doc, { winId: own.value.winId, authorOf }, ctx)));
  expect(rows().find((row) => row.includes('Slept'))).toContain('bob cheered.');
  expect(screen.queryByRole('button', { name: 'Cheer for “Slept”' })).toBeNull();
});

test('the week before is looked back on, earlier ones when asked for', async () => {
  bobWins('Three weeks ago');
  await app.device.clock.advance(14 * DAY_MS);
  bobWins('Last week');
  await app.device.clock.advance(7 * DAY_MS);
  bobWins('This week');
  show();
  expect(rows()).toEqual(['BObobThis weekCheer']);
  expect(rows('Wins of the week before')).toEqual(['BObobLast weekCheer']);
  expect(screen.queryByText('Three weeks ago')).toBeNull();
  await press('Show wins of 1 earlier week');
  expect(rows('Wins in the week of January 5')).toEqual(['BObobThree weeks agoCheer']);
});
