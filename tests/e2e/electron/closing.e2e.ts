import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import { launchLateral } from '#tests/support/electron-app.ts';

test('[SHELL19] closing with changes that are not stored asks, and a quit that was called off asks anew', async () => {
  const { app, window: page } = await launchLateral({
    profileDir: test.info().outputPath('profile'),
    env: { LATERAL_LANG: 'en' },
  });
  // First in line, so that this answer comes before that of the app, which has nothing to lose.
  await page.addInitScript(() => {
    window.shell.app.onClosing(() => void window.shell.app.readyToClose({ isStored: false }));
  });
  await page.reload();
  await page.evaluate(async () => {
    document.title = 'untouched';
    await window.shell.app.ready();
  });
  await app.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked, answer: 0 });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ response: Reflect.get(globalThis, 'answer') as number, checkboxChecked: false });
    };
  });
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly object[]);

  // Each of these would have to find the one before called off.
  await app.evaluate(({ app: electron }) => electron.quit());
  await expect.poll(async () => (await asked()).length).toBe(1);
  app.process().kill('SIGTERM');
  await expect.poll(async () => (await asked()).length).toBe(2);
  app.process().kill('SIGTERM');
  await expect.poll(async () => (await asked()).length).toBe(3);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(async () => (await asked()).length).toBe(4);
  expect((await asked())[0]).toMatchObject({
    message: 'Some of your last changes are not saved.',
    detail: 'They are still in this window. If you quit now, they are gone.',
    buttons: ['Keep open', 'Quit without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  expect(app.windows()).toHaveLength(1);
  await expect(page).toHaveTitle('untouched');

  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => {
    Reflect.set(globalThis, 'answer', 1);
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect(await ended).toEqual([0, null]);
});
