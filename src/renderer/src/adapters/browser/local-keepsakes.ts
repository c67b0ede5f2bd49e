import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Logger } from '#shared/ports/logger.ts';

const PREFIX = 'lateral.';

/** Keeps small marks in the page's own storage. */
export function createLocalKeepsakes(storage: Storage, logger: Logger): Keepsakes {
  return {
    get: (name) => storage.getItem(PREFIX + name) ?? undefined,
    set: (name, value) => {
      try {
        storage.setItem(PREFIX + name, value);
      } catch (error) {
        logger.error('a small mark could not be kept', error);
      }
    },
  };
}
