import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

const LOOK_MS = 2 * SECOND_MS;
/** Longer than any page is kept busy, and no longer than a link takes to be given up. */
const JUMP_MS = 10 * SECOND_MS;

/** Calls when more time has passed than was waited for: the device has slept, or the process was frozen. */
export function watchForJumps(clock: Clock, onJump: () => void): Dispose {
  let lookedAt = clock.now();
  let stop = clock.after(LOOK_MS, look);
  function look(): void {
    const now = clock.now();
    const hasJumped = now - lookedAt > LOOK_MS + JUMP_MS;
    lookedAt = now;
    stop = clock.after(LOOK_MS, look);
    if (hasJumped) onJump();
  }
  return () => stop();
}
