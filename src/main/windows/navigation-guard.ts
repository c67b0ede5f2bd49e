import type { WebContents } from 'electron';
import type { Logger } from '#shared/ports/logger.ts';
import type { AppOrigin } from './app-origin.ts';

/** The part of a page that decides where it may go. */
export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Keeps a page where it is: no other document in it, no frame, no second window, no webview. Only the document itself may
 * be loaded again. Links go out through `links.open`.
 */
export function guardNavigation(contents: GuardedContents, origin: AppOrigin, log: Logger): void {
  contents.setWindowOpenHandler(() => {
    log.info('A second window was refused');
    return { action: 'deny' };
  });
  // Older and newer Electrons differ in which of the two a frame's navigation reaches first; either refusal is enough.
  contents.on('will-navigate', (event) => {
    if (!origin.isEntry(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && origin.isEntry(event.url)) return;
    event.preventDefault();
    log.info('A navigation was refused');
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
