// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { TogetherAlone } from '#tests/support/together-alone.tsx';
import { addBob } from '#tests/support/second-member.ts';

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(cleanup);

test('[REST5] a week in which I rested says so, one without rest does not', async () => {
  const app = await createTestApp();
  const bob = addBob(app);
  const { run, circle } = bob.app.session();
  const { authorOf } = circle.replica;
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
  await app.device.clock.advance(14 * DAY_MS);
  const week = { zone: 'UTC', firstDay: 1, authorOf } as const;
  const made = run(circle, addCommitment, { text: 'Call Dana', measure: 'We have spoken', ...week });
  if (!made.ok) throw new Error(made.error.code);
  run(circle, settleCommitment, { commitmentId: made.value.commitmentId, outcome: 'kept', authorOf });
  renderInCircle(bob.app, <TogetherAlone />);
  expect(screen.getByText('January 5: rested')).toBeDefined();
  expect(screen.getByText('January 12: nothing planned')).toBeDefined();
  expect(screen.getByText(/^January 19: 1 kept/)).toBeDefined();
});
