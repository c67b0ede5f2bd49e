export { createFileDesk, type FileDesk } from './file-desk.ts';
export { OpenedFiles } from './opened-files.tsx';
export { SaveSyncFileDialog } from './save-sync-file-dialog.tsx';
export { SYNC_FILES, SyncFileSettings } from './sync-file-settings.tsx';
