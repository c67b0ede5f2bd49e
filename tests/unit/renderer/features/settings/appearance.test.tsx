// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { AppearanceSection } from '#renderer/features/settings/appearance-section.tsx';
import { applyPreferences } from '#renderer/features/settings/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Preferences } from '#shared/ports/preferences.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

class FakeMediaQuery extends EventTarget {
  matches = false;
  turn(matches: boolean) {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}

const user = userEvent.setup();
const look = document.documentElement.dataset;
let night: FakeMediaQuery;
let app: TestApp;

beforeEach(async () => {
  night = new FakeMediaQuery();
  vi.stubGlobal('matchMedia', () => night);
  applyPreferences({ theme: 'system', textSize: 100 });
  app = await createTestApp();
});
afterEach(cleanup);

const show = () => renderInCircle(app, <AppearanceSection />);
const radio = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole<HTMLInputElement>('radio', { name });

test('a chosen theme no longer follows the system, and going back to the system does again', async () => {
  show();
  await user.click(radio('Theme', 'Light'));
  night.turn(true);
  expect(look['theme']).toBe('light');
  await user.click(radio('Theme', 'System'));
  expect(look['theme']).toBe('dark');
  night.turn(false);
  expect(look['theme']).toBe('light');
});

test('each choice takes effect at once and is kept together with the other', async () => {
  show();
  await user.click(radio('Theme', 'Dark'));
  await user.click(radio('Text size', 'Largest'));
  expect([look['theme'], look['textSize']]).toEqual(['dark', '130']);
  expect(await app.services.preferences.get()).toEqual({ theme: 'dark', textSize: 130 });
});

test('what was applied at the start is what is shown as chosen', () => {
  applyPreferences({ theme: 'dark', textSize: 115 });
  show();
  expect(radio('Theme', 'Dark').checked).toBe(true);
  expect(radio('Text size', 'Larger').checked).toBe(true);
});

test('with the keyboard: arrows choose inside the group', async () => {
  show();
  radio('Text size', 'Standard').focus();
  await user.keyboard('{ArrowRight}');
  expect(look['textSize']).toBe('115');
});

test('a disk that refuses is told, the look holds, and another try can keep it', async () => {
  const set = vi
    .fn<(preferences: Preferences) => Promise<void>>()
    .mockRejectedValueOnce(new AppError('not-saved', 'the disk refused', { retryable: true }))
    .mockResolvedValue();
  app = {
    ...app,
    services: { ...app.services, logError: () => undefined, preferences: { ...app.services.preferences, set } },
  };
  show();
  await user.click(radio('Theme', 'Dark'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved: the disk refused\./);
  expect(look['theme']).toBe('dark');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(set).toHaveBeenLastCalledWith({ theme: 'dark', textSize: 100 });
  expect(screen.queryByRole('alert')).toBeNull();
});
