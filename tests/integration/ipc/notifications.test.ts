import { expect, it } from 'vitest';

import { createShellNotifications } from '#renderer/adapters/shell/shell-notifications.ts';
import { joinPageToMain } from './join-page-to-main.ts';

it('[SHELL36] [SHELL37] what the page has shown reaches the system, and choosing it the page, whoever listens first', async () => {
  const { shell, notified, chooseNotification, events } = await joinPageToMain();
  const notifications = await createShellNotifications(shell);
  await shell.app.ready();
  expect(await notifications.isSupported()).toBe(true);
  expect(await notifications.show({ title: 'A deadline\u202e is near.', lines: ['one', 'two'] })).toBe('shown');
  expect(await notifications.show({ title: 'At once again', lines: [] })).toBe('too-soon');
  expect(notified).toEqual([{ title: 'A deadline is near.', body: 'one\ntwo' }]);
  chooseNotification();
  let openedCount = 0;
  notifications.onOpened(() => (openedCount += 1));
  expect(openedCount).toBe(1);
  chooseNotification();
  expect(openedCount).toBe(2);
  events.emit('notifications.watched', { isWatched: true });
  expect(notifications.isWatched.get()).toBe(true);
});

it.each([
  ['nothing', undefined],
  ['no lines', { title: 'a' }],
  ['a line that is none', { title: 'a', lines: [1] }],
  ['more than there may be', { title: 'a', lines: [], icon: 'https://example.org/seen.png' }],
  ['a title without end', { title: 'a'.repeat(2_001), lines: [] }],
  ['lines without end', { title: 'a', lines: Array<string>(9).fill('a') }],
])('[SHELL3] [SHELL36] %s is refused, and nothing is shown', async (_what, input) => {
  const { invokeAs, page, notified, errors } = await joinPageToMain();
  const answer = await invokeAs(page, 'notifications.show', input);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(errors).toHaveLength(1);
  expect(notified).toEqual([]);
});
