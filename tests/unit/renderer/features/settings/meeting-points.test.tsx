// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MeetingPointsSection } from '#renderer/features/settings/meeting-points-section.tsx';
import { AppError } from '#shared/kernel/app-error.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { KnownMeetingPoint, MeetingPointRefusal } from '#shared/ports/meeting-points.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const show = () => renderInCircle(app, <MeetingPointsSection />);
const rows = () =>
  within(screen.getByRole('list', { name: 'Known meeting points' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a meeting point' });
const known = (...points: readonly KnownMeetingPoint[]) => app.meetingPoints.list.set({ points, nearby: 'on' });
const point = (
  status: KnownMeetingPoint['status'],
  source: KnownMeetingPoint['source'] = 'added',
): KnownMeetingPoint => ({ url: `wss://${source}.example`, source, status });

test('what a meeting point learns is said, and how far this device is found without one', () => {
  show();
  expect(screen.getByRole('region', { name: 'Meeting points' }).textContent).toContain('never names or content');
  expect(screen.getByText('No meeting point yet.')).toBeDefined();
  expect(screen.getByText(/not looking for others/)).toBeDefined();
  act(() => app.meetingPoints.list.set({ points: [], nearby: 'failed' }));
  expect(screen.getByText(/did not let Lateral listen/)).toBeDefined();
});

test('only what this person took in can be taken away', () => {
  const online = { state: 'online' } as const;
  known(...(['default', 'added', 'invite', 'nearby'] as const).map((source) => point(online, source)));
  show();
  expect(rows()).toEqual([
    'wss://default.exampleOnline. Given to Lateral from outside.',
    'wss://added.exampleOnline. Added by you.Remove',
    'wss://invite.exampleOnline. From an invite.Remove',
    'wss://nearby.exampleOnline. Found nearby.',
  ]);
});

test('one that cannot be reached says why, and when it is tried again', () => {
  const now = app.device.clock.now();
  const failed = (reason: string, nextAttemptAt: number | undefined) =>
    known(point({ state: 'failed', reason, nextAttemptAt }));
  show();
  act(() => failed('no-answer', now + 5 * SECOND_MS));
  expect(rows()[0]).toContain('Not reachable: nobody answers there. It is tried again in a moment.');
  act(() => failed('something-new', now + 5 * MINUTE_MS));
  const at = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(now + 5 * MINUTE_MS);
  expect(rows()[0]).toContain(`Not reachable. It is tried again at ${at}.`);
  act(() => failed('bad-address', undefined));
  expect(rows()[0]).toContain('It is not tried again until Lateral starts anew.');
});

test('an address is added without the space around it, and the field is free for the next', async () => {
  show();
  await userEvent.type(field(), '  wss://meet.example {Enter}');
  await waitFor(() => expect(rows()).toEqual(['wss://meet.exampleOnline. Added by you.Remove']));
  expect(field().value).toBe('');
});

test.each<readonly [MeetingPointRefusal, RegExp]>([
  ['bad-address', /no address of a meeting point/],
  ['too-many', /as many as Lateral can use/],
  ['not-saved', /the disk refused/],
])('%s is told at the field, and what was typed stays', async (refusal, words) => {
  vi.spyOn(app.meetingPoints, 'add').mockResolvedValue(refusal);
  show();
  await userEvent.type(field(), 'meet.example');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText(words)).toBeDefined();
  expect(field().value).toBe('meet.example');
  await userEvent.type(field(), 'x');
  expect(screen.queryByText(words)).toBeNull();
});

test('removing takes it away; when that fails it stays and says so', async () => {
  const logError = vi.spyOn(app.services, 'logError').mockReturnValue();
  known(point({ state: 'online' }));
  const remove = vi.spyOn(app.meetingPoints, 'remove');
  remove.mockRejectedValueOnce(new AppError('not-saved', 'full', { retryable: true }));
  show();
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Remove wss://added.example' }));
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('Not removed');
  expect(logError).toHaveBeenCalledOnce();
  await press();
  expect(await screen.findByText('No meeting point yet.')).toBeDefined();
});
