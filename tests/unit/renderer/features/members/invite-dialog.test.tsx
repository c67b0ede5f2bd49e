// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { InviteDialog } from '#renderer/features/members/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { KnownMeetingPoint } from '#shared/ports/meeting-points.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

let circle: FakeCircle;
let user: ReturnType<typeof userEvent.setup>;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  user = userEvent.setup();
  circle = await createFakeCircle();
});
afterEach(cleanup);

const show = () => renderInCircle(circle.app, <InviteDialog isOpen onClose={() => undefined} />);
const link = async () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Invite link' });
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const asksFirst = () => screen.getByRole('checkbox', { name: 'Ask me before letting them in' });
const reach = () => screen.getByRole('group', { name: 'How it reaches them' }).textContent;
const point = (url: string, source: KnownMeetingPoint['source'], status: KnownMeetingPoint['status']) => ({
  ...{ url, source, status },
});

test('an invite names the circle, its members and where they can be met; what is only near stands in none', async () => {
  circle.admit('bob');
  circle.app.meetingPoints.list.set({
    points: [
      point('wss://meet.example', 'added', { state: 'online' }),
      point('ws://192.168.1.4:8080', 'nearby', { state: 'online' }),
    ],
    nearby: 'on',
  });
  show();
  expect((await link()).value).toBe('lateral://join#1');
  expect(circle.door.terms).toEqual([
    {
      circleName: 'Thursday circle',
      inviterName: 'alice',
      memberNames: ['alice', 'bob'],
      asksFirst: false,
      meetingPoints: ['wss://meet.example'],
    },
  ]);
  expect(screen.getByText(/lets one person in, until Monday, January 12/)).toBeDefined();
});

test('with and without asking are two invites, each made once however often it is changed', async () => {
  show();
  const first = (await link()).value;
  await user.click(asksFirst());
  await waitFor(async () => expect((await link()).value).toBe('lateral://join#2'));
  await user.click(asksFirst());
  expect((await link()).value).toBe(first);
  await user.click(asksFirst());
  expect((await link()).value).toBe('lateral://join#2');
  expect(circle.door.terms.map((terms) => terms.asksFirst)).toEqual([false, true]);
});

test('each opening is a new invite', async () => {
  show();
  await link();
  cleanup();
  show();
  expect((await link()).value).toBe('lateral://join#2');
});

test('the link, or a message around it, is copied; what the system refuses is told', async () => {
  const logError = vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  show();
  await press('Copy link');
  expect(await navigator.clipboard.readText()).toBe('lateral://join#1');
  expect(await screen.findByText('Link copied.')).toBeDefined();
  await press('Copy message');
  const message = await navigator.clipboard.readText();
  expect(message).toMatch(
    /^alice invites you to the circle “Thursday circle”\.[^]*A circle is[^]*one person.*January 12/u,
  );
  expect(message).toContain('\nlateral://join#1\n');

  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await press('Copy link');
  expect((await screen.findByRole('alert')).textContent).toContain('Not copied');
  expect(logError).toHaveBeenCalledOnce();
});

test('whom to ask is there to be read, and the message is copied as somebody has changed it', async () => {
  show();
  await link();
  expect(screen.queryByText(/^Somebody who is looking just now/u)).toBeNull();
  await press('Whom to ask');
  expect(screen.getAllByText(/^Somebody/u)).toHaveLength(4);
  await user.clear(screen.getByRole('textbox', { name: 'Message' }));
  await user.keyboard('Come and look with us.');
  await press('Copy message');
  expect(await navigator.clipboard.readText()).toBe('Come and look with us.\n\nlateral://join#1\n');
  await user.clear(screen.getByRole('textbox', { name: 'Message' }));
  await press('Copy message');
  expect(await navigator.clipboard.readText()).toBe('lateral://join#1\n');
});

test('the link selects itself, and cannot be changed', async () => {
  show();
  const field = await link();
  await user.click(field);
  await user.keyboard('x');
  expect(field.value).toBe('lateral://join#1');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});

test('a file holds one line for people, then the link', async () => {
  show();
  await press('Save as file');
  expect(await screen.findByText('Saved as a file.')).toBeDefined();
  const [file] = circle.app.savedFiles;
  expect(file?.name).toBe('Thursday circle.lateral-invite');
  expect(new TextDecoder().decode(file?.bytes)).toMatch(/^alice invites you[^\n]*\nlateral:\/\/join#1\n$/);
});

test('a file that was not kept is told as that; one that the person gave up is not', async () => {
  const save = vi.spyOn(circle.app.services.files, 'save').mockResolvedValue(false);
  vi.spyOn(circle.app.services, 'logError').mockReturnValue();
  show();
  await press('Save as file');
  expect(screen.queryByRole('alert')).toBeNull();
  save.mockRejectedValue(new AppError('not-saved', 'full', { retryable: true }));
  await press('Save as file');
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
});

test('an invite that could not be written says what to do, and is written at the next try', async () => {
  const write = circle.door.outcome.invite;
  circle.door.outcome.invite = () => Promise.reject(new AppError('newer-version', 'newer', { retryable: false }));
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('Update the app, then invite.');
  expect(screen.queryByRole('textbox')).toBeNull();
  circle.door.outcome.invite = write;
  await press('Try again');
  expect((await link()).value).toBe('lateral://join#2');
});

test('it reaches as far as there are ways now, in words', async () => {
  show();
  await link();
  expect(reach()).toContain('Only by file at the moment');
  expect(reach()).toContain('add a meeting point in Settings');
  act(() => circle.app.meetingPoints.list.set({ points: [], nearby: 'on' }));
  expect(reach()).toContain('On the network that you are on now');
  expect(reach()).toContain('Also by file');
  const list = circle.app.meetingPoints.list;
  act(() => list.set({ points: [point('wss://meet.example', 'added', { state: 'online' })], nearby: 'off' }));
  expect(reach()).toContain('From anywhere, through meet.example.');
  expect(reach()).not.toContain('Settings');
  const failed = { state: 'failed', reason: 'no-answer', nextAttemptAt: undefined } as const;
  act(() => list.set({ points: [point('wss://meet.example', 'added', failed)], nearby: 'off' }));
  expect(reach()).toContain('Not through meet.example at the moment');
  expect(reach()).toContain('Only by file at the moment');
});

test('an invite that was used meanwhile is offered no more; another can be written', async () => {
  show();
  expect((await link()).value).toBe('lateral://join#1');
  act(() => void circle.admit('bob', { inviteId: 'i1' as InviteId }));
  expect(await screen.findByText('bob is in by this invite. It lets nobody else in.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  await press('Write another invite');
  await waitFor(async () => expect((await link()).value).toBe('lateral://join#2'));
  expect(screen.queryByText(/is in by this invite/)).toBeNull();
});

test('through the folder of the circle it reaches whoever can open it, without being open at the same time', async () => {
  show();
  await link();
  const ready = { state: 'ready', checkedAt: 0, writers: [], unreadCount: 0, newerCount: 0 } as const;
  act(() => circle.folder.set(ready));
  expect(reach()).toContain('their request waits there until somebody in the circle has Lateral open.');
  expect(reach()).toContain('Also by file');
  expect(reach()).not.toContain('Lateral has to be open');
  await user.click(asksFirst());
  expect(reach()).toContain('their request waits there until you have Lateral open.');
  act(() => circle.folder.set({ state: 'unavailable', code: 'missing', sinceAt: 0 }));
  expect(reach()).toContain('Not through the sync folder at the moment');
  expect(reach()).toContain('Only by file at the moment');
  act(() => circle.folder.set({ state: 'none' }));
  expect(reach()).not.toContain('sync folder');
});
