// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LevelLineSlot } from '#renderer/app/level-line-slot.tsx';
import { goTo } from '#renderer/app/place.ts';
import { useKeepLastSeen } from '#renderer/bindings/presence.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const onInvite = vi.fn<() => void>();
let circle: FakeCircle;

beforeEach(async () => {
  onInvite.mockReset();
  circle = await createFakeCircle();
  act(() => goTo('board'));
});
afterEach(cleanup);

function Shown() {
  useKeepLastSeen();
  return <LevelLineSlot onInvite={onInvite} />;
}
const show = () => renderInCircle(circle.app, <Shown />);
const names = () =>
  within(screen.getByRole('list', { name: 'Who is here' }))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));

test('whoever was never here is not said to have been', () => {
  circle.admit('bob');
  show();
  expect(names()).toEqual(['alice, connected', 'bob, last seen: not yet']);
});

test('who leaves was last seen when they left, and that is known after a start too', async () => {
  circle.admit('bob');
  circle.connect('bob');
  show();
  expect(names()).toEqual(['alice, connected', 'bob, connected']);
  await pass(65 * MINUTE_MS);
  act(() => circle.connect());
  await pass(30 * MINUTE_MS);
  const at = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(Date.UTC(2026, 0, 5, 10, 5));
  expect(names()).toEqual(['alice, connected', `bob, last seen ${at}`]);
  cleanup();
  await pass(2 * DAY_MS);
  show();
  expect(names()).toEqual(['alice, connected', 'bob, last seen Mon']);
});

test('somebody who is here when the circle is left was seen until then', async () => {
  circle.admit('bob');
  circle.connect('bob');
  const { unmount } = show();
  await pass(5 * MINUTE_MS);
  unmount();
  circle.connect();
  show();
  const at = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(Date.UTC(2026, 0, 5, 9, 5));
  expect(names()).toEqual(['alice, connected', `bob, last seen ${at}`]);
});

test('the line opens only under those whom changes wait for', () => {
  for (const name of ['bob', 'carol', 'dora']) {
    circle.admit(name);
    circle.receive(name, name === 'carol' ? 2 : 1);
  }
  circle.connect('dora');
  show();
  const waiting = [...screen.getByRole('list').children].map((place) => place.getAttribute('data-waiting'));
  expect(waiting).toEqual([null, 'true', null, null]);
});

test('alone, the ring invites; with others, or where the page itself invites, there is none', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Invite someone' }));
  expect(onInvite).toHaveBeenCalledOnce();
  act(() => goTo('members'));
  await waitFor(() => expect(names()).toEqual(['alice, connected']));
  act(() => goTo('board'));
  await waitFor(() => expect(names()).toHaveLength(2));
  act(() => void circle.admit('bob'));
  expect(names()).toEqual(['alice, connected', 'bob, last seen: not yet']);
});
