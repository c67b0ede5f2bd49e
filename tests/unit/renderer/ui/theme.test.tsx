// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';

import { applyAppearance } from '#renderer/styles/theme.ts';

class FakeMediaQuery extends EventTarget {
  matches = false;
  turn(matches: boolean) {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}

afterEach(() => {
  delete document.documentElement.dataset['contrast'];
});

test('system follows the operating system until disposed', () => {
  const night = new FakeMediaQuery();
  vi.stubGlobal('matchMedia', () => night);
  const look = document.documentElement.dataset;
  const dispose = applyAppearance({ theme: 'system', textSize: 100, contrast: 'system' });
  expect(look['theme']).toBe('light');
  night.turn(true);
  expect(look['theme']).toBe('dark');
  dispose();
  night.turn(false);
  expect(look['theme']).toBe('dark');
});

test('a choice holds whatever the system says, and can be taken back', () => {
  const target = document.createElement('div');
  applyAppearance({ theme: 'dark', textSize: 130, contrast: 'more' }, target);
  expect(Object.fromEntries(Object.entries(target.dataset))).toEqual({
    theme: 'dark',
    textSize: '130',
    contrast: 'more',
  });
  applyAppearance({ theme: 'light', textSize: 90, contrast: 'system' }, target);
  expect(Object.fromEntries(Object.entries(target.dataset))).toEqual({ theme: 'light', textSize: '90' });
});
