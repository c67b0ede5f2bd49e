import type { BackupRefusal } from '#shared/ipc/backup-schemas.ts';
import type {
  DeviceKeys,
  KeptRequest,
  KeyringCircle,
  SealingPurpose,
  SignaturePurpose,
  VaultStatus,
} from '#shared/ipc/schemas.ts';
import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';
import { type BackupContent, backupOf, encodeBackupContent } from './backup-content.ts';
import { sealBackupHead } from './backup-head.ts';
import { generateDeviceKeys, openDeviceKeys } from './device-key-pairs.ts';
import { guardWithoutPassphrase, guardWithPassphrase, newDataKey, openPassphraseGuard, SCRYPT_COST } from './guards.ts';
import { openBackup } from './open-backup.ts';
import { withCircle, withDeviceKeys, withoutRequest, withRequest } from './secrets.ts';
import type { VaultGuard } from './vault-file.ts';
import type { OpenVault, VaultDependencies, VaultState } from './vault-state.ts';
import { loadVaultState, sealSecrets, unsealSecrets } from './vault-state.ts';
import { withBackup } from './with-backup.ts';

/**
 * The secrets of one profile, used and never shown: device keys that sign, and the keyring of circles and of open requests.
 * **Errors** `vault-locked` and `vault-broken` wherever keys are needed; a call that fails changes nothing.
 * **Guarantees** What changes the vault is durable in both copies when it resolves, and happens one after the other.
 */
export interface Vault {
  readonly status: () => VaultStatus;
  /** **Errors** `wrong-passphrase`, `not-protected`. */
  readonly unlock: (passphrase: string) => Promise<ShellResult<undefined>>;
  /** Guards the vault by a passphrase, or by another one. **Errors** `not-saved`. */
  readonly protect: (passphrase: string) => Promise<ShellResult<undefined>>;
  /** Back to the keychain, or to nothing. **Errors** `wrong-passphrase`, `not-protected`, `not-saved`. */
  readonly unprotect: (passphrase: string) => Promise<ShellResult<undefined>>;
  readonly deviceKeys: () => ShellResult<DeviceKeys>;
  /** Ed25519 over the purpose and a 32-byte digest. */
  readonly sign: (purpose: SignaturePurpose, digest: Uint8Array) => ShellResult<Uint8Array>;
  /** Gives this device other keys; the present ones become the newest of the former ones. **Errors** `too-many`, `not-saved`. */
  readonly renewDevice: () => Promise<ShellResult<undefined>>;
  /** The public halves of the keys that this device had before, newest first. */
  readonly formerKeys: () => ShellResult<readonly DeviceKeys[]>;
  /** Signs an entry of the membership graph, and only that, as the former device of this signing key. **Errors** `unknown-device`. */
  readonly signAs: (signingKey: Uint8Array, digest: Uint8Array) => ShellResult<Uint8Array>;
  /** Opens what was sealed to this device or to a former one; nothing when it was not, or is not what was sealed. */
  readonly open: (
    purpose: SealingPurpose,
    context: Uint8Array,
    sealed: Uint8Array,
  ) => Promise<ShellResult<Uint8Array | undefined>>;
  readonly circles: () => ShellResult<readonly KeyringCircle[]>;
  /** Adds a circle or replaces the one with its id. **Errors** `not-saved`. */
  readonly putCircle: (circle: KeyringCircle) => Promise<ShellResult<undefined>>;
  readonly requests: () => ShellResult<readonly KeptRequest[]>;
  /** Adds a request or replaces that of the same invite. **Errors** `too-many`, `not-saved`. */
  readonly putRequest: (request: KeptRequest) => Promise<ShellResult<undefined>>;
  /** Nothing happens where there is none. **Errors** `not-saved`. */
  readonly removeRequest: (inviteId: InviteId) => Promise<ShellResult<undefined>>;
  /** The head of a backup with all keys, to be written into a file and to be shown to nobody. **Errors** `too-many`. */
  readonly sealBackup: (
    backup: Pick<BackupContent, 'at' | 'app'> & { readonly passphrase: string },
  ) => Promise<ShellResult<Uint8Array>>;
  /** Takes in what the vault lacks of a backup; nothing is written when it lacks nothing. **Errors** `too-many`, `not-saved`. */
  readonly adoptBackup: (head: Uint8Array, passphrase: string) => Promise<ShellResult<BackupRefusal | undefined>>;
}

/** Opens the profile's vault, or makes it at the first start. Never throws: what is wrong is in the status. */
export async function openVault(dependencies: VaultDependencies): Promise<Vault> {
  const { copies, keychain, log, scryptCost = SCRYPT_COST } = dependencies;
  const queue = createSerialQueue();
  let state: VaultState = await loadVaultState(dependencies);

  /** Writes first and only then changes what is in memory. */
  const save = async (next: OpenVault) => {
    const { guard, dataKey, secrets } = next;
    const revision = next.revision + 1;
    try {
      await copies.save({ revision, guard, box: sealSecrets(dataKey, secrets) });
    } catch (cause) {
      log.error('The vault was not saved', cause);
      return refuse('not-saved', 'The vault could not be written');
    }
    state = { ...next, revision };
    return ok(undefined);
  };

  /** A new guard gets a new data key, because the old one may have lain on disk in clear. */
  const reguard = async (current: OpenVault, makeGuard: (dataKey: Uint8Array) => Promise<VaultGuard>) => {
    const dataKey = newDataKey();
    let guard: VaultGuard;
    try {
      guard = await makeGuard(dataKey);
    } catch (cause) {
      log.error('The vault could not be guarded anew', cause);
      return refuse('not-saved', 'The keychain refused');
    }
    return save({ ...current, guard, dataKey });
  };

  const whenOpen = <T>(use: (open: OpenVault) => T): T | ReturnType<typeof refuse> => {
    if (state.kind === 'open') return use(state);
    return state.kind === 'locked'
      ? refuse('vault-locked', 'The vault waits for its passphrase')
      : refuse('vault-broken', `The vault cannot be used: ${state.reason}`);
  };

  return {
    status: () => statusOf(state),
    unlock: (passphrase) =>
      queue(async () => {
        if (state.kind === 'open' && state.guard.kind === 'passphrase') return ok(undefined);
        if (state.kind === 'open') return refuse('not-protected', 'The vault has no passphrase');
        if (state.kind === 'broken') return refuse('vault-broken', `The vault cannot be used: ${state.reason}`);
        const dataKey = await openPassphraseGuard(state.guard, passphrase);
        if (!dataKey) return refuse('wrong-passphrase', 'The passphrase is wrong');
        state = unsealSecrets(state.file, dataKey, log);
        return state.kind === 'open' ? ok(undefined) : refuse('vault-broken', 'The vault does not open with its key');
      }),
    protect: (passphrase) =>
      queue(async () =>
        whenOpen((open) => reguard(open, (dataKey) => guardWithPassphrase(passphrase, dataKey, scryptCost))),
      ),
    unprotect: (passphrase) =>
      queue(async () =>
        whenOpen(async (open) => {
          if (open.guard.kind !== 'passphrase') return refuse('not-protected', 'The vault has no passphrase');
          if (!(await openPassphraseGuard(open.guard, passphrase))) {
            return refuse('wrong-passphrase', 'The passphrase is wrong');
          }
          return reguard(open, (dataKey) => guardWithoutPassphrase(keychain, dataKey));
        }),
      ),
    deviceKeys: () => whenOpen(({ device }) => ok(device.publicKeys)),
    sign: (purpose, digest) => whenOpen(({ device }) => ok(device.sign(purpose, digest))),
    renewDevice: () =>
      queue(async () =>
        whenOpen((open) => {
          const keys = generateDeviceKeys();
          const secrets = withDeviceKeys(open.secrets, keys);
          if (!secrets) return refuse('too-many', 'There are as many former device keys as are kept');
          return save({ ...open, secrets, device: openDeviceKeys(keys), former: [open.device, ...open.former] });
        }),
      ),
    formerKeys: () => whenOpen(({ former }) => ok(former.map(({ publicKeys }) => publicKeys))),
    signAs: (signingKey, digest) =>
      whenOpen(({ former }) => {
        const device = former.find(({ publicKeys }) => Buffer.compare(publicKeys.signingKey, signingKey) === 0);
        if (!device) return refuse('unknown-device', 'This device never had that key');
        return ok(device.sign('graph-entry', digest));
      }),
    open: async (purpose, context, sealed) =>
      whenOpen(async ({ device, former }) => {
        // Nearly always the present keys: the former ones only open what was on its way when they were changed.
        for (const keys of [device, ...former]) {
          const opened = await keys.open(purpose, context, sealed);
          if (opened) return ok(opened);
        }
        return ok(undefined);
      }),
    circles: () => whenOpen(({ secrets }) => ok(secrets.circles)),
    putCircle: (circle) =>
      queue(async () => whenOpen((open) => save({ ...open, secrets: withCircle(open.secrets, circle) }))),
    requests: () => whenOpen(({ secrets }) => ok(secrets.requests)),
    putRequest: (request) =>
      queue(async () =>
        whenOpen((open) => {
          const secrets = withRequest(open.secrets, request);
          if (!secrets) return refuse('too-many', 'There are as many open requests as are kept');
          return save({ ...open, secrets });
        }),
      ),
    removeRequest: (inviteId) =>
      queue(async () =>
        whenOpen((open) => {
          if (!open.secrets.requests.some((request) => request.inviteId === inviteId)) return ok(undefined);
          return save({ ...open, secrets: withoutRequest(open.secrets, inviteId) });
        }),
      ),
    sealBackup: async ({ passphrase, ...about }) => {
      const secrets = await queue(async () => whenOpen((open) => ok(open.secrets)));
      if (!secrets.ok) return secrets;
      const head = await sealBackupHead(encodeBackupContent(backupOf(secrets.value, about)), passphrase, scryptCost);
      return head ? ok(head) : refuse('too-many', 'There are more keys than a backup takes');
    },
    adoptBackup: async (head, passphrase) => {
      const usable = whenOpen(() => ok(undefined));
      if (!usable.ok) return usable;
      const opened = await openBackup(head, passphrase);
      if (!opened.ok) return ok(opened.error);
      return queue(async () =>
        whenOpen((open) => {
          const next = withBackup(open, opened.value);
          if (!next) return refuse('too-many', 'There would be more former device keys than are kept');
          return next === open ? ok(undefined) : save(next);
        }),
      );
    },
  };
}

function refuse(code: ShellError['code'], message: string) {
  return err({ code, message });
}

function statusOf(state: VaultState): VaultStatus {
  if (state.kind === 'broken') return { state: 'broken', protection: state.protection, reason: state.reason };
  return { state: state.kind, protection: state.guard.kind };
}
