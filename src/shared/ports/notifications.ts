import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/** The words of one notification. Whoever sees the screen reads them. */
export interface NotificationWords {
  /** 100 characters are shown at most. */
  readonly title: string;
  /** Four lines of 200 characters are shown at most. */
  readonly lines: readonly string[];
}

/** What became of a notification: `unavailable` where the system shows none, `too-soon` after too many others. */
export type NotificationOutcome = 'shown' | 'unavailable' | 'too-soon';

/**
 * What the system shows beside its windows, while the program runs.
 * **Guarantees**: there is one at a time, without a sound; a next one takes the place of the one before.
 */
export interface Notifications {
  readonly isSupported: () => Promise<boolean>;
  /** Whether the person has the window before them. */
  readonly isWatched: Observable<boolean>;
  /** **Errors**: `AppError`; then nothing was shown. */
  readonly show: (words: NotificationWords) => Promise<NotificationOutcome>;
  /** Calls when somebody chose the one that is shown; the window has come to the front by then. */
  readonly onOpened: (listener: () => void) => Dispose;
}
