import type { Dispose } from './dispose.ts';

/** A value that changes: read it now, or be told when it has changed. The value is replaced, never mutated. */
export interface Observable<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => Dispose;
}

/** An observable that its owner can set. Setting the identical value tells nobody. */
export interface Subject<T> extends Observable<T> {
  readonly set: (value: T) => void;
}

export function createSubject<T>(initial: T): Subject<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
