import { expect, test } from 'vitest';

import { createShellVault } from '#renderer/adapters/shell/shell-vault.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode } from '#shared/ipc/shell-error.ts';

function vaultThatAnswers(code: ShellErrorCode) {
  const refuse = () => Promise.resolve({ ok: false, error: { code, message: '' } } as const);
  const vault: Omit<ShellApi['vault'], 'status'> = { unlock: refuse, protect: refuse, unprotect: refuse };
  return createShellVault({ vault } as ShellApi);
}

test('a length that main refuses makes a new passphrase too short or too long, and an old one wrong', async () => {
  const { protect, unlock, unprotect } = vaultThatAnswers('bad-input');
  expect(await protect('1234567')).toBe('too-short');
  expect(await protect('x'.repeat(1_025))).toBe('too-long');
  expect(await unlock('x'.repeat(1_025))).toBe('wrong-passphrase');
  expect(await unprotect('x'.repeat(1_025))).toBe('wrong-passphrase');
});

test('what has no word of its own is told as unavailable', async () => {
  expect(await vaultThatAnswers('internal').protect('12345678')).toBe('unavailable');
  expect(await vaultThatAnswers('not-saved').protect('12345678')).toBe('not-saved');
});
