import { useCallback } from 'react';

import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import { useServices } from './services.ts';
import { useObservable } from './use-observable.ts';

/** Whether keys of a single letter or sign do something, in the hands of the person. */
export interface ChosenSingleKeys {
  readonly isOn: boolean;
  /** Takes effect at once and is kept for the next start. */
  readonly choose: (isOn: boolean) => void;
}

const KEPT = 'single-keys';

/** One for each place where they are kept, so that every page hears of a change. */
const known = new WeakMap<Keepsakes, Subject<boolean>>();

/**
 * Keys of a single letter on this device: on, until somebody switches them off who speaks to the computer or whose hand slips.
 * Source: WCAG 2.1.4, SPEC KEY2.
 */
export function useSingleKeys(): ChosenSingleKeys {
  const { keepsakes } = useServices();
  const present = known.get(keepsakes) ?? createSubject(keepsakes.get(KEPT) !== 'off');
  known.set(keepsakes, present);
  const choose = useCallback(
    (isOn: boolean) => {
      keepsakes.set(KEPT, isOn ? 'on' : 'off');
      present.set(isOn);
    },
    [keepsakes, present],
  );
  return { isOn: useObservable(present), choose };
}
