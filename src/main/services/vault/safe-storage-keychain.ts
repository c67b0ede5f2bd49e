import type { SafeStorage } from 'electron';
import type { Keychain } from './keychain.ts';

/** The part of Electron's safeStorage used here; what is optional depends on Electron's version and the platform. */
export type SafeStorageLike = Partial<
  Pick<
    SafeStorage,
    | 'isEncryptionAvailable'
    | 'encryptString'
    | 'decryptString'
    | 'isAsyncEncryptionAvailable'
    | 'encryptStringAsync'
    | 'decryptStringAsync'
  >
> & { readonly getSelectedStorageBackend?: () => string };

/** Linux backends with a secret of their own. `basic_text` encrypts with a password that is in the source code. */
const REAL_LINUX_BACKENDS = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

/**
 * The keychain behind Electron's safeStorage. Electron 45 deprecates the synchronous calls and Electron 25 has no others:
 * the asynchronous ones are used where they exist.
 */
export function createSafeStorageKeychain(safeStorage: SafeStorageLike, platform: NodeJS.Platform): Keychain {
  const isReal = () =>
    platform !== 'linux' || REAL_LINUX_BACKENDS.has(safeStorage.getSelectedStorageBackend?.() ?? 'unknown');

  return {
    isAvailable: async () => {
      if (!isReal()) return false;
      if (safeStorage.isAsyncEncryptionAvailable) return safeStorage.isAsyncEncryptionAvailable();
      return safeStorage.isEncryptionAvailable?.() ?? false;
    },
    wrap: async (secret) => {
      const text = Buffer.from(secret).toString('base64');
      if (safeStorage.encryptStringAsync) return safeStorage.encryptStringAsync(text);
      if (safeStorage.encryptString) return safeStorage.encryptString(text);
      throw new Error('This Electron has no safeStorage');
    },
    unwrap: async (wrapped) => {
      const bytes = Buffer.from(wrapped);
      if (safeStorage.decryptStringAsync) {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes);
        return { secret: Buffer.from(result, 'base64'), isStale: shouldReEncrypt };
      }
      if (safeStorage.decryptString) {
        return { secret: Buffer.from(safeStorage.decryptString(bytes), 'base64'), isStale: false };
      }
      throw new Error('This Electron has no safeStorage');
    },
  };
}
