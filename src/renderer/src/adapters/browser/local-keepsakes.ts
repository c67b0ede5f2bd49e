import type { Keepsakes } from '#shared/ports/keepsakes.ts';

const PREFIX = 'lateral.';

/** Keeps small marks in the page's own storage. */
export function createLocalKeepsakes(storage: Storage): Keepsakes {
  return {
    get: (name) => storage.getItem(PREFIX + name) ?? undefined,
    set: (name, value) => storage.setItem(PREFIX + name, value),
  };
}
