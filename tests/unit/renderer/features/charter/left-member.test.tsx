// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { CharterSection } from '#renderer/features/charter/index.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createCircleOfTwo, proposes, signs } from './circle-of-two.ts';

afterEach(cleanup);
// What was put in their place is for these tests alone.
afterEach(() => void vi.unstubAllGlobals());

test('who has signed and left is named among those who signed, and waited for by nobody', async () => {
  const { app, alice, bob, begun, settle } = await createCircleOfTwo();
  const first = proposes(alice, { purpose: 'Work for all', share: 'half' });
  await settle();
  await signs(bob, first);
  await signs(alice, first);
  await settle();
  renderInCircle(app, <CharterSection />);
  expect((await screen.findByRole('region', { name: 'Charter' })).textContent).toContain('alice and bob');

  expect(await bob.circle.replica.leave()).toEqual({ ok: true, value: undefined });
  await act(() => begun.time.advance(MINUTE_MS));
  const words = screen.getByRole('region', { name: 'Charter' }).textContent;
  expect(words).toContain('alice and bob');
  expect(words).not.toMatch(/Not yet|Somebody/);
});
