import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Messages } from './messages/messages.ts';

/** Asks whether to load a page again whose process has ended; else the person wants to quit. */
export async function askToReload(window: BrowserWindow, words: Messages['pageGone']): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.message,
    detail: words.detail,
    buttons: [words.reload, words.quit],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** Asks whether to quit although changes are not saved; Escape and Enter keep the window open. */
export async function askToQuit(window: BrowserWindow, words: Messages['notSaved']): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.message,
    detail: words.detail,
    buttons: [words.keepOpen, words.quit],
    defaultId: 0,
    cancelId: 0,
    // Windows would otherwise make large links of the buttons.
    noLink: true,
  });
  // On Linux the dialog is still being put away while this answer arrives, and dies of a window that is destroyed meanwhile.
  await new Promise((resolve) => setImmediate(resolve));
  return response === 1;
}

/** Asks where to keep a file of this name; none when the person would rather not. */
export async function askWhereToSave(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), name),
    // The other systems ask by themselves before a file is replaced.
    properties: ['showOverwriteConfirmation'],
  });
  return canceled || !filePath ? undefined : filePath;
}

/** Asks for a folder, which can be made there; none when the person would rather not. */
export async function askWhichFolder(
  window: BrowserWindow,
  words: Messages['circleFolder'],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    // On macOS a title is not shown.
    message: words.title,
    buttonLabel: words.choose,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}
