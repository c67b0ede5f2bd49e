import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Keychain } from '#main/services/vault/keychain.ts';
import { createVaultCopies } from '#main/services/vault/vault-copies.ts';
import type { Vault } from '#main/services/vault/vault.ts';
import { openVault } from '#main/services/vault/vault.ts';
import type { KeptRequest, KeyringCircle } from '#shared/ipc/schemas.ts';
import type { CircleId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import type { Logger } from '#shared/ports/logger.ts';

/** A keychain that turns every bit around, and can be taken away or made to refuse. */
export interface FakeKeychain extends Keychain {
  isThere: boolean;
  refuses: boolean;
  isStale: boolean;
}

function createFakeKeychain(isThere: boolean): FakeKeychain {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
  const keychain: FakeKeychain = {
    isThere,
    refuses: false,
    isStale: false,
    isAvailable: () => Promise.resolve(keychain.isThere),
    wrap: (secret) => (keychain.refuses ? Promise.reject(new Error('refused')) : Promise.resolve(turn(secret))),
    unwrap: (wrapped) =>
      keychain.refuses
        ? Promise.reject(new Error('refused'))
        : Promise.resolve({ secret: turn(wrapped), isStale: keychain.isStale }),
  };
  return keychain;
}

/** One profile on a real disk; `open` is a start of the app. */
export async function createVaultProfile(isKeychainThere = false) {
  const directory = await mkdtemp(join(tmpdir(), 'lateral-vault-'));
  const keychain = createFakeKeychain(isKeychainThere);
  const lines: string[] = [];
  const log: Logger = {
    error: (message, cause) => lines.push(`${message} ${String(cause)}`),
    info: (message) => lines.push(message),
  };
  const paths = { main: join(directory, 'vault.json'), backup: join(directory, 'vault.backup.json') };
  const copies = createVaultCopies(directory, log);
  return {
    directory,
    keychain,
    lines,
    paths,
    copies,
    open: (): Promise<Vault> => openVault({ copies, keychain, log, scryptCost: { N: 2 ** 4, r: 8, p: 1 } }),
    read: () => Promise.all([readFile(paths.main, 'utf8'), readFile(paths.backup, 'utf8')]),
    damage: async (path: string) => {
      const text = await readFile(path, 'utf8');
      const middle = Math.floor(text.length / 2);
      await writeFile(path, text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1));
    },
  };
}

export function circle(digit: string, name = `Circle ${digit}`): KeyringCircle {
  return {
    circleId: digit.repeat(64) as CircleId,
    kind: 'circle',
    memberId: 'b'.repeat(64) as MemberId,
    name,
    createdAt: 1_767_600_000_000,
    epochs: [{ epochId: 'c'.repeat(32) as EpochId, key: new Uint8Array(32).fill(7) }],
  };
}

export function request(digit: string, askedAt = 1_767_600_000_000): KeptRequest {
  return {
    inviteId: digit.repeat(32) as InviteId,
    link: `lateral://join#${digit}`,
    message: new Uint8Array(300).fill(3),
    askedAt,
  };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}
