import type { Clock } from '#shared/ports/clock.ts';

/** Lets the page do what waits: draw, answer keys. */
export function createPause(clock: Clock): () => Promise<void> {
  return () => new Promise((resolve) => void clock.after(0, resolve));
}
