import type { Observable } from '#shared/kernel/observable.ts';

/**
 * A value computed from others, at most once per change and only when somebody looks.
 * **Guarantees**: `get` gives the same object until a source has changed.
 */
export function derive<T>(
  sources: readonly Observable<unknown>[],
  compute: (previous: T | undefined) => T,
): Observable<T> {
  let seen: readonly unknown[] | undefined;
  let value: { readonly of: T } | undefined;
  return {
    get: () => {
      const present = sources.map((source) => source.get());
      if (value === undefined || seen === undefined || present.some((each, index) => each !== seen?.[index])) {
        value = { of: compute(value?.of) };
        seen = present;
      }
      return value.of;
    },
    subscribe: (listener) => {
      const disposes = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const dispose of disposes) dispose();
      };
    },
  };
}
