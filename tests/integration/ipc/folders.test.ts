import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FolderDisk, realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { directoryNameOf } from '#main/services/sync-folder/folder-names.ts';
import { createShellFolders } from '#renderer/adapters/shell/shell-folders.ts';
import { calls, events } from '#shared/ipc/contract.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { joinPageToMain } from './join-page-to-main.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
const MIB = 1_048_576;
const NAME = 'from-bob.lateral';

let putAway: () => void = () => undefined;
afterEach(() => putAway());

/** Page and main, and a folder that alice chooses whenever she is asked; its disk acts as it is told in places. */
async function joinThem(disk: Partial<FolderDisk> = {}) {
  const chosen = await mkdtemp(join(tmpdir(), 'lateral-chosen-'));
  const askWhichFolder = vi.fn<() => Promise<string | undefined>>(() => Promise.resolve(chosen));
  const joined = await joinPageToMain({ askWhichFolder, folderDisk: { ...realFolderDisk, ...disk } });
  putAway = joined.closeFolders;
  return { ...joined, chosen, directory: join(chosen, directoryNameOf(CIRCLE)), askWhichFolder };
}

const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(`at /home/alice/${CIRCLE}`), { code }));

describe('the folder of a circle', () => {
  it('[SHELL1] is what the contract says', async () => {
    const { shell, chosen, directory, errors } = await joinThem();
    const circle = { circleId: CIRCLE };
    const none = await shell.folders.list();
    const choosing = await shell.folders.choose(circle);
    const written = await shell.folder.write({ ...circle, label: 'a', bytes: Uint8Array.of(1) });
    const name = written.ok ? written.value : '';
    const outputs = {
      'folders.choose': choosing,
      'folders.list': await shell.folders.list(),
      'folder.write': written,
      'folder.files': await shell.folder.files(circle),
      'folder.read': await shell.folder.read({ ...circle, name }),
      'folder.remove': await shell.folder.remove({ ...circle, name }),
      'folders.forget': await shell.folders.forget(circle),
    };
    for (const [call, result] of Object.entries(outputs)) {
      expect(result).toMatchObject({ ok: true });
      if (result.ok) parse(calls[call as keyof typeof outputs].output, result.value);
    }
    expect(none).toEqual({ ok: true, value: [] });
    expect(outputs).toMatchObject({
      'folders.choose': { value: chosen },
      'folders.list': { value: [{ circleId: CIRCLE, path: chosen }] },
      'folder.files': { value: [{ name, sizeBytes: 1, isOwn: true }] },
      'folder.read': { value: Uint8Array.of(1) },
    });
    expect(await readdir(directory)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['a path to choose', 'folders.choose', { circleId: CIRCLE, path: '/home/alice' }],
    ['a path for a circle', 'folders.choose', { circleId: '../'.repeat(22) }],
    ['a circle in capitals', 'folders.forget', { circleId: 'A'.repeat(64) }],
    ['a circle with something behind it', 'folder.files', { circleId: `${CIRCLE}\n` }],
    ['a path above', 'folder.read', { circleId: CIRCLE, name: `../${NAME}` }],
    ['a path below', 'folder.read', { circleId: CIRCLE, name: `below/${NAME}` }],
    ['a path of Windows', 'folder.read', { circleId: CIRCLE, name: `..\\${NAME}` }],
    ['a path that ends early', 'folder.read', { circleId: CIRCLE, name: `a\0${NAME}` }],
    ['a file of another kind', 'folder.read', { circleId: CIRCLE, name: 'notes.txt' }],
    ['a line behind a name', 'folder.read', { circleId: CIRCLE, name: `${NAME}\n` }],
    ['a long name', 'folder.remove', { circleId: CIRCLE, name: `${'a'.repeat(248)}.lateral` }],
    ['no name', 'folder.remove', { circleId: CIRCLE }],
    ['a path for a label', 'folder.write', { circleId: CIRCLE, label: '../a', bytes: Uint8Array.of(1) }],
    ['a name for a label', 'folder.write', { circleId: CIRCLE, label: 'a.lateral', bytes: Uint8Array.of(1) }],
    ['a line behind a label', 'folder.write', { circleId: CIRCLE, label: 'a\n', bytes: Uint8Array.of(1) }],
    ['a long label', 'folder.write', { circleId: CIRCLE, label: 'a'.repeat(49), bytes: Uint8Array.of(1) }],
    ['bytes that are text', 'folder.write', { circleId: CIRCLE, label: 'a', bytes: 'text' }],
    ['more than 2 MiB', 'folder.write', { circleId: CIRCLE, label: 'a', bytes: new Uint8Array(2 * MIB + 1) }],
  ])('[FOLD1] is not reached with %s', async (_what, name, input) => {
    const { shell, invokeAs, page, chosen, directory, askWhichFolder, errors } = await joinThem();
    await shell.folders.choose({ circleId: CIRCLE });
    await mkdir(directory);
    await writeFile(join(chosen, NAME), 'secret');
    expect(await invokeAs(page, name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(askWhichFolder).toHaveBeenCalledOnce();
    expect(await readdir(directory)).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain(CIRCLE);
  });

  it('[FOLD1] is asked for once at a time', async () => {
    const { shell, askWhichFolder, chosen } = await joinThem();
    let answer: (path: string) => void = () => undefined;
    askWhichFolder.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const asked = shell.folders.choose({ circleId: CIRCLE });
    expect(await shell.folders.choose({ circleId: OTHER_CIRCLE })).toEqual({ ok: true, value: undefined });
    expect(askWhichFolder).toHaveBeenCalledOnce();
    answer(chosen);
    expect(await asked).toEqual({ ok: true, value: chosen });
    askWhichFolder.mockRejectedValueOnce(new Error('no window'));
    expect(await shell.folders.choose({ circleId: OTHER_CIRCLE })).toMatchObject({ error: { code: 'internal' } });
    expect(await shell.folders.choose({ circleId: OTHER_CIRCLE })).toEqual({ ok: true, value: chosen });
  });

  it('[FOLD2] is there for a page that comes later', async () => {
    const { shell, chosen } = await joinThem();
    expect(await (await createShellFolders(shell)).choose(CIRCLE)).toBe(true);
    const next = await createShellFolders(shell);
    expect([...next.chosen.get()]).toEqual([[CIRCLE, { path: chosen }]]);
    expect(await next.of(CIRCLE).list()).toEqual([]);
  });

  it('[FOLD10] says to the page why it cannot be used, in the words of its port', async () => {
    const { shell, askWhichFolder, profile, chosen, directory, errors } = await joinThem({
      names: refuse('EACCES'),
      writeNew: refuse('EROFS'),
      remove: refuse('EIO'),
    });
    const folders = await createShellFolders(shell);
    const folder = folders.of(CIRCLE);
    await folders.choose(CIRCLE);
    await mkdir(directory);
    const failing = (code: string) => ({ name: 'AppError', code, retryable: true });
    await expect(folder.list()).rejects.toMatchObject(failing('folder-denied'));
    await expect(folder.write('a', Uint8Array.of(1))).rejects.toMatchObject(failing('folder-read-only'));
    await expect(folder.read(NAME)).rejects.toMatchObject(failing('unreadable'));
    const broken = { ok: false, error: { code: 'internal', message: 'a bug' } } as const;
    const withBug = { ...shell, folder: { ...shell.folder, files: () => Promise.resolve(broken) } };
    await expect((await createShellFolders(withBug)).of(CIRCLE).list()).rejects.toMatchObject(failing('folder-failed'));
    await rm(chosen, { recursive: true });
    await expect(folder.list()).rejects.toMatchObject(failing('folder-missing'));
    // What main cannot do for a reason of its own.
    const [before] = folders.chosen.get();
    await rm(profile, { recursive: true });
    await expect(folders.forget(CIRCLE)).rejects.toMatchObject(failing('not-saved'));
    await expect(folders.choose(OTHER_CIRCLE)).rejects.toMatchObject(failing('not-saved'));
    askWhichFolder.mockRejectedValueOnce(new Error('no window'));
    await expect(folders.choose(OTHER_CIRCLE)).rejects.toMatchObject(failing('not-saved'));
    expect([...folders.chosen.get()]).toEqual([before]);
    expect(errors.join()).not.toContain(CIRCLE);
  });

  it('[FOLD12] tells the page of changes', async () => {
    const { shell, directory } = await joinThem();
    const changed = vi.fn<(payload: unknown) => void>();
    shell.folder.onChanged(changed);
    await shell.app.ready();
    await shell.folders.choose({ circleId: CIRCLE });
    await mkdir(directory);
    await shell.folder.files({ circleId: CIRCLE });
    await writeFile(join(directory, NAME), 'b');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(changed.mock.calls[0]).toEqual([parse(events['folder.changed'], { circleId: CIRCLE })]);
  });
});
