import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#preload/window.d.ts';
import type { LateralApp } from '#tests/support/electron-app.ts';
import { electronBinary, launchLateral } from '#tests/support/electron-app.ts';

let lateral: LateralApp;
let profileDir: string;
let folder: string;

test.beforeEach(async () => {
  profileDir = test.info().outputPath('profile');
  folder = test.info().outputPath('folder');
  await mkdir(folder, { recursive: true });
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
});

test.afterEach(() => lateral.close());

/** Begins a file in the folder, with one part written; resolves to its number. */
async function beginFile(name: string): Promise<number> {
  await lateral.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(folder, name),
  );
  return lateral.window.evaluate(async () => {
    const begun = await window.shell.files.begin({ name: 'a.lateral' });
    if (!begun.ok || begun.value === undefined) throw new Error('not begun');
    await window.shell.files.write({ id: begun.value, bytes: new Uint8Array(1_048_576).fill(7) });
    return begun.value;
  });
}

test('[SHELL26] [SHELL27] a file in parts stands there when it is finished; of others nothing is left', async () => {
  const finished = await beginFile('finished.lateral');
  const answer = await lateral.window.evaluate((id) => window.shell.files.finish({ id }), finished);
  expect(answer).toEqual({ ok: true, value: undefined });
  expect((await readFile(join(folder, 'finished.lateral'))).length).toBe(1_048_576);

  await beginFile('reloaded.lateral');
  expect(await readdir(folder)).toHaveLength(2);
  await lateral.window.reload();
  await expect.poll(() => readdir(folder)).toEqual(['finished.lateral']);

  await beginFile('quitted.lateral');
  await lateral.close();
  expect(await readdir(folder)).toEqual(['finished.lateral']);
});

test('[SHELL28] [SHELL29] a file that a later start names is read by the page that runs', async () => {
  await writeFile(join(folder, 'a.lateral'), 'from outside');
  const read = lateral.window.evaluate(
    () =>
      new Promise<readonly [string, string]>((resolve) => {
        window.shell.file.onOpened(({ name, content }) => {
          const { id = 0, sizeBytes: length = 0 } = content ?? {};
          void window.shell.files
            .read({ id, offset: 0, length })
            .then((part) => resolve([name, part.ok ? new TextDecoder().decode(part.value) : part.error.code]));
        });
        void window.shell.app.ready();
      }),
  );
  // It listens before the other start is made.
  await lateral.window.evaluate(() => window.shell.app.ready());
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electronBinary(), [...root, `--user-data-dir=${profileDir}`, process.cwd(), 'a.lateral'], {
    cwd: folder,
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(await read).toEqual(['a.lateral', 'from outside']);
});
