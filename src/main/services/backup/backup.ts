import type { BackupContents, BackupRefusal } from '#shared/ipc/backup-schemas.ts';
import type { ShellError, ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';

/** Each takes a second and 128 MiB, and nobody looks into more than one backup at a time. */
const WAITING_MAX_COUNT = 4;
const TOO_MANY: ShellError = { code: 'too-many', message: 'Too many backups are being opened' };

/**
 * The heads of backups between the vault and the page, which gets none that it could open by itself.
 * **Guarantees** Passphrases are worked on one after the other. **Errors** `too-many` when too many wait.
 */
export interface Backup {
  /** Asks where to keep a backup and writes its head; what follows then goes in parts. None when the person would rather not. */
  readonly begin: (backup: {
    readonly name: string;
    readonly passphrase: string;
  }) => Promise<ShellResult<number | undefined>>;
  readonly look: (head: Uint8Array, passphrase: string) => Promise<ShellResult<BackupContents | BackupRefusal>>;
  /** Puts the keys of a backup into the vault. **Errors** Those of the vault. */
  readonly adopt: (head: Uint8Array, passphrase: string) => Promise<ShellResult<BackupRefusal | undefined>>;
}

interface BackupDependencies {
  readonly vault: {
    readonly deviceKeys: () => ShellResult<unknown>;
    readonly sealBackup: (backup: {
      readonly passphrase: string;
      readonly at: number;
      readonly app: string;
    }) => Promise<ShellResult<Uint8Array>>;
    readonly adoptBackup: Backup['adopt'];
  };
  readonly look: (head: Uint8Array, passphrase: string) => Promise<BackupContents | BackupRefusal>;
  readonly beginFile: (
    name: string,
    makeHead: () => Promise<ShellResult<Uint8Array>>,
  ) => Promise<ShellResult<number | undefined>>;
  readonly clock: Pick<Clock, 'now'>;
  /** The version of the app. */
  readonly version: string;
}

export function createBackup({ vault, look, beginFile, clock, version }: BackupDependencies): Backup {
  const queue = createSerialQueue();
  let waitingCount = 0;

  const inTurn = async <T>(work: () => Promise<ShellResult<T>>): Promise<ShellResult<T>> => {
    if (waitingCount >= WAITING_MAX_COUNT) return err(TOO_MANY);
    waitingCount += 1;
    try {
      return await queue(work);
    } finally {
      waitingCount -= 1;
    }
  };

  return {
    begin: async ({ name, passphrase }) => {
      // Before the person is asked for a place.
      const usable = vault.deviceKeys();
      if (!usable.ok) return usable;
      return beginFile(name, () => inTurn(() => vault.sealBackup({ passphrase, at: clock.now(), app: version })));
    },
    look: (head, passphrase) => inTurn(async () => ok(await look(head, passphrase))),
    adopt: (head, passphrase) => inTurn(() => vault.adoptBackup(head, passphrase)),
  };
}
