import { useSyncExternalStore } from 'react';

import type { Observable } from '#shared/kernel/observable.ts';

/** The present value of an observable; draws again when it changes. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
