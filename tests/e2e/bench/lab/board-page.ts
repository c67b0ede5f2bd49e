import type { Page } from '@playwright/test';

/**
 * Goes to the board as soon as the page has one. Resolves with the moments, in milliseconds since 1970, of the frames in
 * which its first card and all of so many are shown.
 */
export function whenBoardShows(page: Page, count: number): Promise<{ readonly first: number; readonly all: number }> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        let first = 0;
        const look = (at: number): void => {
          const board = document.querySelector('nav a[href="#/board"]');
          if (board !== null && location.hash !== '#/board') location.hash = '#/board';
          const heads = [...document.querySelectorAll('section[aria-label] h2 + span')];
          const shown = heads.reduce((sum, { textContent }) => sum + Number(textContent), 0);
          if (first === 0 && shown > 0 && document.querySelector('[role="row"]') !== null) {
            first = performance.timeOrigin + at;
          }
          if (shown < wanted) requestAnimationFrame(look);
          else requestAnimationFrame((end) => resolve({ first, all: performance.timeOrigin + end }));
        };
        requestAnimationFrame(look);
      }),
    count,
  );
}

/** What the log of a page holds of circles. */
export interface StoredLog {
  readonly count: number;
  readonly bytes: number;
}

/** Reads, beside the app, what stands in its log. Private spaces count, too: they hold next to nothing. */
export function readStored(page: Page, { withBytes }: { readonly withBytes: boolean }): Promise<StoredLog> {
  return page.evaluate(async (isWhole) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('the log could not be read')));
      });
    // Opening it would make it.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'lateral');
    if (!isThere) return { count: 0, bytes: 0 };
    const database = await settled(indexedDB.open('lateral'));
    if (!database.objectStoreNames.contains('envelopes')) {
      database.close();
      return { count: 0, bytes: 0 };
    }
    const log = database.transaction('envelopes').objectStore('envelopes');
    const count = await settled(log.count());
    const rows: readonly { readonly bytes: Uint8Array }[] = isWhole ? await settled(log.getAll()) : [];
    database.close();
    return { count, bytes: rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) };
  }, withBytes);
}
