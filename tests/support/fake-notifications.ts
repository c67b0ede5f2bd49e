import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { NotificationOutcome, Notifications, NotificationWords } from '#shared/ports/notifications.ts';

/** A system whose notifications the test sees and chooses. */
export interface FakeNotifications extends Notifications {
  /** Those that were shown, in turn. */
  readonly shown: NotificationWords[];
  readonly isWatched: Subject<boolean>;
  /** What the next ones come to; changed by the test. */
  outcome: NotificationOutcome | Error;
  /** Somebody chooses the one that is shown. */
  readonly choose: () => void;
}

export function createFakeNotifications(): FakeNotifications {
  const listeners = new Set<() => void>();
  const fake: FakeNotifications = {
    shown: [],
    isWatched: createSubject(false),
    outcome: 'shown',
    isSupported: () => Promise.resolve(fake.outcome !== 'unavailable'),
    show: (words) => {
      if (fake.outcome instanceof Error) return Promise.reject(fake.outcome);
      if (fake.outcome === 'shown') fake.shown.push(words);
      return Promise.resolve(fake.outcome);
    },
    onOpened: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: () => {
      for (const listener of listeners) listener();
    },
  };
  return fake;
}
