import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** Several buckets that fill up with time and are taken from together. */
export interface Buckets {
  /** Takes from all, or, where one has too little, from none. */
  readonly take: (amounts: readonly number[]) => boolean;
}

/** Full ones, each with its rate a second and room for so many seconds of it. */
export function createBuckets(options: {
  readonly clock: Pick<Clock, 'now'>;
  readonly rates: readonly number[];
  readonly burstSeconds: number;
}): Buckets {
  const { clock, rates, burstSeconds } = options;
  // In thousandths, so that whole milliseconds fill in whole numbers and nothing is ever rounded.
  const fullMs = burstSeconds * SECOND_MS;
  let levels = rates.map((rate) => rate * fullMs);
  let lastAt = clock.now();

  function refill(): void {
    const now = clock.now();
    // A clock that was set back must not stop anybody until it has caught up: time goes on from where it stands now.
    const elapsedMs = Math.max(0, now - lastAt);
    lastAt = now;
    levels = levels.map((level, index) => {
      const rate = rates[index] ?? 0;
      return Math.min(rate * fullMs, level + rate * elapsedMs);
    });
  }

  return {
    take: (amounts) => {
      refill();
      const left = levels.map((level, index) => level - (amounts[index] ?? 0) * SECOND_MS);
      if (left.some((level) => level < 0)) return false;
      levels = left;
      return true;
    },
  };
}
