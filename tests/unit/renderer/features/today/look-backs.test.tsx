// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { markLanded, withdrawLanding } from '#shared/domain/term/mark-landed.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showToday, yours } from '#tests/support/today-page.tsx';

let app: TestApp;
let bob: SecondMember;
const onGoTo = vi.fn<(page: string, part?: string) => void>();

// It is Monday, 5 January.
beforeEach(async () => {
  onGoTo.mockReset();
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showToday(bob.app, { onGoTo });
const turn = (isOn: boolean) => {
  const { run, circle } = bob.app.session();
  run(circle, setHabits, { 'look-back': isOn });
};
const ROW = 'Look back on December together What helped, what to change.';

test('[TODAY15] a due look back is asked of me where the circle looks back, until I have written, and leads there', async () => {
  const user = userEvent.setup();
  const { run, circle } = bob.app.session();
  const texts = { texts: { helped: 'The calls' }, zone: 'UTC', authorOf: circle.replica.authorOf };
  show();
  expect(yours()).toEqual([]);
  act(() => turn(true));
  expect(yours()).toEqual([ROW]);
  await user.click(screen.getByRole('button', { name: /^Look back on December/u }));
  expect(onGoTo.mock.calls).toEqual([['together', 'charter']]);
  act(() => void bob.write((doc, ctx) => writeLookBack(doc, texts, ctx)));
  expect(yours()).toEqual([ROW]);
  act(() => void run(circle, writeLookBack, texts));
  expect(yours()).toEqual([]);
});

test('[TODAY15] [REST4] nobody is asked for a look back outside its days, or while they rest', async () => {
  turn(true);
  const page = show();
  expect(yours()).toEqual([ROW]);
  const { run, circle } = bob.app.session();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf: circle.replica.authorOf }));
  expect(yours()).toEqual([]);
  page.unmount();
  // The rest has ended, and the days of December are over.
  await app.device.clock.advance(10 * DAY_MS);
  const later = show();
  expect(yours()).toEqual([]);
  later.unmount();
  await app.device.clock.advance(12 * DAY_MS);
  show();
  expect(yours()).toEqual(['Look back on January together What helped, what to change.']);
});

test('[TODAY15] [REST6] in quiet hours nobody is asked for a look back', () => {
  turn(true);
  // From midnight until half past eleven.
  bob.app.services.keepsakes.set('quiet-hours', 'on 0 1410');
  show();
  expect(yours()).toEqual([]);
});

test('[TODAY6] [TERM7] whoever has landed is not reminded of a check-in, until they take it back', async () => {
  const told = { texts: { done: 'Two calls' }, zone: 'UTC', isListenOnly: false };
  bob.write((doc, ctx) => addCheckIn(doc, told, ctx));
  await app.device.clock.advance(4 * DAY_MS);
  show();
  const { run, circle } = bob.app.session();
  const { authorOf } = circle.replica;
  const landing = { landedOn: '2026-01-05', helpsOn: true, zone: 'UTC', authorOf };
  const reminder = () => screen.queryByRole('button', { name: /^Check in for this week/u });
  act(() => void bob.write((doc, ctx) => markLanded(doc, landing, ctx)));
  expect(reminder()).not.toBeNull();
  act(() => void run(circle, markLanded, landing));
  expect(reminder()).toBeNull();
  act(() => void run(circle, withdrawLanding, { authorOf }));
  expect(reminder()).not.toBeNull();
});
