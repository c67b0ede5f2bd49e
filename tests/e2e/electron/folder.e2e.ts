import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { LateralApp } from '#tests/support/electron-app.ts';
import { launchLateral } from '#tests/support/electron-app.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;

const launch = () => launchLateral({ profileDir: test.info().outputPath('profile'), env: { LATERAL_LANG: 'en' } });

let lateral: LateralApp;
test.beforeEach(async () => {
  lateral = await launch();
});
test.afterEach(() => lateral.close());

test('[FOLD1] [FOLD2] a folder is the one that the person says, and is still that after a start', async () => {
  const chosen = test.info().outputPath('chosen');
  await mkdir(chosen, { recursive: true });
  await lateral.app.evaluate(({ dialog }, path) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ canceled: asked.length === 1, filePaths: asked.length === 1 ? [] : [path] });
    };
  }, chosen);
  const choose = () => lateral.window.evaluate((circleId) => window.shell.folders.choose({ circleId }), CIRCLE);
  expect(await choose()).toEqual({ ok: true, value: undefined });
  expect(await choose()).toEqual({ ok: true, value: chosen });
  const asked = await lateral.app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly unknown[]);
  expect(asked).toMatchObject([{ properties: ['openDirectory', 'createDirectory'] }, {}]);

  const written = await lateral.window.evaluate(
    (circleId) => window.shell.folder.write({ circleId, label: 'a', bytes: Uint8Array.of(1, 2, 3) }),
    CIRCLE,
  );
  const name = written.ok ? written.value : '';
  const [directory = ''] = await readdir(chosen);
  expect(await readdir(join(chosen, directory))).toEqual([name]);

  await lateral.close();
  lateral = await launch();
  const found = await lateral.window.evaluate(
    async ([circleId, fileName]) => {
      const read = await window.shell.folder.read({ circleId, name: fileName });
      return { list: await window.shell.folders.list(), bytes: read.ok && [...read.value] };
    },
    [CIRCLE, name] as const,
  );
  expect(found).toEqual({ list: { ok: true, value: [{ circleId: CIRCLE, path: chosen }] }, bytes: [1, 2, 3] });

  const changed = lateral.window.evaluate(async (circleId) => {
    const told = new Promise<unknown>((resolve) => window.shell.folder.onChanged(resolve));
    await window.shell.app.ready();
    await window.shell.folder.files({ circleId });
    return told;
  }, CIRCLE);
  await expect
    .poll(async () => {
      await writeFile(join(chosen, directory, 'from-bob.lateral'), 'b');
      return Promise.race([changed, Promise.resolve('not yet')]);
    })
    .toEqual({ circleId: CIRCLE });
});
