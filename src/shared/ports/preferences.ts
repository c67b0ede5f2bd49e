/** How the app looks on this device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Percent. */
  readonly textSize: 90 | 100 | 115 | 130;
}

/** Keeps the preferences of this device. **Errors**: `AppError` with code `not-saved`. */
export interface PreferenceStore {
  readonly get: () => Promise<Preferences>;
  readonly set: (preferences: Preferences) => Promise<void>;
}
