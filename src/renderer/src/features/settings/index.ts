export { applyPreferences } from './appearance.ts';
export { SettingsView } from './settings-view.tsx';
