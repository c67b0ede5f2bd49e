// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { KeysSection } from '#renderer/features/settings/keys-section.tsx';
import type { NewPassphraseRefusal, Vault, VaultProtection, VaultRefusal } from '#shared/ports/vault.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(cleanup);

/** Shows the settings over a vault that is guarded like this, and behaves. */
async function show(initial: VaultProtection) {
  let protection = initial;
  const become = (next: VaultProtection) => () => {
    protection = next;
    return Promise.resolve<VaultRefusal | undefined>(undefined);
  };
  const vault = {
    status: vi.fn<Vault['status']>(() => Promise.resolve({ state: 'open', protection })),
    unlock: vi.fn<Vault['unlock']>(),
    protect: vi.fn<Vault['protect']>(become('passphrase')),
    unprotect: vi.fn<Vault['unprotect']>(become('keychain')),
  };
  const logError = vi.fn<(error: unknown) => void>();
  const app = await createTestApp();
  renderInCircle({ ...app, services: { ...app.services, vault, logError } }, <KeysSection />);
  return { vault, logError };
}

const keys = () => screen.getByRole('region', { name: 'Keys on this device' });
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const waitUntilClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

const TRUTH: Readonly<Record<VaultProtection, { readonly words: string; readonly buttons: readonly string[] }>> = {
  keychain: { words: 'The keychain of your system guards them.', buttons: ['Set a passphrase'] },
  passphrase: { words: 'Your passphrase guards them.', buttons: ['Change', 'Remove'] },
  none: { words: 'Nothing guards them.', buttons: ['Set a passphrase'] },
};
const protections = Object.keys(TRUTH) as readonly VaultProtection[];

test.each(protections)('keys guarded by %s are told so, with only what can be done', async (protection) => {
  await show(protection);
  expect(await screen.findByText(TRUTH[protection].words)).toBeDefined();
  const buttons = within(keys()).getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(TRUTH[protection].buttons);
});

test('a passphrase is set only when it is long enough and the same twice', async () => {
  const { vault } = await show('none');
  await press('Set a passphrase');
  expect(screen.getByRole('dialog', { name: 'Set a passphrase' }).textContent).toMatch(/Nobody can recover/);
  await user.keyboard('1234567');
  await press('Set passphrase');
  expect(screen.getByText('At least 8 letters or signs are needed.')).toBeDefined();
  await user.type(screen.getByLabelText('Passphrase'), '8');
  await user.type(screen.getByLabelText('Passphrase again'), '1234567');
  await press('Set passphrase');
  expect(screen.getByText('The two are not the same.')).toBeDefined();
  expect(vault.protect).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Passphrase again'), '8');
  await press('Set passphrase');
  expect(vault.protect.mock.calls).toEqual([['12345678']]);
  await waitUntilClosed();
  const state = await screen.findByText(TRUTH.passphrase.words);
  await waitFor(() => expect(document.activeElement).toBe(state));
  expect(await screen.findByText('Passphrase set. Lateral asks for it at the next start.')).toBeDefined();
});

test('a passphrase that is too long is told as that, and the vault is not asked', async () => {
  const { vault } = await show('none');
  await press('Set a passphrase');
  await user.click(screen.getByLabelText('Passphrase'));
  await user.paste('x'.repeat(1_025));
  await press('Set passphrase');
  expect(screen.getByText('This is too long. At most 1,024 letters or signs fit.')).toBeDefined();
  expect(vault.protect).not.toHaveBeenCalled();
});

const REFUSED: Readonly<Record<NewPassphraseRefusal, RegExp>> = {
  'wrong-passphrase': /^This is not the passphrase/,
  'too-short': /^At least 8 letters or signs are needed/,
  'too-long': /^This is too long. At most 1,024/,
  'not-saved': /^Not saved: the disk or the keychain refused/,
  unavailable: /^The keys could not be used/,
};
const refusals = Object.entries(REFUSED) as readonly [NewPassphraseRefusal, RegExp][];

test.each(refusals)('a new passphrase refused as %s is told, and the dialog stays', async (refusal, words) => {
  const { vault } = await show('keychain');
  vault.protect.mockResolvedValue(refusal);
  await press('Set a passphrase');
  await user.keyboard('12345678{Tab}12345678');
  await press('Set passphrase');
  expect(await screen.findByText(words)).toBeDefined();
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '12345678');
  await user.keyboard('{Escape}');
  await waitUntilClosed();
  expect(screen.getByText(TRUTH.keychain.words)).toBeDefined();
});

test('a passphrase is changed', async () => {
  const { vault } = await show('passphrase');
  await press('Change');
  expect(screen.getByRole('dialog', { name: 'Change the passphrase' })).toBeDefined();
  await user.keyboard('87654321{Tab}87654321{Tab}{Tab}{Enter}');
  expect(vault.protect.mock.calls).toEqual([['87654321']]);
  await waitUntilClosed();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change' })));
});

test('a passphrase goes only against itself', async () => {
  const { vault } = await show('passphrase');
  vault.unprotect.mockResolvedValueOnce('wrong-passphrase');
  await press('Remove');
  await user.keyboard('{Enter}');
  expect(screen.getByText('Write your passphrase first.')).toBeDefined();
  expect(vault.unprotect).not.toHaveBeenCalled();
  await user.keyboard('12345678{Enter}');
  expect(await screen.findByText(REFUSED['wrong-passphrase'])).toBeDefined();
  await user.keyboard('9{Enter}');
  expect(vault.unprotect.mock.calls).toEqual([['12345678'], ['123456789']]);
  await waitUntilClosed();
  expect(await screen.findByText(TRUTH.keychain.words)).toBeDefined();
});

test('what was typed is gone when the dialog opens again', async () => {
  await show('none');
  await press('Set a passphrase');
  await user.keyboard('12345678{Escape}');
  await waitUntilClosed();
  await press('Set a passphrase');
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
});

test('a vault that does not answer is told as such', async () => {
  const { vault, logError } = await show('passphrase');
  await screen.findByText(TRUTH.passphrase.words);
  vault.status.mockRejectedValue(new Error('gone'));
  await press('Change');
  await user.keyboard('87654321{Tab}87654321{Tab}{Tab}{Enter}');
  expect((await within(keys()).findByRole('alert')).textContent).toMatch(/could not find out/);
  expect(logError).toHaveBeenCalledOnce();
});
