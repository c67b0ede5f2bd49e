import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

/** Two frames: sending seldom takes longer, and what comes later than that is felt. */
const LONGEST_WAIT_MS = 32;

/** Lets what would keep the page busy wait while something small goes out, which needs the page between each two of its steps. */
export interface UnderWay {
  /** Something goes out until the answer is called. */
  readonly begin: () => Dispose;
  /** Calls when nothing goes out, 32 ms later at most, in the order in which it was asked to. */
  readonly after: (call: () => void) => void;
}

export function createUnderWay({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): UnderWay {
  const running = new Set<object>();
  let waiting: (() => void)[] = [];
  let stopTimer: Dispose | undefined;

  function callAll(): void {
    stopTimer?.();
    stopTimer = undefined;
    const calls = waiting;
    waiting = [];
    for (const call of calls) {
      try {
        call();
      } catch (error) {
        logger.error('what waited for something to be sent failed', error);
      }
    }
  }

  return {
    begin: () => {
      const own = {};
      running.add(own);
      return () => {
        if (running.delete(own) && running.size === 0) callAll();
      };
    },
    after: (call) => {
      if (running.size === 0) {
        call();
        return;
      }
      waiting.push(call);
      stopTimer ??= clock.after(LONGEST_WAIT_MS, callAll);
    },
  };
}
