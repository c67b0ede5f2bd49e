import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { settle } from './fake-clock.ts';

const BEGINNING = Date.UTC(2026, 0, 5, 9);

/** How far the clock on the wall of a device is off. May change at any moment. */
export interface WallClock {
  skewMs: number;
  /** By how many millionths all clocks of the device run too fast; none unless given. */
  readonly fastPpm?: number;
}

/** The clock of one process. When the process dies, so does what it waited for. */
export interface ProcessClock extends Clock {
  readonly stop: Dispose;
}

/** The one time of a simulated world: everything that happens later happens in its order, by due time and then by call. */
export interface SimulatedTime {
  /** Milliseconds since the world began; only goes forward. */
  readonly elapsedMs: () => number;
  /** Something the world itself does later. */
  readonly after: (delayMs: number, call: () => void) => Dispose;
  readonly clockFor: (wall: WallClock) => ProcessClock;
  /** Lets so much time pass; after every event, everything that only waits for promises runs on. */
  readonly advance: (durationMs: number) => Promise<void>;
  /** Lets time pass from event to event until it holds; `false` when it does not within so many milliseconds. */
  readonly advanceUntil: (holds: () => boolean, limitMs: number) => Promise<boolean>;
  /** How many events have happened. */
  readonly eventCount: () => number;
}

interface Event {
  readonly dueAt: number;
  readonly sequence: number;
  /** `undefined` when disposed. */
  call: (() => void) | undefined;
}

export function createSimulatedTime(): SimulatedTime {
  const events = createHeap();
  let nowAt = 0;
  let sequence = 0;
  let eventCount = 0;

  function after(delayMs: number, call: () => void): Dispose {
    const event: Event = { dueAt: nowAt + Math.max(0, delayMs), sequence: sequence++, call };
    events.add(event);
    return () => {
      event.call = undefined;
    };
  }

  /** Whether there was an event until then. */
  async function happenNext(endAt: number): Promise<boolean> {
    for (;;) {
      const next = events.first();
      if (next === undefined || next.dueAt > endAt) return false;
      events.removeFirst();
      if (next.call === undefined) continue;
      nowAt = next.dueAt;
      eventCount++;
      next.call();
      await settle();
      return true;
    }
  }

  return {
    elapsedMs: () => nowAt,
    eventCount: () => eventCount,
    after,
    clockFor: (wall) => {
      let isStopped = false;
      const elapsed = (): number => nowAt * (1 + (wall.fastPpm ?? 0) / 1_000_000);
      return {
        elapsed,
        now: () => BEGINNING + Math.floor(elapsed()) + wall.skewMs,
        after: (delayMs, call) =>
          after(delayMs, () => {
            if (!isStopped) call();
          }),
        stop: () => {
          isStopped = true;
        },
      };
    },
    advance: async (durationMs) => {
      const endAt = nowAt + durationMs;
      await settle();
      while (await happenNext(endAt)) continue;
      nowAt = endAt;
    },
    advanceUntil: async (holds, limitMs) => {
      const endAt = nowAt + limitMs;
      await settle();
      while (!holds()) {
        if (await happenNext(endAt)) continue;
        nowAt = endAt;
        return holds();
      }
      return true;
    },
  };
}

function comesBefore(a: Event, b: Event): boolean {
  return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.sequence < b.sequence);
}

/** The earliest of many events without sorting them all. */
function createHeap() {
  const heap: Event[] = [];
  const earlierAt = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && comesBefore(first, second);
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first !== undefined && second !== undefined) [heap[a], heap[b]] = [second, first];
  };
  return {
    first: () => heap[0],
    add: (event: Event) => {
      let at = heap.push(event) - 1;
      while (at > 0 && earlierAt(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    removeFirst: () => {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const smaller = earlierAt(left + 1, left) ? left + 1 : left;
        if (!earlierAt(smaller, at)) return;
        swap(smaller, at);
        at = smaller;
      }
    },
  };
}
