/** What comes from outside at any time, for one who takes it when the app is ready. */
export interface Arrivals<T> {
  readonly put: (arrival: T) => void;
  /** Takes them from now on, and those that have come before. */
  readonly deliver: (take: (arrival: T) => void) => void;
}

/** **Guarantees** In order, each once. */
export function createArrivals<T>(): Arrivals<T> {
  let waiting: T[] = [];
  let take = (arrival: T): void => void waiting.push(arrival);
  return {
    put: (arrival) => take(arrival),
    deliver: (next) => {
      take = next;
      const due = waiting;
      waiting = [];
      for (const arrival of due) next(arrival);
    },
  };
}
