// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CircleMenu } from '#renderer/app/circle-menu.tsx';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { JoinStatus } from '#shared/ports/joining.ts';
import {
  createFakeJoining,
  type FakeJoining,
  INVITE,
  pendingJoin,
  withJoining,
} from '#tests/unit/renderer/features/joining/fake-joining.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const onJoin = vi.fn<() => void>();
const onWaiting = vi.fn<(inviteId: InviteId) => void>();
const user = userEvent.setup();
let joining: FakeJoining;

beforeEach(() => {
  // jsdom has neither; they only have to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  onJoin.mockReset();
  onWaiting.mockReset();
  joining = createFakeJoining();
});
afterEach(cleanup);

/** Alice is in a circle of her own; her request for the one of the invite stands as given. */
async function open(status: JoinStatus): Promise<void> {
  const test = await createTestApp();
  const circleId = test.session().circleId;
  joining.pending.set([pendingJoin(status, { invite: { ...INVITE, circleId, circleName: 'Monday circle' } })]);
  renderInCircle(
    withJoining(test, joining),
    <CircleMenu onCreate={() => undefined} onJoin={onJoin} onWaiting={onWaiting} />,
  );
  await user.click(screen.getByRole('button', { name: 'Thursday circle' }));
}

test('the menu leads into circles of others, and to a request that waits', async () => {
  await open({ state: 'asking' });
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(names).toEqual([
    'Thursday circle',
    'Monday circle (waiting to be let in)',
    'Create a circle',
    'Join a circle',
  ]);
  const marked = screen.getAllByRole('menuitem').map((item) => item.querySelector('.lucide-check') !== null);
  expect(marked).toEqual([true, false, false, false]);
  await user.click(screen.getByRole('menuitem', { name: 'Monday circle (waiting to be let in)' }));
  expect(onWaiting.mock.calls).toEqual([[pendingJoin({ state: 'asking' }).inviteId]]);
});

test('Join a circle begins anew', async () => {
  await open({ state: 'asking' });
  await user.click(screen.getByRole('menuitem', { name: 'Join a circle' }));
  expect(onJoin).toHaveBeenCalledOnce();
});

test('a circle that has let the person in opens under the name of the request', async () => {
  await open({ state: 'joined' });
  expect(screen.queryByText(/waiting to be let in/)).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Thursday circle' }));
  await waitFor(() => expect(joining.calls.map(([name]) => name)).toEqual(['open']));
});
