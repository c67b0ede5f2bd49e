export { SyncFolderSettings } from './sync-folder-settings.tsx';
export { useFolderWords } from './use-folder-words.ts';
export { useSyncFolder } from './use-sync-folder.ts';
