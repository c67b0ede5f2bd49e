import { execFile } from 'node:child_process';
import {
  appendFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { flushWherePossible } from '#main/services/sync-folder/flush-where-possible.ts';
import { realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { readWhole } from '#main/services/sync-folder/read-whole.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import { FOLDER_FILE_MAX_BYTES } from '#shared/ports/sync-folder.ts';
import { BYTES, CIRCLE, createFolderGround, ok, refusal, refuse } from './folder-fixture.ts';

const run = promisify(execFile);

/** What stands beside the files of ours and is none. */
async function putOthersInto(directory: string, root: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(root, 'secret'), BYTES);
  await symlink(join(root, 'secret'), join(directory, 'link.lateral'));
  await symlink(join(root, 'nowhere'), join(directory, 'dead.lateral'));
  await symlink('/dev/zero', join(directory, 'device.lateral'));
  await run('mkfifo', [join(directory, 'pipe.lateral')]);
  await mkdir(join(directory, 'folder.lateral'));
}

const OTHERS = ['link', 'dead', 'device', 'pipe', 'folder'].map((stem) => `${stem}.lateral`);

describe('the files of a folder', () => {
  it('[FOLD5] [FOLD6] are plain ones alone, whatever is called as they are', async () => {
    const { startChosen, directory, root, lines } = await createFolderGround();
    const { folder, writer } = await startChosen();
    await putOthersInto(directory, root);
    await symlink(join(root, 'secret'), join(directory, `${writer}-mine.lateral`));
    expect(await folder.write('a', BYTES)).toEqual(ok(`${writer}-a.lateral`));
    expect(await folder.list()).toMatchObject(ok([{ name: `${writer}-a.lateral`, sizeBytes: 3, isOwn: true }]));
    for (const name of OTHERS) expect(await folder.read(name)).toMatchObject(refusal('unreadable'));
    // A link that is called as an own file is none either: nothing is written through it, and it stays.
    expect(await folder.write('mine', Uint8Array.of(9))).toMatchObject({ ok: true });
    expect(await folder.remove(`${writer}-mine.lateral`)).toEqual(ok(undefined));
    expect(new Uint8Array(await readFile(join(directory, `${writer}-mine.lateral`)))).toEqual(BYTES);
    expect(lines).toEqual([]);
  });

  it('[FOLD6] are opened so that nothing is followed or waited for, whatever they have just become', async () => {
    const { startChosen, directory, root } = await createFolderGround();
    const plain = { kind: 'file', sizeBytes: 3, modifiedAt: 0, identity: '' } as const;
    const { folder } = await startChosen({
      look: (path) => (path.endsWith('.lateral') ? Promise.resolve(plain) : realFolderDisk.look(path)),
    });
    await putOthersInto(directory, root);
    await writeFile(join(directory, 'file.lateral'), BYTES);
    for (const name of OTHERS) expect(await folder.read(name)).toMatchObject(refusal('unreadable'));
    expect(await folder.read('file.lateral')).toEqual(ok(BYTES));
    await truncate(join(directory, 'file.lateral'), FOLDER_FILE_MAX_BYTES + 1);
    expect(await folder.read('file.lateral')).toMatchObject(refusal('unreadable'));
    await truncate(join(directory, 'file.lateral'));
    expect(await folder.read('file.lateral')).toMatchObject(refusal('unreadable'));
  });

  it.each([
    ['longer', (path: string) => appendFile(path, 'x')],
    ['shorter', (path: string) => truncate(path, 2)],
  ])('[FOLD6] are not read when they get %s meanwhile', async (_how, change) => {
    const { root } = await createFolderGround();
    const path = join(root, 'changing.lateral');
    await writeFile(path, BYTES);
    const file = await open(path);
    const changing = {
      stat: async () => {
        const stats = await file.stat();
        await change(path);
        return stats;
      },
      read: file.read.bind(file),
    };
    await expect(readWhole(changing as typeof file, FOLDER_FILE_MAX_BYTES)).rejects.toThrow('changes while');
    await file.close();
  });

  it('[FOLD6] are plain ones also once they are open', async () => {
    const device = { stat: async () => ({ isFile: () => false, size: 1 }), read: () => expect.unreachable() };
    await expect(readWhole(device as unknown as FileHandle, 1)).rejects.toThrow('not a file');
  });

  it('[FOLD6] lie in the directory, whatever their name says', async () => {
    const { startChosen, chosen, directory } = await createFolderGround();
    const { folder } = await startChosen();
    await mkdir(join(directory, 'below'), { recursive: true });
    await writeFile(join(chosen, 'a.lateral'), BYTES);
    await writeFile(join(directory, 'below', 'a.lateral'), BYTES);
    for (const name of ['../a.lateral', 'below/a.lateral', join(chosen, 'a.lateral')]) {
      expect(await folder.read(name)).toMatchObject(refusal('unreadable'));
    }
  });

  it('[FOLD5] are 20,000 at most, and one that cannot be looked at hides no other', async () => {
    const names = Array.from({ length: 20_001 }, (_, index) => `${String(index).padStart(5, '0')}.lateral`);
    let isDenied = false;
    const { startChosen, directory } = await createFolderGround();
    await mkdir(directory);
    const { folder } = await startChosen({
      names: () => Promise.resolve(names.toReversed()),
      look: (path) => {
        if (path === directory) return realFolderDisk.look(path);
        if (isDenied || path.endsWith('00001.lateral')) return refuse('EACCES')();
        return Promise.resolve({ kind: 'file', sizeBytes: 1, modifiedAt: 0, identity: '' });
      },
    });
    const listed = await folder.list();
    const found = listed.ok ? listed.value.map(({ name }) => name) : [];
    expect([found.length, found[0], found[1], found.at(-1)]).toEqual([
      19_999,
      '00000.lateral',
      '00002.lateral',
      '19999.lateral',
    ]);
    isDenied = true;
    expect(await folder.list()).toMatchObject(refusal('folder-denied'));
  });
});

describe('writing into a folder', () => {
  it('[FOLD7] flushes the file before it is called as it is to be, and its directory after', async () => {
    const acts: string[] = [];
    const { startChosen, chosen, directory } = await createFolderGround();
    const short = (path: string) =>
      path
        .replace(directory, 'D')
        .replace(chosen, 'C')
        .replaceAll(/[0-9a-f]{16}/g, 'H');
    const noting =
      <Rest extends readonly unknown[], Answer>(act: string, work: (path: string, ...rest: Rest) => Answer) =>
      (path: string, ...rest: Rest): Answer => {
        acts.push([act, ...[path, ...rest].filter((each) => typeof each === 'string').map(short)].join(' '));
        return work(path, ...rest);
      };
    const { folder } = await startChosen({
      makeDirectory: noting('make', realFolderDisk.makeDirectory),
      writeNew: noting('write', realFolderDisk.writeNew),
      move: noting('move', realFolderDisk.move),
      sync: noting('sync', realFolderDisk.sync),
    });
    await folder.write('a', BYTES);
    const once = ['write D/.tmp-H-H', 'move D/.tmp-H-H D/H-a.lateral', 'sync D'];
    expect(acts).toEqual(['make D', 'sync C', ...once]);
    acts.length = 0;
    await folder.write('a', BYTES);
    expect(acts).toEqual(['sync D']);
  });

  it.each(['writeNew', 'move'] as const)(
    '[FOLD7] [FOLD10] leaves nothing behind when the disk is full at %s',
    async (act) => {
      const { startChosen, directory, lines } = await createFolderGround();
      let isFull = true;
      const { folder, writer } = await startChosen({
        writeNew: async (path, bytes) => {
          await realFolderDisk.writeNew(path, isFull ? bytes.subarray(0, 1) : bytes);
          if (isFull && act === 'writeNew') await refuse('ENOSPC')();
        },
        move: (from, to) => (isFull && act === 'move' ? refuse('EDQUOT')() : realFolderDisk.move(from, to)),
      });
      expect(await folder.write('a', BYTES)).toMatchObject(refusal('disk-full'));
      expect(await readdir(directory)).toEqual([]);
      isFull = false;
      expect(await folder.write('a', BYTES)).toEqual(ok(`${writer}-a.lateral`));
      expect(await readdir(directory)).toEqual([`${writer}-a.lateral`]);
      expect(lines).toEqual([]);
    },
  );

  it('[FOLD7] is not done before the directory is flushed', async () => {
    const { startChosen, directory, lines } = await createFolderGround();
    await mkdir(directory);
    const { folder, writer } = await startChosen({ sync: refuse('EIO') });
    expect(await folder.write('a', BYTES)).toMatchObject(refusal('folder-failed'));
    // The file is there by now; that it stays is not known yet.
    expect(await folder.write('a', BYTES)).toMatchObject(refusal('folder-failed'));
    expect(await readdir(directory)).toEqual([`${writer}-a.lateral`]);
    expect(lines).toEqual(Array.from({ length: 2 }, () => 'The folder of a circle failed (EIO)'));
  });

  it('[FOLD7] flushes what can be flushed', async () => {
    await flushWherePossible(() => Promise.resolve());
    for (const code of ['EINVAL', 'ENOTSUP', 'ENOSYS']) await flushWherePossible(refuse(code));
    await expect(flushWherePossible(refuse('EIO'))).rejects.toMatchObject({ code: 'EIO' });
    await expect(flushWherePossible(refuse('ENOSPC'))).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('[FOLD8] removes what is left of its own after an hour, and nothing of others', async () => {
    const { startChosen, start, directory, clock } = await createFolderGround();
    const { folder, writer } = await startChosen();
    const hourAgo = (clock.now() - HOUR_MS - 1_000) / 1_000;
    const put = async (name: string, at = hourAgo) => {
      await writeFile(join(directory, name), '');
      await utimes(join(directory, name), at, at);
    };
    await mkdir(directory);
    const others = [`.tmp-${'0'.repeat(16)}-1`, '.tmp-', `${writer}.tmp`];
    await Promise.all(others.map((name) => put(name)));
    await put(`.tmp-${writer}-old`);
    await put(`.tmp-${writer}-new`, clock.now() / 1_000);
    await folder.write('a', BYTES);
    const kept = [...others, `.tmp-${writer}-new`, `${writer}-a.lateral`];
    expect((await readdir(directory)).toSorted()).toEqual(kept.toSorted());
    expect(await folder.list()).toMatchObject({ value: [{ isOwn: true }] });
    await clock.advance(HOUR_MS + 2_000);
    await folder.write('a', BYTES);
    expect((await readdir(directory)).toSorted()).toEqual(kept.filter((name) => !name.endsWith('-new')).toSorted());
    await put(`.tmp-${writer}-old`);
    const later = await start({ names: refuse('EIO') });
    expect(await later.of(CIRCLE).write('b', BYTES)).toMatchObject({ ok: true });
    expect(await (await start()).of(CIRCLE).write('b', BYTES)).toMatchObject({ ok: true });
    expect(await readdir(directory)).not.toContain(`.tmp-${writer}-old`);
  });
});
