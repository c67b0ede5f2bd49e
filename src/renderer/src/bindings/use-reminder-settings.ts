import { useCallback } from 'react';

import { keepReminderSettings, type ReminderSettings, reminderSettingsIn } from './reminder-settings.ts';
import { useServices } from './services.ts';
import { useObservable } from './use-observable.ts';

/** The way this device reminds, in the hands of the person. */
export interface ChosenReminderSettings {
  readonly settings: ReminderSettings;
  /** Takes effect at once and is kept for the next start. */
  readonly choose: (settings: ReminderSettings) => void;
}

/** How this device reminds, and the way to change it. */
export function useReminderSettings(): ChosenReminderSettings {
  const { keepsakes } = useServices();
  const settings = useObservable(reminderSettingsIn(keepsakes));
  const choose = useCallback((chosen: ReminderSettings) => keepReminderSettings(keepsakes, chosen), [keepsakes]);
  return { settings, choose };
}
