import { useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { Preferences } from '#shared/ports/preferences.ts';
import { appliedPreferences, applyPreferences } from './appearance.ts';

/** The look of the page in the hands of the person. */
export interface ChosenAppearance {
  readonly preferences: Preferences;
  /** Takes effect at once and is kept for the next start. */
  readonly choose: (preferences: Preferences) => void;
  /** False when the disk refused: the look holds only until the program ends. */
  readonly isKept: boolean;
}

/** How this device shows the app, and the way to change it. */
export function useAppearance(): ChosenAppearance {
  const { preferences: store, logError } = useServices();
  const preferences = useObservable(appliedPreferences);
  const [isKept, setKept] = useState(true);

  const keep = async (chosen: Preferences): Promise<void> => {
    try {
      await store.set(chosen);
      setKept(true);
    } catch (error) {
      setKept(false);
      logError(error);
    }
  };
  return {
    preferences,
    isKept,
    choose: (chosen) => {
      applyPreferences(chosen);
      void keep(chosen);
    },
  };
}
