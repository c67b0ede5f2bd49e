// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { TodayView } from '#renderer/features/today/index.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';

afterEach(cleanup);

const ways = {
  onOpenLead: vi.fn<() => void>(),
  onOpenBlock: vi.fn<() => void>(),
  onAddLead: vi.fn<() => void>(),
  onCheckIn: vi.fn<() => void>(),
  onInvite: vi.fn<() => void>(),
  onGoTo: vi.fn<() => void>(),
};

test('[REST4] the reminder of a check-in goes while I rest, not while another does, and comes back', async () => {
  const app = await createTestApp();
  const bob = addBob(app);
  const told = { texts: { done: 'Two calls' }, zone: 'UTC', isListenOnly: false };
  bob.write((doc, ctx) => addCheckIn(doc, told, ctx));
  await app.device.clock.advance(4 * DAY_MS);
  renderInCircle(bob.app, <TodayView {...ways} levelLine={null} search={null} />);
  const reminder = () => screen.queryByRole('button', { name: /^Check in for this week/ });
  const { run, circle } = bob.app.session();
  const { authorOf } = circle.replica;
  act(() => void bob.write((doc, ctx) => beginRest(doc, { zone: 'UTC', authorOf }, ctx)));
  expect(reminder()).not.toBeNull();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
  expect(reminder()).toBeNull();
  act(() => void run(circle, endRest, { zone: 'UTC', authorOf }));
  expect(reminder()).not.toBeNull();
});
