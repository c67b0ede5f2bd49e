// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createCircleOfTwo } from '../charter/circle-of-two.ts';
import { has, press, rows, saw } from './evidence-page.ts';

afterEach(cleanup);
// What was put in their place is for these tests alone.
afterEach(() => void vi.unstubAllGlobals());

test('what bob saw of me and I of him stays after he left; nothing is written about him any more', async () => {
  const { app, alice, bob, begun, settle } = await createCircleOfTwo();
  await saw(bob, alice.circle.me, { text: 'Welded the frame of the stairs', skills: [] });
  await settle();
  await saw(alice, bob.circle.me, { text: 'Baked for forty people', skills: [] });
  renderInCircle(app, <EvidenceSection />);
  await press('About bob');
  expect(has('Add evidence about bob')).toBe(true);

  expect(await bob.circle.replica.leave()).toEqual({ ok: true, value: undefined });
  await act(() => begun.time.advance(MINUTE_MS));
  expect(alice.circle.replica.formerMembers.get().map(({ id }) => id)).toEqual([bob.circle.me]);
  await waitFor(() => expect(rows('What you can do')[0]).toContain('bob saw this and signed it.'));
  expect(rows('About bob')[0]).toContain('Baked for forty people');
  expect(has('Add evidence about bob')).toBe(false);
});

test('somebody who has left and of whom nothing was seen is not spoken of', async () => {
  const { app, bob, begun } = await createCircleOfTwo();
  renderInCircle(app, <EvidenceSection />);
  expect(has('About bob')).toBe(true);
  expect(await bob.circle.replica.leave()).toEqual({ ok: true, value: undefined });
  await act(() => begun.time.advance(MINUTE_MS));
  expect(has('About bob')).toBe(false);
  expect(screen.queryByRole('region', { name: 'What the others can do' })).toBeNull();
});
