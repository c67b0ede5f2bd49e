import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

const WAIT_MAX_MS = 5 * SECOND_MS;

/** Holds a closing window until its page has saved what is under way, five seconds at most. */
export interface CloseGate {
  /** Asks the page; `undefined` when there is none to ask, so that the window may close at once. Asking again joins the first. */
  readonly ask: () => Promise<void> | undefined;
  /** The page has saved everything, or is gone. */
  readonly pass: () => void;
}

interface CloseGateDependencies {
  /** Whether a page listens that could save something. */
  readonly canAsk: () => boolean;
  readonly sendClosing: () => void;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Logger;
}

export function createCloseGate({ canAsk, sendClosing, clock, log }: CloseGateDependencies): CloseGate {
  let waiting: { readonly done: Promise<void>; readonly finish: () => void } | undefined;

  const startWaiting = () => {
    const { promise, resolve } = withResolvers();
    const stopTimer = clock.after(WAIT_MAX_MS, () => {
      log.error('The page did not say in time that everything is saved; the window closes');
      finish();
    });
    const finish = () => {
      stopTimer();
      waiting = undefined;
      resolve();
    };
    waiting = { done: promise, finish };
    sendClosing();
    return promise;
  };

  return {
    ask: () => waiting?.done ?? (canAsk() ? startWaiting() : undefined),
    pass: () => waiting?.finish(),
  };
}

/** Promise.withResolvers is younger than the oldest Node this runs on. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
