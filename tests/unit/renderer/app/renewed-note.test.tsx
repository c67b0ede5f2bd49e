// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

import { settle } from '#tests/support/fake-clock.ts';
import { createBrokenPage } from '#tests/unit/renderer/features/recovery/broken-page.tsx';

afterEach(cleanup);

test('an older disk that was put right is said until it is read, and stays away then', async () => {
  const { app, recovery, start } = await createBrokenPage();
  await start();
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => {
    recovery.isOutdated.set(true);
    await settle();
    await app.device.clock.advance(0);
  });
  const note = await screen.findByText('Others have changes of yours that this device did not have.');
  expect(note.closest('[role="alert"]')?.textContent).toMatch(
    /come back by themselves\. There is nothing for you to do\./,
  );
  await act(() => app.device.clock.advance(60_000));
  expect(screen.getByRole('alert')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'All right' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
