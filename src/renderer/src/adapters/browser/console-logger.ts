import type { Logger } from '#shared/ports/logger.ts';

/** Writes to the console of the page, which the program around it keeps. */
export function createConsoleLogger(): Logger {
  return {
    // oxlint-disable-next-line no-console -- this adapter is the one place that may
    error: (message, cause) => console.error(message, cause),
    // oxlint-disable-next-line no-console -- this adapter is the one place that may
    info: (message) => console.info(message),
  };
}
