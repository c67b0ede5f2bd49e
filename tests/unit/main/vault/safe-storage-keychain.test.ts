import { describe, expect, it, vi } from 'vitest';
import { createSafeStorageKeychain } from '#main/services/vault/safe-storage-keychain.ts';

const synchronous = {
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => Buffer.from(`sync:${text}`),
  decryptString: (bytes: Buffer) => bytes.toString().replace('sync:', ''),
};

describe('the keychain behind safeStorage', () => {
  it.each([
    ['basic_text', false],
    ['unknown', false],
    ['gnome_libsecret', true],
    ['kwallet6', true],
  ])('[VAULT4] on Linux counts %s as real: %s', async (backend, expected) => {
    const keychain = createSafeStorageKeychain({ ...synchronous, getSelectedStorageBackend: () => backend }, 'linux');
    expect(await keychain.isAvailable()).toBe(expected);
  });

  it('[VAULT4] counts a Linux that cannot name its backend as none, and trusts other systems', async () => {
    expect(await createSafeStorageKeychain(synchronous, 'linux').isAvailable()).toBe(false);
    expect(await createSafeStorageKeychain(synchronous, 'darwin').isAvailable()).toBe(true);
    expect(
      await createSafeStorageKeychain({ ...synchronous, isEncryptionAvailable: () => false }, 'win32').isAvailable(),
    ).toBe(false);
  });

  it('[VAULT4] uses the asynchronous calls where they exist', async () => {
    const encryptString = vi.fn<(text: string) => Buffer>(synchronous.encryptString);
    const keychain = createSafeStorageKeychain(
      {
        ...synchronous,
        encryptString,
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(Buffer.from(`async:${text}`)),
        decryptStringAsync: (bytes) =>
          Promise.resolve({ result: bytes.toString().replace('async:', ''), shouldReEncrypt: true }),
      },
      'darwin',
    );
    const secret = Uint8Array.of(0, 128, 255);
    const wrapped = await keychain.wrap(secret);
    expect(Buffer.from(wrapped).toString()).toMatch(/^async:/);
    const unwrapped = await keychain.unwrap(wrapped);
    expect([...unwrapped.secret]).toEqual([...secret]);
    expect(unwrapped.isStale).toBe(true);
    expect(encryptString).not.toHaveBeenCalled();
  });

  it('[VAULT4] gives bytes back through the synchronous calls of old versions', async () => {
    const keychain = createSafeStorageKeychain(synchronous, 'win32');
    const { secret, isStale } = await keychain.unwrap(await keychain.wrap(Uint8Array.of(0, 128, 255)));
    expect([...secret]).toEqual([0, 128, 255]);
    expect(isStale).toBe(false);
  });
});
