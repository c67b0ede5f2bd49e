// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { UnlockView } from '#renderer/features/first-run/index.ts';
import type { VaultRefusal } from '#shared/ports/vault.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const onUnlock = vi.fn<(passphrase: string) => Promise<VaultRefusal | undefined>>();
const user = userEvent.setup();

const FIRST_WORDS: Readonly<Record<VaultRefusal, RegExp>> = {
  'wrong-passphrase': /^This is not the passphrase/,
  'not-saved': /^Not unlocked: the disk refused/,
  unavailable: /^Not unlocked: the keys could not be used/,
};

beforeEach(async () => {
  onUnlock.mockReset();
  renderInCircle(await createTestApp(), <UnlockView onUnlock={onUnlock} />);
});
afterEach(cleanup);

const refusals = Object.entries(FIRST_WORDS) as readonly [VaultRefusal, RegExp][];

test.each(refusals)('refused as %s: said at the field, and what was typed stays', async (refusal, words) => {
  onUnlock.mockResolvedValue(refusal);
  await user.keyboard('correct horse{Enter}');
  const field = screen.getByLabelText('Passphrase');
  expect(await screen.findByText(words)).toBeDefined();
  expect(field).toHaveProperty('value', 'correct horse');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
});

test('a second try with the button goes through, and the complaint is gone', async () => {
  onUnlock.mockResolvedValueOnce('wrong-passphrase').mockResolvedValueOnce(undefined);
  await user.keyboard('correct horse{Enter}');
  await screen.findByText(FIRST_WORDS['wrong-passphrase']);
  await user.keyboard(' battery');
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(onUnlock.mock.calls).toEqual([['correct horse'], ['correct horse battery']]);
  expect(screen.queryByText(FIRST_WORDS['wrong-passphrase'])).toBeNull();
});

test('the same passphrase can be tried again without touching it', async () => {
  onUnlock.mockResolvedValue('not-saved');
  await user.keyboard('correct horse{Enter}');
  await screen.findByText(FIRST_WORDS['not-saved']);
  await user.keyboard('{Enter}');
  expect(onUnlock).toHaveBeenCalledTimes(2);
});

test('nothing typed is not sent; the passphrase is never shown in clear', async () => {
  await user.keyboard('{Enter}');
  expect(onUnlock).not.toHaveBeenCalled();
  expect(screen.getByText('Write your passphrase first.')).toBeDefined();
  expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('password');
});

test('while the lock opens, Enter does not ask again', async () => {
  onUnlock.mockReturnValue(new Promise(() => undefined));
  await user.keyboard('correct horse{Enter}{Enter}');
  expect(onUnlock).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toBe('Opening…');
});
