import type { Locator, Page } from '@playwright/test';

declare global {
  /** Only inside a page: when things were done or seen there, in milliseconds since 1970 with fractions. */
  var benchTimes: number[];
}

/** Notes when the events of a kind happen in a page, from now on. */
export function noteEvents(page: Page, type: 'keydown' | 'pointerup' | 'drop'): Promise<void> {
  return page.evaluate((given) => {
    globalThis.benchTimes = [];
    const note = (event: Event): void => void globalThis.benchTimes.push(performance.timeOrigin + event.timeStamp);
    document.addEventListener(given, note, { capture: true });
  }, type);
}

/** Notes when each further time of a letter in a text is seen: at the frame in which it is drawn. */
export function noteLetters(text: Locator, letter: string): Promise<void> {
  return text.evaluate((element, given) => {
    globalThis.benchTimes = [];
    const countNow = (): number => (element.textContent ?? '').split(given).length - 1;
    let known = countNow();
    new MutationObserver(() => {
      const grown = countNow() - known;
      if (grown <= 0) return;
      known += grown;
      requestAnimationFrame((): void => {
        const at = performance.timeOrigin + performance.now();
        for (let index = 0; index < grown; index++) globalThis.benchTimes.push(at);
      });
    }).observe(element, { subtree: true, childList: true, characterData: true });
  }, letter);
}

export function timesOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => globalThis.benchTimes);
}

/** How long something is waited for: far beyond everything that is measured. */
const LONGEST_WAIT_MS = 30_000;

/** Resolves with the moment of the frame in which something is drawn that a selector finds; rejects when it never is. */
export function whenSeen(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    ([given, longestMs]) =>
      new Promise<number>((resolve, reject) => {
        AbortSignal.timeout(longestMs).addEventListener('abort', () => reject(new Error(`not seen: ${given}`)));
        const observer = new MutationObserver(look);
        function look(): void {
          if (document.querySelector(given) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      }),
    [selector, LONGEST_WAIT_MS] as const,
  );
}
