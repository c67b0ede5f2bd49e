'use strict';
// What any program on this runtime costs: one window as large as the app's, with nothing in it.

const { app, BrowserWindow } = require('electron');

if (process.argv.includes('--versions')) {
  process.stdout.write(JSON.stringify(process.versions));
  app.exit();
}
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadURL(process.env.LATERAL_BENCH_URL ?? 'data:text/html,<!doctype html><title>Empty</title>');
});
