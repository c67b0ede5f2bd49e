export { BackupSettings } from './backup-settings.tsx';
export { BACKUP_FILES } from './restore-button.tsx';
export { createRestoreDesk, type RestoreDesk } from './restore-desk.ts';
export { RestoreBackup } from './restore-backup.tsx';
export { RestoreWay } from './restore-way.tsx';
export { SaveBackupDialog } from './save-backup-dialog.tsx';
