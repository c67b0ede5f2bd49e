import type { Page } from '@playwright/test';

declare global {
  /** Only inside a page: how long each interaction took, by its number. */
  var interactionMs: Map<number, number>;
}

/** Engines do not tell of what was drawn sooner than this. */
const LEAST_TOLD_MS = 16;

/** Begins to keep, as the engine measures it, how long it takes from each press to the next paint. */
export function watchInteractions(page: Page): Promise<void> {
  return page.evaluate((durationThreshold) => {
    globalThis.interactionMs = new Map();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const interactionId: unknown = Reflect.get(entry, 'interactionId');
        if (typeof interactionId !== 'number' || interactionId === 0) continue;
        const known = globalThis.interactionMs.get(interactionId) ?? 0;
        globalThis.interactionMs.set(interactionId, Math.max(known, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
  }, LEAST_TOLD_MS);
}

/** How long the interactions since the last call took. Of `count` in all, those that are not told of took 16 ms at most. */
export async function takeInteractions(page: Page, count: number): Promise<readonly number[]> {
  const told = await page.evaluate(async () => {
    // Told of when an idle moment comes.
    await new Promise((resolve) => {
      requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
    });
    const all = [...globalThis.interactionMs.values()];
    globalThis.interactionMs.clear();
    return all;
  });
  return [...told, ...Array<number>(Math.max(0, count - told.length)).fill(LEAST_TOLD_MS)];
}
