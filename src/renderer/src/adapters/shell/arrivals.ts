import type { Dispose } from '#shared/kernel/dispose.ts';

/** What is opened outside at any time: those that came before anybody listened go to the first who does. */
export interface Arrivals<T> {
  readonly put: (arrival: T) => void;
  readonly listen: (listener: (arrival: T) => void) => Dispose;
}

export function createArrivals<T>(): Arrivals<T> {
  const listeners = new Set<(arrival: T) => void>();
  let unheard: readonly T[] = [];
  return {
    put: (arrival) => {
      if (listeners.size === 0) unheard = [...unheard, arrival];
      for (const listener of listeners) listener(arrival);
    },
    listen: (listener) => {
      const own = (arrival: T) => listener(arrival);
      listeners.add(own);
      const due = unheard;
      unheard = [];
      for (const arrival of due) own(arrival);
      return () => listeners.delete(own);
    },
  };
}
