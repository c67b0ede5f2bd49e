import type { Clock } from '#shared/ports/clock.ts';

/** A clock that stands still until it is moved, and knows how much waits for it. */
export interface LabClock extends Clock {
  readonly elapse: (durationMs: number) => void;
  readonly waitingCount: () => number;
}

export function createLabClock(): LabClock {
  const waiting = new Set<{ readonly dueAt: number; readonly call: () => void }>();
  let nowAt = 0;
  return {
    now: () => nowAt,
    elapsed: () => nowAt,
    after: (delayMs, call) => {
      const entry = { dueAt: nowAt + delayMs, call };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    elapse: (durationMs) => {
      const endAt = nowAt + durationMs;
      for (;;) {
        const [next] = [...waiting].filter(({ dueAt }) => dueAt <= endAt).toSorted((a, b) => a.dueAt - b.dueAt);
        if (next === undefined) break;
        waiting.delete(next);
        nowAt = next.dueAt;
        next.call();
      }
      nowAt = endAt;
    },
    waitingCount: () => waiting.size,
  };
}
