// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { showToday } from '#tests/support/today-page.tsx';

afterEach(cleanup);

test('[REST4] the reminder of a check-in goes while I rest, not while another does, and comes back', async () => {
  const app = await createTestApp();
  const bob = addBob(app);
  const told = { texts: { done: 'Two calls' }, zone: 'UTC', isListenOnly: false };
  bob.write((doc, ctx) => addCheckIn(doc, told, ctx));
  await app.device.clock.advance(4 * DAY_MS);
  showToday(bob.app);
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
