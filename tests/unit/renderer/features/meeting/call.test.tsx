// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

import { MeetingsSection } from '#renderer/features/meeting/index.ts';
import type { Charter } from '#shared/domain/charter/select-charter.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
afterEach(cleanup);

/** A circle whose charter, as far as a meeting reads it, names a call and a length. */
async function meetWith(terms: { readonly callLink?: string; readonly lengthMinutes?: number }): Promise<TestApp> {
  const app = await createTestApp();
  const { callLink, lengthMinutes } = terms;
  const wording = { clauses: callLink === undefined ? {} : { callLink }, lengthMinutes, weekday: 1 };
  const charter = createSubject({ holding: { wording } } as Charter);
  const session = app.session();
  renderInCircle({ ...app, session: () => ({ ...session, charter }) }, <MeetingsSection />);
  await app.device.clock.advance(5 * SECOND_MS);
  return app;
}

test('the call that the charter names opens outside, in a press', async () => {
  const app = await meetWith({ callLink: 'https://meet.example/room' });
  await user.click(await screen.findByRole('button', { name: 'Meet now' }));
  await user.click(screen.getByRole('button', { name: 'Open the call' }));
  expect(app.openedLinks).toEqual(['https://meet.example/room']);
});

test('without a call in the charter there is nothing to open', async () => {
  await meetWith({});
  await user.click(await screen.findByRole('button', { name: 'Meet now' }));
  expect(screen.queryByRole('button', { name: 'Open the call' })).toBeNull();
});

test('[TURN5] a turn is as long as the length that the charter names allows', async () => {
  await meetWith({ lengthMinutes: 20 });
  expect(await screen.findByText('Your charter says 20 minutes.')).toBeDefined();
  const long = Number((screen.getByRole('textbox', { name: 'Minutes a turn' }) as HTMLInputElement).value);
  cleanup();
  await meetWith({ lengthMinutes: 10 });
  const short = Number((screen.getByRole('textbox', { name: 'Minutes a turn' }) as HTMLInputElement).value);
  expect(short).toBeGreaterThanOrEqual(1);
  expect(long).toBeGreaterThan(short);
});
