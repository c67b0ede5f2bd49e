// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { NotSavedNote } from '#renderer/app/not-saved-note.tsx';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

afterEach(cleanup);

test.each([
  ['disk-full', 'Not saved: the disk is full.'],
  ['storage-unavailable', 'Not saved: the storage of this device did not answer.'],
  ['storage-replaced', 'Not saved: the data on this device was replaced while Lateral was open.'],
  ['storage-newer', 'Not saved: a newer version of Lateral has taken over this device.'],
  ['vault-locked', 'Not saved: the keys on this device are locked.'],
  ['vault-unavailable', 'Not saved: the keys on this device cannot be used.'],
  ['what-nobody-foresaw', 'Not saved: something unexpected happened.'],
])('a disk that says %s: what happened, what is safe, and what to do', async (code, words) => {
  const app = await createTestApp();
  renderInCircle(app, <NotSavedNote />);
  expect(screen.queryByRole('alert')).toBeNull();
  const { disk, clock } = app.device;
  disk.failWith = code;
  act(() => void app.session().run(app.session().circle, addLead, { role: 'Welder' }));
  await act(() => clock.advance(0));
  expect(screen.getByRole('alert').textContent).toMatch(new RegExp(`^${words}What you wrote is still here\\..+`));
  disk.failWith = undefined;
  await act(() => clock.advance(30_000));
  expect(screen.queryByRole('alert')).toBeNull();
});
