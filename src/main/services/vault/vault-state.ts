import type { VaultStatus } from '#shared/ipc/schemas.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { DeviceKeyPairs } from './device-key-pairs.ts';
import { generateDeviceKeys, openDeviceKeys } from './device-key-pairs.ts';
import { guardWithoutPassphrase, newDataKey } from './guards.ts';
import { openBox, sealBox } from './sealed-box.ts';
import type { Secrets } from './secrets.ts';
import { decodeSecrets, encodeSecrets } from './secrets.ts';
import type { Keychain } from './keychain.ts';
import type { VaultCopies } from './vault-copies.ts';
import type { ScryptCost, VaultFile, VaultGuard } from './vault-file.ts';

/** What the vault stands on. */
export interface VaultDependencies {
  readonly copies: VaultCopies;
  readonly keychain: Keychain;
  readonly log: Logger;
  /** Lower only in tests. */
  readonly scryptCost?: ScryptCost;
}

const SECRETS_PURPOSE = 'lateral/vault/v1/secrets';

/** A vault whose keys are in memory. */
export interface OpenVault {
  readonly kind: 'open';
  readonly revision: number;
  readonly guard: VaultGuard;
  readonly dataKey: Uint8Array;
  readonly secrets: Secrets;
  readonly device: DeviceKeyPairs;
  /** Newest first. */
  readonly former: readonly DeviceKeyPairs[];
}

interface LockedVault {
  readonly kind: 'locked';
  readonly file: VaultFile;
  readonly guard: Extract<VaultGuard, { kind: 'passphrase' }>;
}

interface BrokenVault {
  readonly kind: 'broken';
  readonly reason: NonNullable<VaultStatus['reason']>;
  readonly protection: VaultStatus['protection'];
}

/** Where a vault stands. A broken one stays as it is on disk: nothing writes over it. */
export type VaultState = OpenVault | LockedVault | BrokenVault;

/** Seals secrets for the disk. */
export function sealSecrets(dataKey: Uint8Array, secrets: Secrets): Uint8Array {
  return sealBox(dataKey, SECRETS_PURPOSE, encodeSecrets(secrets));
}

/** Opens a file with its data key; broken when its content does not match its checksum's promise. */
export function unsealSecrets(file: VaultFile, dataKey: Uint8Array, log: Logger): OpenVault | BrokenVault {
  const { revision, guard } = file;
  const content = openBox(dataKey, SECRETS_PURPOSE, file.box);
  const secrets = content && decodeSecrets(content);
  if (!secrets) return broken('damaged', guard);
  try {
    const former = secrets.formerDeviceKeys.map(openDeviceKeys);
    return { kind: 'open', revision, guard, dataKey, secrets, device: openDeviceKeys(secrets.deviceKeys), former };
  } catch {
    // The cause may quote key bytes, so it is not logged.
    log.error('The vault holds device keys that are none');
    return broken('damaged', guard);
  }
}

/** Finds out where the vault stands, and makes one when this profile never had any. */
export async function loadVaultState(dependencies: VaultDependencies): Promise<VaultState> {
  const { copies, log } = dependencies;
  const content = await copies.load();
  if (content.kind === 'absent') return createState(dependencies);
  if (content.kind === 'broken') {
    log.error(`The vault cannot be used: ${content.reason}`);
    return broken(content.reason);
  }
  return openFile(dependencies, content.file);
}

async function createState({ copies, keychain, log }: VaultDependencies): Promise<VaultState> {
  const dataKey = newDataKey();
  const deviceKeys = generateDeviceKeys();
  const secrets: Secrets = { deviceKeys, formerDeviceKeys: [], circles: [], requests: [] };
  try {
    const guard = await guardWithoutPassphrase(keychain, dataKey);
    const file = { revision: 1, guard, box: sealSecrets(dataKey, secrets) };
    await copies.save(file);
    log.info(`A new vault was made, protection ${guard.kind}`);
    return unsealSecrets(file, dataKey, log);
  } catch (cause) {
    log.error('A new vault could not be written', cause);
    return broken('unreadable');
  }
}

async function openFile(dependencies: VaultDependencies, file: VaultFile): Promise<VaultState> {
  const { guard } = file;
  if (guard.kind === 'passphrase') return { kind: 'locked', file, guard };
  const key = await takeDataKey(dependencies, guard);
  if (!key) return broken('keychain', guard);
  const state = unsealSecrets(file, key.dataKey, dependencies.log);
  return state.kind === 'open' && key.shouldReguard ? renewGuard(dependencies, state) : state;
}

async function takeDataKey(
  { keychain, log }: VaultDependencies,
  guard: Exclude<VaultGuard, { kind: 'passphrase' }>,
): Promise<{ readonly dataKey: Uint8Array; readonly shouldReguard: boolean } | undefined> {
  try {
    if (guard.kind === 'none') return { dataKey: guard.dataKey, shouldReguard: await keychain.isAvailable() };
    const { secret, isStale } = await keychain.unwrap(guard.wrappedKey);
    return { dataKey: secret, shouldReguard: isStale };
  } catch (cause) {
    log.error('The keychain did not give the key of the vault back', cause);
    return undefined;
  }
}

/** A keychain has appeared, or has changed its own key: the vault moves behind it. Failing that, it stays as it is. */
async function renewGuard({ copies, keychain, log }: VaultDependencies, state: OpenVault): Promise<OpenVault> {
  try {
    const dataKey = newDataKey();
    const revision = state.revision + 1;
    const guard = await guardWithoutPassphrase(keychain, dataKey);
    await copies.save({ revision, guard, box: sealSecrets(dataKey, state.secrets) });
    return { ...state, revision, guard, dataKey };
  } catch (cause) {
    log.error('The vault could not be moved into the keychain', cause);
    return state;
  }
}

function broken(reason: BrokenVault['reason'], guard?: VaultGuard): BrokenVault {
  return { kind: 'broken', reason, protection: guard?.kind ?? 'none' };
}
