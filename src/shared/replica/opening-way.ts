import type { LogDamage } from '#shared/ports/workspace.ts';

/** How a circle is opened. */
export interface OpeningWay {
  /** What it throws ends the opening, before anything is written. */
  readonly judge?: (damage: LogDamage) => void;
  /** Looks at every row of the log, also at those that the cached state spares. */
  readonly readsAll?: boolean;
}
