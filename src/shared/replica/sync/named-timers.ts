import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** Timers that are set anew, asked for and stopped by their names. */
export interface NamedTimers<Name extends string> {
  /** Instead of the one of that name that is running. */
  readonly set: (name: Name, delayMs: number, call: () => void) => void;
  readonly isSet: (name: Name) => boolean;
  readonly stop: (name: Name) => void;
  readonly stopAll: Dispose;
}

export function createNamedTimers<Name extends string>(clock: Clock): NamedTimers<Name> {
  const running = new Map<Name, Dispose>();

  function stop(name: Name): void {
    running.get(name)?.();
    running.delete(name);
  }

  return {
    set: (name, delayMs, call) => {
      stop(name);
      const dispose = clock.after(delayMs, () => {
        running.delete(name);
        call();
      });
      running.set(name, dispose);
    },
    isSet: (name) => running.has(name),
    stop,
    stopAll: () => {
      for (const name of [...running.keys()]) stop(name);
    },
  };
}
