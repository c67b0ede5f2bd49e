// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { TodayView } from '#renderer/features/today/index.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { departed } from '#tests/support/departed.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';

const onGoTo = vi.fn<(page: string) => void>();
let circle: FakeCircle;

beforeEach(async () => {
  onGoTo.mockReset();
  circle = await createFakeCircle();
  for (const name of ['bob', 'carol']) circle.admit(name);
});
afterEach(cleanup);

const ways = {
  onOpenLead: vi.fn<() => void>(),
  onOpenBlock: vi.fn<() => void>(),
  onAddLead: vi.fn<() => void>(),
  onCheckIn: vi.fn<() => void>(),
  onInvite: vi.fn<() => void>(),
};
const show = (app: TestApp = circle.app) =>
  renderInCircle(app, <TodayView {...ways} onGoTo={onGoTo} levelLine={null} search={null} />);
const rowsOf = (heading: string) =>
  within(screen.getByRole('region', { name: heading }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const hasNews = () => screen.queryByRole('region', { name: 'New in the circle' }) !== null;
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));

test('[TODAY14] that somebody left is news in one visit, and leads to the members', async () => {
  const { unmount } = show();
  act(() => circle.depart('bob', circle.app.device.clock.now() + MINUTE_MS));
  expect(rowsOf('New in the circle')).toEqual(['bob left the circle.']);
  await userEvent.click(screen.getByRole('button', { name: 'bob left the circle.' }));
  expect(onGoTo.mock.calls).toEqual([['members']]);
  unmount();
  await pass(DAY_MS);
  show();
  expect(hasNews()).toBe(false);
});

test('[TODAY14] it is news also when it is heard of long after it was', async () => {
  const { unmount } = show();
  const leftAt = circle.app.device.clock.now() + MINUTE_MS;
  await pass(DAY_MS);
  unmount();
  await pass(DAY_MS);
  act(() => circle.depart('bob', leftAt));
  const again = show();
  expect(rowsOf('New in the circle')).toEqual(['bob left the circle.']);
  again.unmount();
  await pass(DAY_MS);
  act(() => circle.depart('carol', leftAt));
  show();
  expect(rowsOf('New in the circle')).toEqual(['carol left the circle.']);
});

test('[TODAY14] whoever comes into a circle is not told who left it before', async () => {
  circle.depart('bob', circle.app.device.clock.now() - DAY_MS);
  const { unmount } = show();
  expect(hasNews()).toBe(false);
  unmount();
  await pass(DAY_MS);
  show();
  expect(hasNews()).toBe(false);
});

test('[TODAY14] what somebody asked who has left is asked no more', async () => {
  const bob = addBob(await createTestApp());
  bob.write((doc, ctx) =>
    addCheckIn(doc, { texts: { ask: 'Who knows Northwind?' }, zone: 'UTC', isListenOnly: false }, ctx),
  );
  show(bob.app);
  expect(rowsOf('Somebody asked you')).toEqual(['bob asks the circle Who knows Northwind?']);
  cleanup();
  show(departed(bob.app, bob.id));
  expect(screen.queryByRole('region', { name: 'Somebody asked you' })).toBeNull();
});

test('[TODAY14] whoever has left themselves is told only of what they keep in private', () => {
  const { circle: space, own, run } = circle.app.session();
  const step = { nextStep: 'Write', nextStepOn: '2026-01-05' };
  run(space, addLead, { company: 'Northwind', ...step });
  run(own, addLead, { company: 'Globex', circle: circle.app.session().circleId, ...step });
  show();
  expect(rowsOf('Yours to do')).toHaveLength(2);
  act(() => circle.depart());
  expect(rowsOf('Yours to do')).toHaveLength(1);
  expect(rowsOf('Yours to do')[0]).toContain('Globex');
  expect(screen.queryByRole('button', { name: 'Write your priorities' })).toBeNull();
});

test('[TODAY4] who was with others that have all left has been with others', () => {
  circle.depart('bob');
  circle.depart('carol');
  show();
  expect(screen.queryByRole('button', { name: 'Invite someone' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Write your priorities' })).toBeDefined();
});
