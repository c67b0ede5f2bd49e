import type { App } from 'electron';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

/** Others are told that this device goes; nobody waits longer than this for that. */
const WAIT_MAX_MS = SECOND_MS;

/** Closes what listens and calls before the process ends, when all windows are gone and nothing can call the quit off. */
export function closeBeforeQuit(
  app: Pick<App, 'once' | 'exit'>,
  close: () => Promise<void>,
  clock: Pick<Clock, 'after'>,
  log: Logger,
): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const waited = new Promise<void>((resolve) => {
      clock.after(WAIT_MAX_MS, resolve);
    });
    const closed = close().catch((cause: unknown) => log.error('Others were not told that this device goes', cause));
    void Promise.race([closed, waited]).then(() => app.exit());
  });
}
