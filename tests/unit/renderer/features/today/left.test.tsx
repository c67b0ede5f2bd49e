// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { departed } from '#tests/support/departed.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { asked, news, showToday, yours } from '#tests/support/today-page.tsx';

const onGoTo = vi.fn<(page: string) => void>();
let circle: FakeCircle;

beforeEach(async () => {
  onGoTo.mockReset();
  circle = await createFakeCircle();
  for (const name of ['bob', 'carol']) circle.admit(name);
});
afterEach(cleanup);

const show = (app = circle.app) => showToday(app, { onGoTo });
const hasNews = () => screen.queryByRole('region', { name: 'New in the circle' }) !== null;
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));

test('[TODAY14] that somebody left is news in one visit, and leads to the members', async () => {
  const { unmount } = show();
  act(() => circle.depart('bob', circle.app.device.clock.now() + MINUTE_MS));
  expect(news()).toEqual(['bob left the circle.']);
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
  expect(news()).toEqual(['bob left the circle.']);
  again.unmount();
  await pass(DAY_MS);
  act(() => circle.depart('carol', leftAt));
  show();
  expect(news()).toEqual(['carol left the circle.']);
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
  expect(asked()).toEqual(['bob asks the circle Who knows Northwind?']);
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
  expect(yours()).toHaveLength(2);
  act(() => circle.depart());
  expect(yours()).toHaveLength(1);
  expect(yours()[0]).toContain('Globex');
  expect(screen.queryByRole('button', { name: 'Write your priorities' })).toBeNull();
});

test('[TODAY4] who was with others that have all left has been with others', () => {
  circle.depart('bob');
  circle.depart('carol');
  show();
  expect(screen.queryByRole('button', { name: 'Invite someone' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Write your priorities' })).toBeDefined();
});
