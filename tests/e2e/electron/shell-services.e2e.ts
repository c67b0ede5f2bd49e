import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import type { LateralApp } from '#tests/support/electron-app.ts';
import { launchLateral } from '#tests/support/electron-app.ts';

let lateral: LateralApp;

test.beforeEach(async () => {
  lateral = await launchLateral({ profileDir: test.info().outputPath('profile'), env: { LATERAL_LANG: 'en' } });
});

test.afterEach(() => lateral.close());

test('[SHELL24] a file is written where the person says, under a name that shows what it is', async () => {
  const { app, window: page } = lateral;
  const target = test.info().outputPath('kept.lateral-invite');
  const save = (name: string) =>
    page.evaluate((fileName) => window.shell.files.save({ name: fileName, bytes: Uint8Array.of(1, 2, 3) }), name);
  await app.evaluate(({ dialog }, filePath) => {
    const proposed: unknown[] = [];
    Object.assign(globalThis, { proposed });
    dialog.showSaveDialog = (...args: unknown[]) => {
      proposed.push(args.at(-1));
      return Promise.resolve(proposed.length === 1 ? { canceled: false, filePath } : { canceled: true, filePath: '' });
    };
  }, target);
  expect(await save('../To bob.lateral-invite')).toEqual({ ok: true, value: true });
  expect([...(await readFile(target))]).toEqual([1, 2, 3]);
  expect(await save('again.lateral-invite')).toEqual({ ok: true, value: false });
  const proposed = await app.evaluate(() => Reflect.get(globalThis, 'proposed') as readonly { defaultPath: string }[]);
  expect(proposed.map(({ defaultPath }) => basename(defaultPath))).toEqual([
    'To bob.lateral-invite',
    'again.lateral-invite',
  ]);
});

test('[SHELL22] the page is told that the computer has woken', async () => {
  const { app, window: page } = lateral;
  const awake = page.evaluate(async () => {
    const told = new Promise<string>((resolve) => window.shell.device.onAwake(() => resolve('awake')));
    await window.shell.app.ready();
    return told;
  });
  await expect
    .poll(async () => {
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
      return Promise.race([awake, Promise.resolve('asleep')]);
    })
    .toBe('awake');
});
