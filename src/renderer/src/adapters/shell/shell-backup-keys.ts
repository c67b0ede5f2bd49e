import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { BACKUP_HEAD_MAX_BYTES, BACKUP_PRELUDE_BYTES, readBackupPrelude } from '#shared/kernel/backup-prelude.ts';
import type { BackupKeys, BackupRefusal } from '#shared/ports/backup.ts';
import { valueOf } from './shell-failure.ts';
import { writeParts } from './write-parts.ts';

/** The keys of a backup, which main writes into files and takes out of them. */
export function createShellBackupKeys(shell: ShellApi): BackupKeys {
  return {
    save: async ({ name, passphrase, parts }) => {
      const id = valueOf(await shell.backup.begin({ name, passphrase }));
      if (id === undefined) return false;
      await writeParts(shell, id, parts);
      return true;
    },
    headLength: (first) => {
      const prelude = readBackupPrelude(first);
      // So much is enough to be told that it is damaged.
      return prelude === 'damaged' ? Math.min(first.length, BACKUP_PRELUDE_BYTES) : prelude?.headBytes;
    },
    look: async (head, passphrase) => tooLong(head) ?? answerOf(await shell.backup.look({ head, passphrase })),
    adopt: async (head, passphrase) => tooLong(head) ?? answerOf(await shell.backup.adopt({ head, passphrase })),
  };
}

/** Main takes none that is longer than a head can be. */
function tooLong(head: Uint8Array): BackupRefusal | undefined {
  if (head.length <= BACKUP_HEAD_MAX_BYTES) return undefined;
  return readBackupPrelude(head) === undefined ? 'not-a-backup' : 'damaged';
}

function answerOf<T>(result: ShellResult<T>): T | BackupRefusal {
  // Only a passphrase of a length that none has.
  return !result.ok && result.error.code === 'bad-input' ? 'wrong-passphrase' : valueOf(result);
}
