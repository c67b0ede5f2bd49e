import type { App } from 'electron';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

/** Others are told that this device goes, and unfinished files are removed; nobody waits longer than this for that. */
const WAIT_MAX_MS = SECOND_MS;

/** Closes what listens and calls before the process ends, when all windows are gone and nothing can call the quit off. */
export function closeBeforeQuit(
  app: Pick<App, 'on' | 'exit'>,
  close: () => Promise<unknown>,
  clock: Pick<Clock, 'after'>,
  log: Logger,
): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    // Each time: the last window and a quit that it had held up both ask to quit, one right after the other.
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const waited = new Promise<void>((resolve) => {
      clock.after(WAIT_MAX_MS, resolve);
    });
    const closed = close().catch((cause: unknown) => log.error('Not everything could be closed before the end', cause));
    void Promise.race([closed, waited]).then(() => app.exit());
  });
}
