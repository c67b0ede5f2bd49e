// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { NudgeSettings } from '#renderer/features/nudges/index.ts';
import { muteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('[NUDGE3] kind words are heard of all, of some, or of nobody', async () => {
  const bob = addBob(app);
  renderInCircle(bob.app, <NudgeSettings />);
  const { circle } = bob.app.session();
  const mutes = () => circle.mutes.all.get().get(circle.me);
  const people = within(screen.getByRole('group', { name: 'From whom' }));
  expect(people.getAllByRole('checkbox')).toHaveLength(1);
  expect([box('Hear kind words').checked, box('From bob').checked]).toEqual([true, true]);
  await user.click(box('From bob'));
  expect(mutes()).toEqual({ isAll: false, members: new Set([bob.id]) });
  expect(box('From bob').checked).toBe(false);
  await user.click(box('From bob'));
  expect(mutes()).toEqual({ isAll: false, members: new Set() });
  await user.click(box('Hear kind words'));
  expect(mutes()?.isAll).toBe(true);
  expect([box('From bob').checked, box('From bob').disabled]).toEqual([false, true]);
  expect(await screen.findByText('You hear no kind words now.')).toBeDefined();
  const undo = await screen.findAllByRole('button', { name: 'Undo' });
  await user.click(undo[undo.length - 1] ?? document.body);
  expect([mutes()?.isAll, box('Hear kind words').checked, box('From bob').checked]).toEqual([false, true, true]);
});

test('what others mute is not mine, and alone there is nobody to choose', () => {
  renderInCircle(app, <NudgeSettings />);
  expect(screen.queryByRole('group')).toBeNull();
  const bob = addBob(app);
  act(() => void bob.write((doc, ctx) => muteNudges(doc, { authorOf: () => bob.id }, ctx)));
  expect(box('Hear kind words').checked).toBe(true);
});

test('while nothing can be written nothing can be chosen', () => {
  const bob = addBob(app);
  const access: OpenCircle['access'] = { get: () => 'newer-version', subscribe: () => () => undefined };
  renderInCircle(showCircle(bob.app, { ...bob.app.session().circle.replica, access }), <NudgeSettings />);
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ disabled }) => disabled)).toEqual([true, true]);
});
