import type { Dispose } from '#shared/kernel/dispose.ts';
import { waitInParts } from '#shared/kernel/wait-in-parts.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** The clock of this computer. A waiting timer does not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (delayMs, call) => waitInParts(delayMs, call, startTimer),
};

function startTimer(delayMs: number, call: () => void): Dispose {
  const timer = setTimeout(call, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
}
