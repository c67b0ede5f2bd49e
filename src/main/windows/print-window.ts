import { BrowserWindow } from 'electron';

/** A session of its own, without a name that is kept: nothing of it is written down or shared with the page. */
const PARTITION = 'print';

/** Shows a document in a window that is not seen, runs nothing and loads nothing, and prints it. Source: SPEC SHELL35. */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      javascript: false,
      images: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    const { session } = window.webContents;
    session.setSpellCheckerEnabled(false);
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }));
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: false });
  } finally {
    window.destroy();
  }
}
