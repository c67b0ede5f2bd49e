import type { Dispose } from '#shared/kernel/dispose.ts';

/** The time of this device, and waiting for it to pass. */
export interface Clock {
  /** Milliseconds since 1970. May jump: never resolves a conflict. */
  readonly now: () => number;
  /**
   * Milliseconds since some moment that is the same as long as the program runs, with fractions where the system has them. Never
   * jumps and never runs backwards, whatever is done to the clock; while the device sleeps it may stand still.
   */
  readonly elapsed: () => number;
  /** Calls once after so many milliseconds, unless disposed before. */
  readonly after: (delayMs: number, call: () => void) => Dispose;
}
