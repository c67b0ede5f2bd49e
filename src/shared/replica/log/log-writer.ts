import { AppError } from '#shared/kernel/app-error.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { SaveFailure, SaveStatus } from '#shared/ports/workspace.ts';
import type { EnvelopeMaker, MadeEnvelopes, PendingItem } from './envelope-maker.ts';
import type { LogAppender } from './log-appender.ts';

/** Typing is sealed after this much quiet (SPEC LOG1). */
const QUIET_MS = 300;
/** Typing without a pause is sealed this often (SPEC LOG1). */
const LONGEST_WAIT_MS = SECOND_MS;
const FIRST_RETRY_MS = SECOND_MS;
const LONGEST_RETRY_MS = 30 * SECOND_MS;
/** Whoever has made room looks at the app next; and that there is none is found out without writing. */
const LONGEST_RETRY_WHEN_FULL_MS = 2 * SECOND_MS;
const SAVED: SaveStatus = { state: 'saved' };

/** How soon an edit must be sealed: a finished act at once, typing soon, clean-up whenever something else is. */
export type Urgency = 'at-once' | 'soon' | 'with-the-next';

/**
 * The way of own edits to the disk.
 * **Guarantees**: one append at a time, in order; what failed is appended again before anything later.
 */
export interface LogWriter {
  readonly saved: Observable<SaveStatus>;
  readonly add: (item: PendingItem, urgency: Urgency) => void;
  /** Resolves when everything added so far is stored, or could not be. Never throws. */
  readonly flush: () => Promise<void>;
  readonly retry: () => void;
  /** Whether everything added so far is stored. */
  readonly isSettled: () => boolean;
  /** Stops all timers. */
  readonly dispose: Dispose;
}

const SAVE_FAILURES: readonly SaveFailure[] = [
  'disk-full',
  'storage-unavailable',
  'storage-replaced',
  'storage-newer',
  'vault-locked',
  'vault-unavailable',
];

export function createLogWriter(options: {
  readonly appender: LogAppender;
  readonly maker: EnvelopeMaker;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told about every append that has resolved. */
  readonly onStored: (stored: MadeEnvelopes) => void;
}): LogWriter {
  const { appender, maker, clock, logger, onStored } = options;
  const saved = createSubject<SaveStatus>(SAVED);
  let pending: PendingItem[] = [];
  /** Made but not yet stored: kept as they are, since their sequence numbers are taken. */
  let made: MadeEnvelopes | undefined;
  let running: Promise<void> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let isDisposed = false;
  const timers: { quiet?: Dispose | undefined; longest?: Dispose | undefined; retry?: Dispose | undefined } = {};

  function stopTimer(name: keyof typeof timers): void {
    timers[name]?.();
    timers[name] = undefined;
  }

  function stopTimers(): void {
    stopTimer('quiet');
    stopTimer('longest');
    stopTimer('retry');
  }

  /** A listener that fails is its own affair: writing goes on. */
  function tell(status: SaveStatus): void {
    try {
      saved.set(status);
    } catch (error) {
      logger.error('a listener to the save status failed', error);
    }
  }

  async function storeNext(): Promise<void> {
    if (made === undefined) {
      // What is added while these are signed comes with the next.
      const taken = [...pending];
      made = await maker.make(taken);
      // Only now, so that a failed signature leaves everything where it was.
      pending = pending.slice(taken.length);
    }
    await appender.append(made.envelopes);
    const stored = made;
    made = undefined;
    retryMs = FIRST_RETRY_MS;
    onStored(stored);
  }

  const hasWork = (): boolean => made !== undefined || pending.length > 0;

  async function run(): Promise<void> {
    stopTimers();
    let outcome: SaveStatus = SAVED;
    try {
      while (hasWork()) await storeNext();
    } catch (error) {
      const code = failureOf(error);
      logger.error(`own edits could not be stored: ${code}`, error);
      timers.retry = clock.after(retryMs, () => void flush());
      retryMs = Math.min(retryMs * 2, code === 'disk-full' ? LONGEST_RETRY_WHEN_FULL_MS : LONGEST_RETRY_MS);
      outcome = { state: 'failed', code };
    }
    // Nothing was awaited since the last look at the queue; whoever is told may add again, and is served at once.
    running = undefined;
    tell(outcome);
  }

  async function flush(): Promise<void> {
    if (running === undefined) {
      if (!hasWork()) return;
      running = run();
    }
    await running;
  }

  return {
    saved,
    add: (item, urgency) => {
      if (isDisposed) return;
      pending.push(item);
      if (urgency === 'with-the-next') return;
      if (saved.get().state === 'saved') tell({ state: 'saving', sinceAt: clock.now() });
      if (running !== undefined || saved.get().state === 'failed') return;
      if (urgency === 'at-once') {
        void flush();
        return;
      }
      stopTimer('quiet');
      timers.quiet = clock.after(QUIET_MS, () => void flush());
      timers.longest ??= clock.after(LONGEST_WAIT_MS, () => void flush());
    },
    flush,
    retry: () => void flush(),
    isSettled: () => !hasWork(),
    dispose: () => {
      isDisposed = true;
      stopTimers();
    },
  };
}

/** Names what kept something from the disk. */
export function failureOf(error: unknown): SaveFailure {
  const code = error instanceof AppError ? error.code : undefined;
  return SAVE_FAILURES.find((failure) => failure === code) ?? 'unexpected';
}
