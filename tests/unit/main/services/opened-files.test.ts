import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openToRead, type ReadableFile } from '#main/platform/readable-file.ts';
import { createOpenedFiles } from '#main/services/files/opened-files.ts';
import type { OpenedFileNews } from '#shared/ipc/schemas.ts';

const UNREADABLE = { ok: false, error: { code: 'unreadable' } };
const DONE = { ok: true, value: undefined };

let putAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => putAway());

async function createFiles(open = openToRead) {
  const folder = await mkdtemp(join(tmpdir(), 'lateral-opened-'));
  const errors: string[] = [];
  const log = { error: (...note: unknown[]) => errors.push(note.join()), info: () => {} };
  const files = createOpenedFiles({ openToRead: open, log });
  putAway = files.closeAll;
  return { folder, errors, files };
}

function idOf({ content }: OpenedFileNews): number {
  if (content === undefined) throw new Error('not opened');
  return content.id;
}

const valueOf = (bytes: readonly number[]) => ({ ok: true, value: Uint8Array.from(bytes) });

describe('a file that was opened outside', () => {
  it('[SHELL29] is read by its number, anywhere in it, and less where it ends', async () => {
    const { folder, files, errors } = await createFiles();
    await writeFile(join(folder, 'a.lateral'), Uint8Array.of(10, 11, 12, 13, 14));
    const news = await files.open(join(folder, 'a.lateral'));
    expect(news).toEqual({ name: 'a.lateral', content: { id: idOf(news), sizeBytes: 5 } });
    const read = (offset: number, length: number) => files.read(idOf(news), offset, length);
    expect(await read(1, 3)).toEqual(valueOf([11, 12, 13]));
    expect(await read(0, 5)).toEqual(valueOf([10, 11, 12, 13, 14]));
    expect(await read(0, 0)).toEqual(valueOf([]));
    expect(await read(3, 100)).toEqual(valueOf([13, 14]));
    expect(await read(5, 1)).toEqual(valueOf([]));
    expect(await read(2 ** 50, 1)).toEqual(valueOf([]));
    expect(errors).toEqual([]);
  });

  it('[SHELL29] stays the one that was opened when another comes to stand there', async () => {
    const { folder, files } = await createFiles();
    const path = join(folder, 'a.lateral');
    await writeFile(path, Uint8Array.of(1, 2, 3));
    const news = await files.open(path);
    await writeFile(`${path}.other`, Uint8Array.of(7, 8, 9));
    await rename(`${path}.other`, path);
    expect(await files.read(idOf(news), 0, 3)).toEqual(valueOf([1, 2, 3]));
    await rm(path);
    expect(await files.read(idOf(news), 0, 3)).toEqual(valueOf([1, 2, 3]));
  });

  it('[SHELL29] is found through a link of the disk', async () => {
    const { folder, files } = await createFiles();
    await writeFile(join(folder, 'a'), Uint8Array.of(1));
    await symlink(join(folder, 'a'), join(folder, 'b.lateral'));
    const news = await files.open(join(folder, 'b.lateral'));
    expect(news.name).toBe('b.lateral');
    expect(await files.read(idOf(news), 0, 1)).toEqual(valueOf([1]));
  });

  it('[SHELL29] is not read under a number that nobody gave, nor once it is closed', async () => {
    const { folder, files } = await createFiles();
    await writeFile(join(folder, 'a.lateral'), Uint8Array.of(1));
    const id = idOf(await files.open(join(folder, 'a.lateral')));
    for (const other of [0, -1, 3, id + 1, Number.NaN]) {
      expect(await files.read(other, 0, 1)).toMatchObject(UNREADABLE);
    }
    expect(await files.close(id)).toEqual(DONE);
    expect(await files.close(id)).toEqual(DONE);
    expect(await files.read(id, 0, 1)).toMatchObject(UNREADABLE);
    // Its number is not given again.
    expect(idOf(await files.open(join(folder, 'a.lateral')))).not.toBe(id);
  });

  it('[SHELL29] is closed when it is the oldest of nine, and no other is', async () => {
    const closed: string[] = [];
    const { files } = await createFiles((path) =>
      Promise.resolve({
        sizeBytes: 1,
        read: () => Promise.resolve(Uint8Array.of(1)),
        close: () => Promise.resolve(void closed.push(path)),
      }),
    );
    const news = await Promise.all(Array.from({ length: 9 }, (_, index) => files.open(`/${index}.lateral`)));
    expect(closed).toEqual(['/0.lateral']);
    const answers = await Promise.all(news.map((each) => files.read(idOf(each), 0, 1)));
    expect(answers.map(({ ok }) => ok)).toEqual([false, ...Array.from({ length: 8 }, () => true)]);
    await files.close(idOf(news[5] ?? { name: '', content: undefined }));
    await files.open('/more.lateral');
    expect(closed).toEqual(['/0.lateral', '/5.lateral']);
    await files.closeAll();
    expect(closed).toHaveLength(10);
  });

  it('[SHELL29] is opened after those before it, so that a disk without an answer holds up one thread', async () => {
    const opening: { readonly path: string; readonly end: (file: ReadableFile) => void }[] = [];
    const { files } = await createFiles((path) => new Promise((resolve) => opening.push({ path, end: resolve })));
    const both = [files.open('/a.lateral'), files.open('/b.lateral')];
    const file = { sizeBytes: 0, read: () => Promise.resolve(new Uint8Array()), close: () => Promise.resolve() };
    await vi.waitFor(() => expect(opening.map(({ path }) => path)).toEqual(['/a.lateral']));
    opening[0]?.end(file);
    await vi.waitFor(() => expect(opening).toHaveLength(2));
    opening[1]?.end(file);
    expect((await Promise.all(both)).map(({ name }) => name)).toEqual(['a.lateral', 'b.lateral']);
  });
});

describe('a file that the app keeps by itself', () => {
  it('[KEEP7] is read and closed by its number as the others are, in one row with them', async () => {
    const { folder, files } = await createFiles();
    await writeFile(join(folder, 'a'), Uint8Array.of(1, 2, 3));
    const other = idOf(await files.open(join(folder, 'a')));
    const opened = await files.openOwn(() => openToRead(join(folder, 'a')));
    const own = opened.ok ? opened.value : undefined;
    expect(own).toEqual({ id: other + 1, sizeBytes: 3 });
    expect(await files.read(other + 1, 1, 9)).toEqual(valueOf([2, 3]));
    for (let count = 0; count < 7; count++) await files.open(join(folder, 'a'));
    expect(await files.read(other, 0, 1)).toMatchObject(UNREADABLE);
    expect(await files.read(other + 1, 0, 1)).toEqual(valueOf([1]));
    await files.close(other + 1);
    expect(await files.read(other + 1, 0, 1)).toMatchObject(UNREADABLE);
  });

  it('[KEEP7] is nothing when it is not there, and unreadable when the disk refuses', async () => {
    const { files, errors } = await createFiles();
    expect(await files.openOwn(() => Promise.resolve(undefined))).toEqual(DONE);
    const refuse = () => Promise.reject(Object.assign(new Error('at /home/alice'), { code: 'EIO' }));
    expect(await files.openOwn(refuse)).toMatchObject(UNREADABLE);
    expect(errors).toEqual(['A file could not be opened (EIO)']);
  });
});

/** What is no ordinary file, made at a path. Windows has neither pipes nor devices among its files. */
const OTHERS: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
  ['a folder', (path) => mkdir(path)],
  ['nothing', () => Promise.resolve()],
  ['a link to nothing', (path) => symlink(`${path}.gone`, path)],
  ...(process.platform === 'win32'
    ? []
    : ([
        ['a pipe', (path: string) => Promise.resolve(execFileSync('sh', ['-c', 'mkfifo "$0"', path]))],
        ['a device', (path: string) => symlink('/dev/zero', path)],
      ] as const)),
];

describe('what cannot be opened', () => {
  it.each(OTHERS)('[SHELL29] [SHELL30] because it is %s is told by its name, at once', async (_what, make) => {
    const { folder, files, errors } = await createFiles();
    const path = join(folder, 'Thursday.lateral');
    await make(path);
    expect(await files.open(path)).toEqual({ name: 'Thursday.lateral', content: undefined });
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain('Thursday');
    // Whatever came before, the next one opens.
    await writeFile(join(folder, 'next.lateral'), '');
    expect(await files.open(join(folder, 'next.lateral'))).toMatchObject({ content: { sizeBytes: 0 } });
  });

  it('[SHELL30] any more, because the disk refuses, is told, and its path does not stand in the log', async () => {
    const { files, errors } = await createFiles(() =>
      Promise.resolve({
        sizeBytes: 1,
        read: () => Promise.reject(Object.assign(new Error('at /home/alice/Thursday.lateral'), { code: 'EIO' })),
        close: () => Promise.reject(new Error('at /home/alice/Thursday.lateral')),
      }),
    );
    const id = idOf(await files.open('/home/alice/Thursday.lateral'));
    expect(await files.read(id, 0, 1)).toMatchObject(UNREADABLE);
    expect(await files.close(id)).toEqual(DONE);
    expect(errors).toEqual(['A file could not be read (EIO)', 'A file was not closed (unknown reason)']);
  });

  it('[SHELL30] to its end, because it was made shorter, gives what is there', async () => {
    const { folder, files } = await createFiles();
    await writeFile(join(folder, 'a.lateral'), new Uint8Array(100).fill(5));
    const id = idOf(await files.open(join(folder, 'a.lateral')));
    await truncate(join(folder, 'a.lateral'), 3);
    expect(await files.read(id, 0, 100)).toEqual(valueOf([5, 5, 5]));
  });
});
