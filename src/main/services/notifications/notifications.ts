import type { NotificationStatus, NotificationToShow, ShownNotification } from '#shared/ipc/notification-schemas.ts';
import { HOUR_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { plainWords } from './plain-words.ts';

/** Characters of a title, lines below it, and characters of each: what desktops have room for. */
const [TITLE_MOST, LINES_MOST, LINE_MOST] = [100, 4, 200];
/** So many within an hour, and so far apart: enough for reminders and for trying them out, too little to pester anybody. */
const [HOUR_MOST, APART_MS] = [12, 3 * SECOND_MS];

/** One notification of the system, as far as it is needed. */
export interface NativeNotification {
  readonly show: () => void;
  readonly close: () => void;
  readonly on: (event: 'click', listener: () => void) => unknown;
}

/** What the page can have shown beside the windows of the system. */
export interface Notifications {
  readonly status: () => NotificationStatus;
  /** Shows plain words in place of those before. */
  readonly show: (words: NotificationToShow) => ShownNotification;
}

interface NotificationDependencies {
  /** Whether the system shows any; asked each time. */
  readonly isSupported: () => boolean;
  readonly create: (words: { readonly title: string; readonly body: string }) => NativeNotification;
  /** Whether the person has the window before them. */
  readonly isWatched: () => boolean;
  /** Called when somebody chose the one that is shown. */
  readonly onOpened: () => void;
  readonly clock: Pick<Clock, 'elapsed'>;
}

/** Shows for the page what reminds somebody. What it wants shown can hold words of strangers. Source: SPEC SHELL36, SHELL37. */
export function createNotifications(dependencies: NotificationDependencies): Notifications {
  const { isSupported, create, isWatched, onOpened, clock } = dependencies;
  /** Kept, or it would be collected together with what it does when it is chosen. */
  let present: NativeNotification | undefined;
  let shownAt: readonly number[] = [];

  return {
    status: () => ({ isSupported: isSupported(), isWatched: isWatched() }),
    show: ({ title, lines }) => {
      if (!isSupported()) return 'unavailable';
      const now = clock.elapsed();
      shownAt = shownAt.filter((at) => now - at < HOUR_MS);
      const isTooSoon = shownAt.length >= HOUR_MOST || now - (shownAt.at(-1) ?? -Infinity) < APART_MS;
      if (isTooSoon) return 'too-soon';
      shownAt = [...shownAt, now];
      present?.close();
      const body = lines.slice(0, LINES_MOST).map((line) => plainWords(line, LINE_MOST));
      const shown = create({
        title: plainWords(title, TITLE_MOST),
        body: body.filter((line) => line !== '').join('\n'),
      });
      present = shown;
      shown.on('click', () => {
        // One that was taken away can still be chosen where a desktop keeps a list of them.
        if (present === shown) onOpened();
      });
      shown.show();
      return 'shown';
    },
  };
}
