import type { BrowserWindow, WebContents } from 'electron';
import type { Logger } from '#shared/ports/logger.ts';
import type { AppOrigin } from '#main/windows/app-origin.ts';
import type { CloseGate } from './close-gate.ts';
import { createWindowClosing } from './window-closing.ts';

/** The one window and the page in it, from opening to closing. */
export interface MainPage {
  /** Opens the window, or brings the open one to the front. */
  readonly show: () => void;
  /** What runs in the window, while there is one. */
  readonly contents: () => WebContents | undefined;
}

interface MainPageDependencies {
  readonly createWindow: () => BrowserWindow;
  readonly origin: AppOrigin;
  readonly closeGate: CloseGate;
  /** The page has closed, crashed or loads anew: nobody listens, and what it had begun ends. */
  readonly pageGone: () => void;
  /** Saves where the window stands; resolves when that is done or has failed. */
  readonly keepState: (window: BrowserWindow) => () => Promise<void>;
  /** Asks the person whether to quit although changes are not saved. */
  readonly askToQuit: (window: BrowserWindow) => Promise<boolean>;
  /** Asks the person whether to load a page again whose process has ended. */
  readonly askToReload: (window: BrowserWindow) => Promise<boolean>;
  readonly quit: () => void;
  readonly isQuitting: () => boolean;
  /** The person stays: closing the window later is no quitting. */
  readonly callOffQuit: () => void;
  readonly log: Logger;
}

export function createMainPage(dependencies: MainPageDependencies): MainPage {
  const { createWindow, origin, closeGate, pageGone, keepState, quit, log } = dependencies;
  let window: BrowserWindow | undefined;

  const load = (target: BrowserWindow) => {
    target.loadURL(origin.entryUrl).catch((cause: unknown) => log.error('The page did not load', cause));
  };

  const open = () => {
    const opened = createWindow();
    window = opened;

    const offerReload = async () => {
      const shouldReload = await dependencies.askToReload(opened);
      if (!shouldReload) quit();
      else if (!opened.isDestroyed()) load(opened);
    };
    const closing = createWindowClosing({
      closeGate,
      saveState: keepState(opened),
      askToQuit: () => {
        bringToFront(opened);
        return dependencies.askToQuit(opened);
      },
      end: ({ isQuit }) => {
        // Not close(): a page that hangs could hold it up for ever.
        opened.destroy();
        // Preventing the close has called off a quit that was under way.
        if (isQuit || dependencies.isQuitting()) quit();
      },
      stay: () => {
        dependencies.callOffQuit();
        // It can have ended while the person was asked.
        if (opened.webContents.isCrashed()) void offerReload();
      },
      log,
    });

    opened.on('close', closing.handleClose);
    opened.once('closed', () => {
      window = undefined;
      pageGone();
    });

    opened.webContents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
      // A navigation elsewhere is refused after this event, and the page that listens stays.
      if (isMainFrame && !isSameDocument && origin.isEntry(url)) pageGone();
    });
    opened.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      pageGone();
      closeGate.giveUp();
      if (reason === 'clean-exit') return;
      log.error(`The page's process ended: ${reason}, exit code ${exitCode}`);
      if (!closing.isUnderWay()) void offerReload();
    });
    load(opened);
  };

  return {
    show: () => {
      if (window) bringToFront(window);
      else open();
    },
    contents: () => window?.webContents,
  };
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
