import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/schemas.ts';
import type { Messages } from './messages/messages.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly words: Messages['menu'];
  readonly isDevelopment: boolean;
  readonly send: (command: MenuCommand) => void;
}

type Items = MenuItemConstructorOptions[];
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu. Undo and redo are the page's own, for text; the last change to the board has an item of its own, because
 * only the page knows which of the two is meant when a key is pressed.
 */
export function createMenuTemplate({ platform, words, isDevelopment, send }: MenuOptions): Items {
  const isMac = platform === 'darwin';
  // Option with a digit types a character on a Mac.
  const pageKey = isMac ? 'Command' : 'Alt';
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => send(name),
  });

  const settings = command(words.settings, 'go-settings', 'CmdOrCtrl+,');
  const about: MenuItemConstructorOptions = { role: 'about', label: words.about };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };

  const app: Items = [
    about,
    SEPARATOR,
    settings,
    SEPARATOR,
    { role: 'services' },
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    quit,
  ];
  const file: Items = [
    command(words.addLead, 'add-lead', 'CmdOrCtrl+N'),
    SEPARATOR,
    command(words.joinCircle, 'join-circle'),
    SEPARATOR,
    ...(isMac ? [{ role: 'close', label: words.closeWindow } as const] : [settings, SEPARATOR, quit]),
  ];
  const edit: Items = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    SEPARATOR,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    SEPARATOR,
    command(words.undoLastChange, 'undo', 'CmdOrCtrl+Alt+Z'),
  ];
  const view: Items = [
    command(words.today, 'go-today', `${pageKey}+1`),
    command(words.board, 'go-board', `${pageKey}+2`),
    command(words.priorities, 'go-priorities', `${pageKey}+3`),
    command(words.members, 'go-members', `${pageKey}+4`),
    command(words.together, 'go-together', `${pageKey}+5`),
    SEPARATOR,
    command(words.search, 'search', 'CmdOrCtrl+K'),
    SEPARATOR,
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  const development: Items = [
    SEPARATOR,
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
  ];

  const middle: Items = [
    { role: 'fileMenu', label: words.file, submenu: file },
    { role: 'editMenu', label: words.edit, submenu: edit },
    { role: 'viewMenu', label: words.view, submenu: isDevelopment ? [...view, ...development] : view },
  ];
  if (isMac) return [{ role: 'appMenu', submenu: app }, ...middle, { role: 'windowMenu' }];
  return [
    ...middle,
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
    { role: 'help', label: words.help, submenu: [about] },
  ];
}
