import type { EpochKey } from './circle-keys.ts';
import type { LogDamage } from '#shared/ports/workspace.ts';

/** How a circle is opened. */
export interface OpeningWay {
  /** What it throws ends the opening, before anything is written. */
  readonly judge?: (damage: LogDamage) => void;
  /** Keeps keys that have become known where they are at hand at the next start. */
  readonly keepKeys?: (epochs: readonly EpochKey[]) => Promise<void>;
  /** Looks at every row of the log, also at those that the cached state spares. */
  readonly readsAll?: boolean;
}
