import { BrowserWindow } from 'electron';

/** A session of its own, without a name that is kept: nothing of it is written down or shared with the page. */
const PARTITION = 'print';

/** A sheet as offices keep it, with its number at the foot; in inches. */
const PAGES = {
  pageSize: 'A4',
  printBackground: false,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width: 100%; text-align: center; font: 8pt serif"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  margins: { top: 0.6, bottom: 0.8, left: 0.6, right: 0.6 },
} as const;

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
    return await window.webContents.printToPDF(PAGES);
  } finally {
    window.destroy();
  }
}
