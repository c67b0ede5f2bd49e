// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import type { NotWhole } from '#renderer/bindings/recovering.ts';
import { TroubleView } from '#renderer/features/first-run/index.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { VaultStatus } from '#shared/ports/vault.ts';
import type { OpenFailure, SaveFailure } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

/** Every code there is, so that a new one does not compile without words, and what stands first on its screen. */
const WHAT: Readonly<
  Record<Exclude<OpenFailure, NotWhole> | SaveFailure | 'not-saved' | NonNullable<VaultStatus['reason']>, string>
> = {
  'unknown-circle': 'The keys on this device do not know this circle.',
  'wrong-key': 'The key on this device does not fit your circle.',
  'other-device': 'Your circle knows this device by other keys.',
  'storage-unavailable': 'The storage on this disk did not answer.',
  'storage-replaced': 'The storage on this disk was exchanged while Lateral was open.',
  'storage-newer': 'A newer version of Lateral has been at work on this disk.',
  'disk-full': 'The disk is full.',
  'not-saved': 'The disk refused to save.',
  'vault-locked': 'The keys of this device are locked.',
  'vault-unavailable': 'The keys of this device cannot be used.',
  unexpected: 'Something went wrong inside Lateral.',
  damaged: 'The file with the keys of this device is damaged.',
  newer: 'A newer version of Lateral wrote the keys of this device.',
  keychain: 'The keychain of your system did not give the key to Lateral.',
  unreadable: 'The file with the keys of this device could not be read or written.',
};
const RESTART_ONLY: readonly string[] = [
  'storage-replaced',
  'storage-newer',
  'damaged',
  'newer',
  'keychain',
  'unreadable',
];

afterEach(cleanup);

test.each(Object.entries(WHAT))('%s says what happened, what is safe and what to do', async (code, what) => {
  renderInCircle(await createTestApp(), <TroubleView code={code} onRetry={() => undefined} />);
  const [first, rest] = [...screen.getByRole('alert').querySelectorAll('p')].map((line) => line.textContent);
  expect(first).toBe(what);
  expect(rest?.split('. ').length).toBeGreaterThanOrEqual(2);
  expect(screen.getByText(`If you ask for help, name this: ${code}`)).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test.each(Object.keys(WHAT))('%s offers at most another try, never to begin anew', async (code) => {
  renderInCircle(await createTestApp(), <TroubleView code={code} onRetry={() => undefined} />);
  const buttons = screen.queryAllByRole('button').map((button) => button.textContent);
  expect(buttons).toEqual(RESTART_ONLY.includes(code) ? [] : ['Try again']);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.body.textContent).not.toMatch(/welcome/i);
});

test('a code that nobody knows is told as unexpected, and still named', async () => {
  const onRetry = vi.fn<() => void>();
  renderInCircle(await createTestApp(), <TroubleView code="toString" onRetry={onRetry} />);
  expect(screen.getByText(WHAT.unexpected)).toBeDefined();
  expect(screen.getByText('If you ask for help, name this: toString')).toBeDefined();
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onRetry).toHaveBeenCalledOnce();
});

test('the other circles of the person stay in reach', async () => {
  const app = await createTestApp();
  const others = app.app.circles.get();
  const onOpen = vi.fn<(circleId: CircleId) => void>();
  renderInCircle(app, <TroubleView code="wrong-key" onRetry={() => undefined} otherCircles={others} onOpen={onOpen} />);
  const region = screen.getByRole('region', { name: 'Your other circles' });
  await userEvent.click(within(region).getByRole('button', { name: 'Open Thursday circle' }));
  expect(onOpen.mock.calls).toEqual([[others[0]?.circleId]]);
});
