import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** When many connections end at once, one word of it is enough. */
const LEAST_PAUSE_MS = SECOND_MS;
const LONGEST_PAUSE_MS = 30 * SECOND_MS;

/** Says again and again that this end is here: others may be reached later than the meeting point that passes it on. */
export interface Beacon {
  /** Now, or as soon as the last word is a second old. */
  readonly show: () => void;
  /** Somebody new may hear: now, and often for a while. */
  readonly restart: () => void;
  readonly stop: Dispose;
}

/** Begins with `restart`. */
export function createBeacon({ clock, announce }: { readonly clock: Clock; readonly announce: () => void }): Beacon {
  let pauseMs = LEAST_PAUSE_MS;
  let isResting = false;
  let isWanted = false;
  let stopResting: Dispose = () => undefined;
  let stopRepeating: Dispose = () => undefined;

  function show(): void {
    isWanted = isResting;
    if (isResting) return;
    isResting = true;
    stopResting = clock.after(LEAST_PAUSE_MS, () => {
      isResting = false;
      if (isWanted) show();
    });
    announce();
  }

  function repeat(): void {
    stopRepeating = clock.after(pauseMs, () => {
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      show();
      repeat();
    });
  }

  function stop(): void {
    stopResting();
    stopRepeating();
  }

  return {
    show,
    restart: () => {
      pauseMs = LEAST_PAUSE_MS;
      stopRepeating();
      show();
      repeat();
    },
    stop,
  };
}
