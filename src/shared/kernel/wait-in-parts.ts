import type { Dispose } from './dispose.ts';

/** The timers of every system count so many milliseconds, about 24 days, and call at once what is to come later. */
const LONGEST_MS = 2 ** 31 - 1;

/** Calls once after so many milliseconds, also after months, by a timer that cannot wait for so long. */
export function waitInParts(
  delayMs: number,
  call: () => void,
  startTimer: (delayMs: number, call: () => void) => Dispose,
): Dispose {
  let stopTimer: Dispose = () => undefined;
  const wait = (leftMs: number): void => {
    stopTimer =
      leftMs > LONGEST_MS ? startTimer(LONGEST_MS, () => wait(leftMs - LONGEST_MS)) : startTimer(leftMs, call);
  };
  wait(delayMs);
  return () => stopTimer();
}
