import type { BackupKeys } from '#shared/ports/backup.ts';

/** Where there is no main process there are no backups: none is kept, and no file is one. */
export const noBackupKeys: BackupKeys = {
  save: () => Promise.resolve(false),
  headLength: () => undefined,
  look: () => Promise.resolve('not-a-backup'),
  adopt: () => Promise.resolve('not-a-backup'),
};
