import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** The time of the device, which knows how much waits for it. */
export function createCountingClock(): Clock & { readonly waitingCount: () => number } {
  const clock = createSystemClock();
  const waiting = new Set<object>();
  return {
    now: clock.now,
    elapsed: clock.elapsed,
    after: (delayMs, call) => {
      const entry = {};
      waiting.add(entry);
      const stop = clock.after(delayMs, () => {
        waiting.delete(entry);
        call();
      });
      return () => {
        waiting.delete(entry);
        stop();
      };
    },
    waitingCount: () => waiting.size,
  };
}
