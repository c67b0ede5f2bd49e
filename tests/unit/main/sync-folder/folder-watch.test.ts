import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { realFolderDisk, type WatchEvent } from '#main/services/sync-folder/folder-disk.ts';
import type { SyncFolders } from '#main/services/sync-folder/sync-folders.ts';
import { BYTES, CIRCLE, createFolderGround } from './folder-fixture.ts';

/** A disk whose watchers a test speaks for. */
function createWatchers() {
  const armed: { readonly directory: string; readonly tell: (event: WatchEvent) => void }[] = [];
  return {
    armed,
    directories: () => armed.map(({ directory }) => directory),
    tell: (name?: string) => armed.at(-1)?.tell({ kind: 'changed', name }),
    end: () => armed.at(-1)?.tell({ kind: 'ended' }),
    disk: {
      watch: (directory: string, tell: (event: WatchEvent) => void) => {
        const each = { directory, tell };
        armed.push(each);
        return () => void armed.splice(armed.indexOf(each), armed.includes(each) ? 1 : 0);
      },
    },
  };
}

let opened: SyncFolders | undefined;
afterEach(() => opened?.pageGone());

/** A folder that was looked into; waits for what the disk has to do. */
async function startWatched() {
  const made = await createFolderGround();
  const watchers = createWatchers();
  const { folders, folder, writer } = await made.startChosen(watchers.disk);
  const changes = async (durationMs = 200) => {
    await made.clock.advance(durationMs);
    // Behind what looks for the directory.
    await folder.remove('nothing');
    return made.changed.splice(0).length;
  };
  return { ...made, watchers, folders, folder, writer, changes };
}

describe('watching a folder', () => {
  it('[FOLD12] begins when it is looked into, where the directory is or is to come', async () => {
    const { folder, watchers, chosen, directory, root } = await startWatched();
    expect(watchers.directories()).toEqual([]);
    await folder.list();
    expect(watchers.directories()).toEqual([chosen]);
    const [first] = watchers.armed;
    await folder.list();
    expect(watchers.armed).toEqual([first]);
    expect(watchers.armed[0]).toBe(first);
    await folder.write('a', BYTES);
    expect(watchers.directories()).toEqual([directory]);
    await rename(chosen, join(root, 'away'));
    await folder.list();
    await rename(join(root, 'away'), chosen);
    await folder.list();
    expect(watchers.directories()).toEqual([directory]);
  });

  it('[FOLD12] tells of many changes once in 200 ms', async () => {
    const { folder, watchers, directory, changes } = await startWatched();
    await mkdir(directory);
    await folder.list();
    for (let count = 0; count < 50; count++) watchers.tell(`${count}.lateral`);
    expect(await changes(199)).toBe(0);
    watchers.tell('more.lateral');
    expect(await changes(1)).toBe(1);
    expect(await changes()).toBe(0);
    watchers.tell();
    expect(await changes()).toBe(1);
  });

  it('[FOLD12] tells nothing of what this writer does, but of copies of it', async () => {
    const { folder, writer, watchers, directory, changes } = await startWatched();
    await mkdir(directory);
    await folder.list();
    watchers.tell(`.tmp-${writer}-0123456789abcdef`);
    watchers.tell(`${writer}-a.lateral`);
    expect(await changes()).toBe(0);
    watchers.tell(`${writer}-a (conflicted copy).lateral`);
    expect(await changes()).toBe(1);
  });

  it('[FOLD12] tells nothing of the rest of the chosen folder', async () => {
    const { folder, watchers, chosen, directory, changes } = await startWatched();
    await folder.list();
    watchers.tell('holiday.jpg');
    expect(await changes()).toBe(0);
    await mkdir(directory);
    watchers.tell(directory.slice(chosen.length + 1));
    expect(await changes()).toBe(1);
    // Without the page having looked.
    expect(watchers.directories()).toEqual([directory]);
  });

  it('[FOLD12] goes on in another directory of the same name, and above when there is none', async () => {
    const { folder, watchers, chosen, directory, changes } = await startWatched();
    await mkdir(directory);
    await folder.list();
    const before = watchers.armed.at(-1);
    await rename(directory, `${directory} old`);
    await mkdir(directory);
    watchers.tell();
    expect(await changes()).toBe(1);
    expect(watchers.armed).toHaveLength(1);
    expect(watchers.armed.at(-1)).not.toBe(before);
    expect(watchers.directories()).toEqual([directory]);
    await rm(directory, { recursive: true });
    watchers.tell();
    expect(await changes()).toBe(1);
    expect(watchers.directories()).toEqual([chosen]);
  });

  it('[FOLD12] that has ended begins again when the folder is used, and not before', async () => {
    const { folder, watchers, directory, changes, lines } = await startWatched();
    await mkdir(directory);
    await folder.list();
    watchers.end();
    expect(watchers.armed).toEqual([]);
    expect(await changes(10_000)).toBe(0);
    await folder.list();
    expect(watchers.directories()).toEqual([directory]);
    expect(lines).toEqual([]);
  });

  it('[FOLD12] is done without where it cannot be had', async () => {
    const { startChosen, directory } = await createFolderGround();
    await mkdir(directory);
    const { folder } = await startChosen({
      watch: () => {
        throw Object.assign(new Error('no more watchers'), { code: 'ENOSPC' });
      },
    });
    expect(await folder.write('a', BYTES)).toMatchObject({ ok: true });
    expect(await folder.list()).toMatchObject({ value: [{ isOwn: true }] });
  });

  it('[FOLD12] ends when the page is gone, with what it was about to tell, and begins with the next', async () => {
    const { folders, folder, watchers, directory, changes } = await startWatched();
    await mkdir(directory);
    await folder.list();
    watchers.tell();
    folders.pageGone();
    // What was asked for before ends after.
    await folder.list();
    expect(watchers.armed).toEqual([]);
    expect(await changes()).toBe(0);
    await folders.of(CIRCLE).list();
    expect(watchers.directories()).toEqual([directory]);
  });

  it('[FOLD12] ends when the folder is forgotten or another is chosen', async () => {
    const { folders, folder, ground, watchers, root, directory } = await startWatched();
    await folder.list();
    ground.answer = join(root, 'other');
    await mkdir(ground.answer);
    await folders.choose(CIRCLE);
    // What was asked for before ends after, and finds another directory.
    await mkdir(directory);
    await folder.list();
    expect(watchers.armed).toEqual([]);
    await folders.of(CIRCLE).list();
    expect(watchers.directories()).toEqual([ground.answer]);
    await folders.forget(CIRCLE);
    expect(watchers.armed).toEqual([]);
  });

  it('[FOLD12] hears of what others write on a real disk, and of a directory that is gone', async () => {
    const { startChosen, directory, changed, clock } = await createFolderGround();
    const { folders, folder } = await startChosen();
    opened = folders;
    await folder.list();
    const hear = async () => {
      await vi.waitFor(async () => {
        await clock.advance(200);
        expect(changed.splice(0)).toContain(CIRCLE);
      });
    };
    await mkdir(directory);
    await hear();
    await writeFile(join(directory, 'from-bob.lateral'), BYTES);
    await hear();
    await rm(directory, { recursive: true });
    await hear();
    expect(await folder.list()).toMatchObject({ error: { code: 'folder-missing' } });
    await mkdir(directory);
    await hear();
    await writeFile(join(directory, 'from-bob.lateral'), BYTES);
    await hear();
  });

  it('[FOLD12] on a real disk is an error for what is not there, and ends more than once', async () => {
    const { root } = await createFolderGround();
    expect(() => realFolderDisk.watch(join(root, 'nothing'), () => undefined)).toThrow('ENOENT');
    const stop = realFolderDisk.watch(root, () => undefined);
    stop();
    expect(stop).not.toThrow();
  });
});
