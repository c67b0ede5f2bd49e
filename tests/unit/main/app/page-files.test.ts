import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPageFiles } from '#main/app/page-files.ts';
import { createRendererEvents } from '#main/ipc/renderer-events.ts';
import { openedFileSchema } from '#shared/ipc/schemas.ts';

let putAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => putAway());

/** The files of a page that has not loaded yet; what it is told, and where it keeps what it saves. */
async function createFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'lateral-page-'));
  const told: { readonly name: string; readonly id: number | undefined }[] = [];
  const events = createRendererEvents((_name, payload) => {
    const { name, content } = parse(openedFileSchema, payload);
    told.push({ name, id: content?.id });
  });
  const log = { error: () => {}, info: () => {} };
  const files = createPageFiles({
    print: () => Promise.reject(new Error('nothing is printed here')),
    askWhere: (name) => Promise.resolve(join(folder, name)),
    events,
    log,
  });
  putAway = files.opened.closeAll;
  const open = async (name: string) => {
    await writeFile(join(folder, name), 'x');
    await files.open(join(folder, name));
  };
  const isReadable = async (id: number | undefined) => (await files.opened.read(id ?? 0, 0, 1)).ok;
  return { folder, told, events, files, open, isReadable };
}

describe('when a page is gone', () => {
  it('[SHELL27] what it had not finished is removed', async () => {
    const { folder, events, files } = await createFiles();
    events.open();
    await files.partSaver.begin('a');
    await files.partSaver.begin('b');
    expect(await readdir(folder)).toHaveLength(2);
    files.pageGone();
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
    expect(events.isOpen()).toBe(false);
  });

  it('[SHELL29] the files it has heard of are closed', async () => {
    const { told, events, files, open, isReadable } = await createFiles();
    events.open();
    await open('a.lateral');
    expect(await isReadable(told[0]?.id)).toBe(true);
    files.pageGone();
    expect(await isReadable(told[0]?.id)).toBe(false);
  });

  it('[SHELL28] those that no page has heard of yet are told to the next, whole', async () => {
    const { told, events, files, open, isReadable } = await createFiles();
    await open('early.lateral');
    // As when it loads for the first time, and when it crashes before it listens.
    files.pageGone();
    files.pageGone();
    expect(told).toEqual([]);
    events.open();
    await vi.waitFor(() => expect(told.map(({ name }) => name)).toEqual(['early.lateral']));
    expect(await isReadable(told[0]?.id)).toBe(true);
  });

  it('[SHELL28] those that are opened until the next one listens wait for it', async () => {
    const { told, events, files, open, isReadable } = await createFiles();
    events.open();
    files.pageGone();
    await open('late.lateral');
    files.pageGone();
    events.open();
    expect(await isReadable(told[0]?.id)).toBe(true);
  });
});

it('[SHELL27] the end waits until nothing unfinished is left', async () => {
  const { folder, files } = await createFiles();
  await files.partSaver.begin('a');
  await files.close();
  expect(await readdir(folder)).toEqual([]);
});

it('[SHELL30] a file that cannot be opened is told to the page too', async () => {
  const { folder, told, events, files } = await createFiles();
  events.open();
  await files.open(join(folder, 'gone.lateral'));
  expect(told).toEqual([{ name: 'gone.lateral', id: undefined }]);
});
