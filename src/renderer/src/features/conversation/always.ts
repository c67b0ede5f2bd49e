import type { Observable } from '#shared/kernel/observable.ts';

/** Something that never changes, in the place of what is not to be followed. */
export function always<T>(value: T): Observable<T> {
  return { get: () => value, subscribe: () => () => undefined };
}
