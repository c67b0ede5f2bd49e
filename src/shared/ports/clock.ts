import type { Dispose } from '#shared/kernel/dispose.ts';

/** The time of this device, and waiting for it to pass. */
export interface Clock {
  /** Milliseconds since 1970. May jump: never resolves a conflict. */
  readonly now: () => number;
  /** Calls once after so many milliseconds, unless disposed before. */
  readonly after: (delayMs: number, call: () => void) => Dispose;
}
