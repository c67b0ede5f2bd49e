import type { Observable } from '#shared/kernel/observable.ts';

/** Resolves with the value of an observable as soon as it is one that is waited for. */
export function until<T, Wanted extends T>(
  observable: Observable<T>,
  isWanted: (value: T) => value is Wanted,
): Promise<Wanted> {
  return new Promise((resolve) => {
    const handle = (): void => {
      const value = observable.get();
      if (!isWanted(value)) return;
      stop();
      resolve(value);
    };
    const stop = observable.subscribe(handle);
    handle();
  });
}
