import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';

const acts = vi.hoisted((): string[] => []);

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (...args) => {
    const file = await fs.open(...args);
    for (const act of ['writeFile', 'sync', 'close'] as const) {
      const work = file[act].bind(file) as (...given: unknown[]) => Promise<void>;
      Object.assign(file, {
        [act]: (...given: unknown[]) => {
          acts.push(act);
          return work(...given);
        },
      });
    }
    return file;
  };
  return { ...fs, open };
});

it('[FOLD7] a file is flushed after all of it is written, and is never one that was there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lateral-disk-'));
  const path = join(folder, 'a');
  await realFolderDisk.writeNew(path, Uint8Array.of(1, 2));
  expect(acts).toEqual(['writeFile', 'sync', 'close']);
  await expect(realFolderDisk.writeNew(path, Uint8Array.of(3))).rejects.toMatchObject({ code: 'EEXIST' });
  expect([...(await readFile(path))]).toEqual([1, 2]);
  if (process.platform === 'win32') return;
  acts.length = 0;
  await realFolderDisk.sync(folder);
  expect(acts).toEqual(['sync', 'close']);
});
