import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { APP_ID } from '#main/services/notifications/app-id.ts';
import { createNotifications } from '#main/services/notifications/notifications.ts';
import { HOUR_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

interface Shown {
  readonly title: string;
  readonly body: string;
  isClosed: boolean;
  click: () => void;
}

function setUp({ isSupported = true } = {}) {
  const clock = createFakeClock();
  const shown: Shown[] = [];
  let openedCount = 0;
  const service = createNotifications({
    isSupported: () => isSupported,
    create: (words) => {
      const one: Shown = { ...words, isClosed: false, click: () => undefined };
      return {
        show: () => void shown.push(one),
        close: () => void (one.isClosed = true),
        on: (_event, listener) => void (one.click = listener),
      };
    },
    isWatched: () => true,
    onOpened: () => (openedCount += 1),
    clock,
  });
  const show = (title: string, ...lines: readonly string[]) => service.show({ title, lines });
  return { clock, shown, service, show, openedCount: () => openedCount };
}

describe('the words of a notification', () => {
  test('[SHELL36] are lines of plain text, short, however long and however many there were', () => {
    const { shown, show } = setUp();
    show('Something waits for you.', 'one', ' ', 'x'.repeat(2_000), 'three', 'four', 'five');
    expect(shown.map(({ title, body }) => [title, body])).toEqual([
      ['Something waits for you.', `one\n${'x'.repeat(199)}…\nthree`],
    ]);
  });

  test.each([
    ['a line break', 'Contoso\nYour bank: call 555', 'Contoso Your bank: call 555'],
    ['other line breaks and controls', 'a\r\n\u2028b\u0085c\td\u0000\u0007\u001be', 'a bc de'],
    ['words turned round', 'Con\u202etoso\u2066 \u2069gmbh\u200f', 'Contoso gmbh'],
    ['what is not seen', 'Con\u200bto\u00adso\u{e0041}\ufeff\u2060', 'Contoso'],
    ['what stands for a letter and is empty', 'Con\u3164\u115f\uffa0\u17b4\u034ftoso\u{1d173}\u{e0100}', 'Contoso'],
    ['half a character', 'a\ud800b', 'ab'],
    ['markup', '<a href="file:///etc">Contoso</a><img src=x>', '‹a href="file:///etc"›Contoso‹/a›‹img src=x›'],
    ['what is honest', 'Müller & Söhne – 北京 👩‍👩‍👧 ❤️', 'Müller & Söhne – 北京 👩‍👩‍👧 ❤️'],
  ])('[SHELL36] %s', (_what, text, expected) => {
    const { shown, show } = setUp();
    show(text, text);
    expect(shown).toMatchObject([{ title: expected, body: expected }]);
  });

  test('[SHELL36] a title is cut between two characters', () => {
    const { shown, show } = setUp();
    show('👩'.repeat(300));
    expect(shown[0]?.title).toBe(`${'👩'.repeat(99)}…`);
  });
});

describe('showing it', () => {
  test('[SHELL37] the one before goes, and only the one that is shown can be chosen', async () => {
    const { clock, shown, show, openedCount } = setUp();
    expect(show('one')).toBe('shown');
    await clock.advance(3 * SECOND_MS);
    expect(show('two')).toBe('shown');
    expect(shown.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    shown[0]?.click();
    expect(openedCount()).toBe(0);
    shown[1]?.click();
    expect(openedCount()).toBe(1);
  });

  test('[SHELL37] not twice within three seconds, and twelve in an hour at most, whatever the page asks for', async () => {
    const { clock, shown, show } = setUp();
    expect([show('one'), show('two')]).toEqual(['shown', 'too-soon']);
    for (let count = 0; count < 100; count += 1) {
      await clock.advance(3 * SECOND_MS);
      show('more');
    }
    expect(shown).toHaveLength(12);
    await clock.advance(HOUR_MS - 300 * SECOND_MS);
    expect(show('later')).toBe('shown');
  });

  test('[SHELL36] where the system shows none, none is made, and that is said', () => {
    const { shown, service, show } = setUp({ isSupported: false });
    expect(service.status()).toEqual({ isSupported: false, isWatched: true });
    expect(show('one')).toBe('unavailable');
    expect(shown).toEqual([]);
  });
});

test('[SHELL36] the app calls itself for Windows as its installer does', () => {
  expect(readFileSync('scripts/lib/packager-config.mjs', 'utf8')).toContain(`appId: '${APP_ID}'`);
});
