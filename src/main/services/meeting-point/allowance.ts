import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** How much of one thing somebody may still send: a bucket that fills with time. */
export interface Allowance {
  /** Asks for so many; `false`, and nothing is taken, when there are not as many left. */
  readonly take: (amount: number) => boolean;
}

export function createAllowance(clock: Pick<Clock, 'now'>, perSecond: number, burst: number): Allowance {
  let left = burst;
  let lastAt = clock.now();
  return {
    take: (amount) => {
      const now = clock.now();
      // A clock that was set back gives nothing, and goes on from where it stands now.
      left = Math.min(burst, left + (Math.max(0, now - lastAt) * perSecond) / SECOND_MS);
      lastAt = now;
      if (amount > left) return false;
      left -= amount;
      return true;
    },
  };
}
