import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

const WAIT_MAX_MS = 5 * SECOND_MS;

/** What closing would do: `harmless`, as far as anyone can say, or `loses-changes` that only the page holds. */
export type CloseVerdict = 'harmless' | 'loses-changes';

/** Holds a closing window until its page has stored what is under way, five seconds at most. */
export interface CloseGate {
  /** Asks the page; harmless at once when there is none to ask. Asking again before the answer joins the first. */
  readonly ask: () => Promise<CloseVerdict>;
  /** The page says whether it has stored everything. Nobody minds when it was not asked, or answers too late. */
  readonly answer: (isStored: boolean) => void;
  /** The page is gone, and what it held with it. */
  readonly giveUp: () => void;
}

interface CloseGateDependencies {
  /** Whether a page listens that could save something. */
  readonly canAsk: () => boolean;
  readonly sendClosing: () => void;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Logger;
}

export function createCloseGate({ canAsk, sendClosing, clock, log }: CloseGateDependencies): CloseGate {
  let waiting:
    | { readonly verdict: Promise<CloseVerdict>; readonly settle: (verdict: CloseVerdict) => void }
    | undefined;

  const startWaiting = () => {
    const { promise, resolve } = withResolvers<CloseVerdict>();
    const stopTimer = clock.after(WAIT_MAX_MS, () => {
      log.error('The page did not say in time whether everything is stored; the window closes');
      settle('harmless');
    });
    const settle = (verdict: CloseVerdict) => {
      stopTimer();
      waiting = undefined;
      resolve(verdict);
    };
    waiting = { verdict: promise, settle };
    sendClosing();
    return promise;
  };

  return {
    ask: () => waiting?.verdict ?? (canAsk() ? startWaiting() : Promise.resolve('harmless')),
    answer: (isStored) => waiting?.settle(isStored ? 'harmless' : 'loses-changes'),
    giveUp: () => waiting?.settle('harmless'),
  };
}

/** Promise.withResolvers is younger than the oldest Node this runs on. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
