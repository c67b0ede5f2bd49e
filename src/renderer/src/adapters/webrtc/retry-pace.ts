import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

const FIRST_PAUSE_MS = SECOND_MS;
const LONGEST_PAUSE_MS = 10 * MINUTE_MS;
/** Longer than any attempt takes: such a connection was one. */
const STEADY_AFTER_MS = MINUTE_MS;
/** Names cost nothing to whoever makes them up. */
const REMEMBERED_COUNT = 1024;

interface Caller {
  beganAt: number;
  pauseMs: number;
  isPausing: boolean;
  isWanted: boolean;
  stop: Dispose;
}

/** How often this end calls those with whom connections do not last. */
export interface RetryPace {
  /** Whether somebody may be called now. When not, `onDue` will name them. */
  readonly mayCall: (name: string) => boolean;
  /** A connection with them begins, whoever called. */
  readonly noteBegun: (name: string) => void;
  readonly noteEnded: (name: string) => void;
  readonly dispose: Dispose;
}

export function createRetryPace({
  clock,
  onDue,
}: {
  readonly clock: Clock;
  readonly onDue: (name: string) => void;
}): RetryPace {
  const callers = new Map<string, Caller>();

  function callerOf(name: string): Caller {
    const known = callers.get(name);
    if (known !== undefined) return known;
    const [oldest] = callers.keys();
    if (callers.size >= REMEMBERED_COUNT && oldest !== undefined) forget(oldest);
    const caller: Caller = {
      beganAt: clock.now(),
      pauseMs: FIRST_PAUSE_MS,
      isPausing: false,
      isWanted: false,
      stop: () => undefined,
    };
    callers.set(name, caller);
    return caller;
  }

  function forget(name: string): void {
    callers.get(name)?.stop();
    callers.delete(name);
  }

  return {
    mayCall: (name) => {
      const caller = callers.get(name);
      if (caller?.isPausing !== true) return true;
      caller.isWanted = true;
      return false;
    },
    noteBegun: (name) => {
      const caller = callerOf(name);
      caller.beganAt = clock.now();
      caller.isWanted = false;
    },
    noteEnded: (name) => {
      const caller = callerOf(name);
      caller.stop();
      if (clock.now() - caller.beganAt >= STEADY_AFTER_MS) caller.pauseMs = FIRST_PAUSE_MS;
      caller.isPausing = true;
      caller.stop = clock.after(caller.pauseMs, () => {
        caller.isPausing = false;
        if (!caller.isWanted) return;
        caller.isWanted = false;
        onDue(name);
      });
      caller.pauseMs = Math.min(caller.pauseMs * 2, LONGEST_PAUSE_MS);
    },
    dispose: () => {
      for (const name of [...callers.keys()]) forget(name);
    },
  };
}
