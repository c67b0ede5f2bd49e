import { BrowserWindow, nativeTheme } from 'electron';
import type { WindowPlacement } from './window-state.ts';
import { MIN_SIZE } from './window-state.ts';

/** The page's canvas colours, shown until the page paints. */
const CANVAS = { light: '#F6F3EE', dark: '#171614' } as const;

interface MainWindowOptions {
  readonly preloadPath: string;
  readonly placement: WindowPlacement;
  readonly isMaximized: boolean;
  readonly hasDevTools: boolean;
}

/** Creates the app's window, shown as soon as its page has painted. It loads nothing by itself. */
export function createMainWindow({
  preloadPath,
  placement,
  isMaximized,
  hasDevTools,
}: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placement,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Lateral',
    backgroundColor: canvasColor(),
    show: false,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: hasDevTools,
      // Files and links dropped beside a target would otherwise replace the page.
      navigateOnDragDrop: false,
    },
  });

  const repaint = () => window.setBackgroundColor(canvasColor());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

function canvasColor(): string {
  return nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light;
}
