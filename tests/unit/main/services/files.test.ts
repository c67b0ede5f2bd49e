import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { saveFile } from '#main/platform/save-file.ts';
import { createFileSaver } from '#main/services/files/file-saver.ts';
import { safeFileName } from '#main/services/files/safe-file-name.ts';

const bytes = Uint8Array.of(1, 2, 3);

describe('the name of a file', () => {
  it.each([
    ['To bob.lateral-invite', 'To bob.lateral-invite'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Users\\alice\\a.txt', 'C Users alice a.txt'],
    ['a\u0000b\nc\u202Etxt.exe', 'a b c txt.exe'],
    ['.bashrc', 'bashrc'],
    ['name. . ', 'name'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['', 'Lateral'],
    ['///', 'Lateral'],
    ['Zoë & Łukasz 职位.json', 'Zoë & Łukasz 职位.json'],
  ])('[SHELL24] %j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('[SHELL24] is cut between characters, fits everywhere, and keeps its ending', () => {
    const name = safeFileName(`${'职'.repeat(200)}.lateral`);
    expect(name).toMatch(/^职+\.lateral$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(safeFileName(`${'职'.repeat(200)}.lateral-request`)).toMatch(/^职+\.lateral-request$/);
    expect(safeFileName('🚣'.repeat(100))).toMatch(/^(🚣)+$/u);
  });
});

describe('a file to keep', () => {
  const create = (path: string | undefined, write = saveFile) => {
    const errors: string[] = [];
    const askWhere = vi.fn<(name: string) => Promise<string | undefined>>(() => Promise.resolve(path));
    const log = { error: (message: string) => errors.push(message), info: () => {} };
    return { saver: createFileSaver({ askWhere, write, log }), askWhere, errors };
  };

  it('[SHELL24] is written as a whole, with nothing beside it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lateral-save-'));
    const path = join(directory, 'kept');
    await writeFile(path, 'what was there before, and longer');
    const { saver, askWhere } = create(path);
    expect(await saver.save({ name: 'a/b.txt', bytes })).toEqual({ ok: true, value: true });
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);
    expect(await readdir(directory)).toEqual(['kept']);
    expect(askWhere).toHaveBeenCalledWith('a b.txt');
  });

  it('[SHELL24] is written nowhere when the person says so', async () => {
    const write = vi.fn<typeof saveFile>();
    expect(await create(undefined, write).saver.save({ name: 'a', bytes })).toEqual({ ok: true, value: false });
    expect(write).not.toHaveBeenCalled();
  });

  it('[SHELL24] that cannot be written is told, leaves nothing behind, and does not stand in the log', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'lateral-save-'));
    const path = join(directory, 'secret circle');
    await mkdir(path);
    const { saver, errors } = create(path);
    expect(await saver.save({ name: 'a', bytes })).toMatchObject({ error: { code: 'not-saved' } });
    expect(await readdir(directory)).toEqual(['secret circle']);
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain('secret');
  });
});
