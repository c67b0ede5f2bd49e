import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { EndReason } from './end-reason.ts';

/** Counts why connections ended, and tells the log once a minute: a line for each would let anybody fill it. */
export interface Tally {
  readonly note: (reason: EndReason) => void;
  /** Since the beginning. */
  readonly totals: () => Readonly<Partial<Record<EndReason, number>>>;
  /** Tells what has not been told yet. */
  readonly flush: () => void;
}

export function createTally(clock: Pick<Clock, 'after'>, log: Logger): Tally {
  const totals: Partial<Record<EndReason, number>> = {};
  const untold = new Map<EndReason, number>();
  let stopTimer: Dispose | undefined;

  const flush = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    if (untold.size === 0) return;
    const reasons = [...untold].map(([reason, count]) => `${reason} ${count}`);
    untold.clear();
    log.info(`Meeting point: connections ended: ${reasons.join(', ')}`);
  };

  return {
    note: (reason) => {
      totals[reason] = (totals[reason] ?? 0) + 1;
      untold.set(reason, (untold.get(reason) ?? 0) + 1);
      stopTimer ??= clock.after(MINUTE_MS, flush);
    },
    totals: () => ({ ...totals }),
    flush,
  };
}
