// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { noteSharingBegun } from '#renderer/bindings/sharing-begun.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { showToday } from '#tests/support/today-page.tsx';

const onInvite = vi.fn<() => void>();
let circle: FakeCircle;

beforeEach(async () => {
  onInvite.mockReset();
  circle = await createFakeCircle();
});
afterEach(cleanup);

const show = () => showToday(circle.app, { onInvite });
const steps = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

test('[TODAY4] alone, inviting somebody is a first step, after the own ones', async () => {
  show();
  expect(steps()).toEqual(['Add lead', 'Write your priorities', 'Invite someone']);
  await userEvent.click(screen.getByRole('button', { name: 'Invite someone' }));
  expect(onInvite).toHaveBeenCalledOnce();
});

test('[TODAY4] it is taken with the first invite, whatever becomes of that', () => {
  noteSharingBegun(circle.app.services.keepsakes, circle.app.session().circleId);
  show();
  expect(steps()).not.toContain('Invite someone');
});

test('[TODAY4] and with the first other member, also when they are gone later', () => {
  show();
  const alone = circle.members.get();
  act(() => void circle.admit('bob'));
  expect(steps()).not.toContain('Invite someone');
  cleanup();
  circle.members.set(alone);
  show();
  expect(steps()).not.toContain('Invite someone');
});
