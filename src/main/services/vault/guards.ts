import { randomBytes, scrypt } from 'node:crypto';
import type { Keychain } from './keychain.ts';
import { BOX_KEY_BYTES, openBox, sealBox } from './sealed-box.ts';
import type { ScryptCost, VaultGuard } from './vault-file.ts';

type PassphraseGuard = Extract<VaultGuard, { kind: 'passphrase' }>;

const WRAP_PURPOSE = 'lateral/vault/v1/data-key';
/** Length of the salt that a passphrase is turned into a key with. */
export const SALT_BYTES = 16;

/** About a second and 128 MiB on a laptop: what a thief's every guess costs too. */
export const SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** Makes the key that the secrets are sealed under. */
export function newDataKey(): Uint8Array {
  return randomBytes(BOX_KEY_BYTES);
}

/** Guards a data key by the keychain where there is a real one; else leaves it in clear, guarded by the file's mode alone. */
export async function guardWithoutPassphrase(keychain: Keychain, dataKey: Uint8Array): Promise<VaultGuard> {
  if (!(await keychain.isAvailable())) return { kind: 'none', dataKey };
  return { kind: 'keychain', wrappedKey: await keychain.wrap(dataKey) };
}

/** Guards a data key by a passphrase, under a fresh salt. */
export async function guardWithPassphrase(
  passphrase: string,
  dataKey: Uint8Array,
  cost: ScryptCost,
): Promise<PassphraseGuard> {
  const kdf = { ...cost, salt: randomBytes(SALT_BYTES) };
  const wrappedKey = sealBox(await deriveKey(passphrase, kdf), WRAP_PURPOSE, dataKey);
  return { kind: 'passphrase', scrypt: kdf, wrappedKey };
}

/** Takes the data key out of its guard; `undefined` when the passphrase is wrong. */
export async function openPassphraseGuard(guard: PassphraseGuard, passphrase: string): Promise<Uint8Array | undefined> {
  return openBox(await deriveKey(passphrase, guard.scrypt), WRAP_PURPOSE, guard.wrappedKey);
}

/**
 * Turns a passphrase into a key. The same one typed on another keyboard may arrive in other code points, hence NFKC.
 * **Errors** Rejects when scrypt takes no such cost, or there is no memory for it.
 */
export function deriveKey(passphrase: string, { N, r, p, salt }: PassphraseGuard['scrypt']): Promise<Uint8Array> {
  const memoryBytes = 128 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, BOX_KEY_BYTES, { N, r, p, maxmem: 2 * memoryBytes }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
