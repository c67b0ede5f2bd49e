import type { Running, SimulatedDevice } from './simulated-device.ts';
import type { World } from './world.ts';

/** What must hold in every story. */
export type Rule =
  | 'same-content'
  | 'nothing-waits'
  | 'saved-is-kept'
  | 'true-authors'
  | 'true-receipts'
  | 'same-logs'
  | 'same-members'
  | 'closed-to-former'
  | 'own-copy'
  | 'undamaged'
  | 'no-errors'
  | 'bounded'
  | 'never-throws';

/** A rule that did not hold, and how that was seen. */
export interface Breach {
  readonly rule: Rule;
  readonly what: string;
}

/** A device that is switched on. */
export type Live = SimulatedDevice & { readonly running: Running };

export function isRunning(device: SimulatedDevice): device is Live {
  return device.running !== undefined;
}

export const selectLive = ({ devices }: Pick<World, 'devices'>): readonly Live[] => devices.filter(isRunning);

export function breach(rule: Rule, what: string): readonly [Breach] {
  return [{ rule, what }];
}
