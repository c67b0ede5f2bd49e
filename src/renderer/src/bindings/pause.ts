import type { Clock } from '#shared/ports/clock.ts';

/** Makes a pause between the parts of long work, in which the page does what waits: draw, answer keys. */
export function createPause(clock: Clock): () => Promise<void> {
  return () => new Promise((resolve) => void clock.after(0, resolve));
}
