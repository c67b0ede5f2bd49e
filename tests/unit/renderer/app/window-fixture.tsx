import { vi } from 'vitest';

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What the engine of these tests does not know, for the whole window; it stands at a page of the app. */
export function stubWindow(page: string): void {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Object.assign(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
  window.location.hash = `#/${page}`;
}
