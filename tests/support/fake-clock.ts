import type { Clock } from '#shared/ports/clock.ts';
import { isWebCryptoAtWork } from './web-crypto-work.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Moves the time on, calling what is due in order; lets promises settle after each call. */
  readonly advance: (durationMs: number) => Promise<void>;
}

export function createFakeClock(startAt = Date.UTC(2026, 0, 5, 9)): FakeClock {
  let nowAt = startAt;
  let waiting: { readonly dueAt: number; readonly call: () => void }[] = [];
  return {
    now: () => nowAt,
    elapsed: () => nowAt - startAt,
    after: (delayMs, call) => {
      const entry = { dueAt: nowAt + delayMs, call };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    advance: async (durationMs) => {
      const endAt = nowAt + durationMs;
      for (;;) {
        const next = waiting.filter(({ dueAt }) => dueAt <= endAt).toSorted((a, b) => a.dueAt - b.dueAt)[0];
        if (next === undefined) break;
        waiting = waiting.filter((each) => each !== next);
        nowAt = next.dueAt;
        next.call();
        await settle();
      }
      nowAt = endAt;
      await settle();
    },
  };
}

/** Lets everything that only waits for promises run on, and for WebCrypto where it is watched. */
export async function settle(): Promise<void> {
  do await nextTurn();
  while (isWebCryptoAtWork());
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
