import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { directoryNameOf } from '#main/services/sync-folder/folder-names.ts';
import { BYTES, CIRCLE, createFolderGround, ok, OTHER_CIRCLE, refusal, refuse } from './folder-fixture.ts';

const MISSING = refusal('folder-missing');

describe('the directory of a circle', () => {
  it('[FOLD3] is called the same on every device, and says nothing of the circle', () => {
    // printf 'lateral/folder/v1\n0a0a…0a' | sha256sum
    expect(directoryNameOf(CIRCLE)).toBe('lateral-ce0981d3a42b63a1');
    expect(directoryNameOf(OTHER_CIRCLE)).not.toBe(directoryNameOf(CIRCLE));
  });

  it('[FOLD3] is made by writing, and by nothing else', async () => {
    const { startChosen, chosen, directory, kept } = await createFolderGround();
    const { folder, writer } = await startChosen();
    expect(await folder.list()).toEqual(ok([]));
    expect(await folder.read('a.lateral')).toMatchObject(refusal('unreadable'));
    expect(await folder.remove(`${writer}-a.lateral`)).toEqual(ok(undefined));
    expect(await readdir(chosen)).toEqual([]);
    expect(kept()).toMatchObject([{ isMade: false }]);
    await folder.write('a', BYTES);
    expect(await readdir(directory)).toEqual([`${writer}-a.lateral`]);
    expect(kept()).toMatchObject([{ isMade: true }]);
  });

  it('[FOLD3] is used when a carrier brings it at the same moment', async () => {
    const { startChosen, directory } = await createFolderGround();
    const { folder, writer } = await startChosen({
      makeDirectory: async (path) => {
        await mkdir(path);
        await realFolderDisk.makeDirectory(path);
      },
    });
    expect(await folder.write('a', BYTES)).toMatchObject({ ok: true });
    expect(await readdir(directory)).toEqual([`${writer}-a.lateral`]);
  });

  it('[FOLD3] is the chosen folder when that is called so, and is then never made', async () => {
    const { start, ground, directory } = await createFolderGround();
    await mkdir(directory);
    ground.answer = directory;
    const folders = await start();
    await folders.choose(CIRCLE);
    await folders.of(CIRCLE).write('a', BYTES);
    expect(await readdir(directory)).toEqual([expect.stringMatching(/-a\.lateral$/)]);
    // To another circle it is a folder as any other.
    await folders.choose(OTHER_CIRCLE);
    await folders.of(OTHER_CIRCLE).write('a', BYTES);
    expect(await readdir(directory)).toContain(directoryNameOf(OTHER_CIRCLE));
    await rm(directory, { recursive: true });
    await folders.choose(CIRCLE);
    expect(await folders.of(CIRCLE).write('b', BYTES)).toMatchObject(MISSING);
  });

  it('[FOLD3] is not gone into when it is a link or a file', async () => {
    const { startChosen, root, directory, lines } = await createFolderGround();
    const elsewhere = join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'a.lateral'), BYTES);
    const { folder, writer } = await startChosen();
    const expectFailed = async () => {
      expect(await folder.list()).toMatchObject(refusal('folder-failed'));
      expect(await folder.read('a.lateral')).toMatchObject(refusal('folder-failed'));
      expect(await folder.write('a', BYTES)).toMatchObject(refusal('folder-failed'));
      expect(await folder.remove(`${writer}-a.lateral`)).toMatchObject(refusal('folder-failed'));
    };
    await symlink(elsewhere, directory);
    await expectFailed();
    expect(await readdir(elsewhere)).toEqual(['a.lateral']);
    await rm(directory);
    await writeFile(directory, BYTES);
    await expectFailed();
    expect(lines.join()).not.toContain(root);
  });

  it('[FOLD3] may lie in a folder that is chosen by a link to it', async () => {
    const { start, ground, root, chosen, directory } = await createFolderGround();
    ground.answer = join(root, 'link');
    await symlink(chosen, ground.answer);
    const folders = await start();
    await folders.choose(CIRCLE);
    expect(await folders.of(CIRCLE).list()).toEqual(ok([]));
    await folders.of(CIRCLE).write('a', BYTES);
    expect(await readdir(directory)).toHaveLength(1);
  });
});

describe('a folder that is gone', () => {
  it('[FOLD4] is missing for everything, and as it was when it is back', async () => {
    const { startChosen, chosen, root } = await createFolderGround();
    const { folder, writer } = await startChosen();
    const name = `${writer}-a.lateral`;
    const expectMissing = async () => {
      expect(await folder.list()).toMatchObject(MISSING);
      expect(await folder.read(name)).toMatchObject(MISSING);
      expect(await folder.write('b', BYTES)).toMatchObject(MISSING);
      expect(await folder.remove(name)).toMatchObject(MISSING);
    };
    await rename(chosen, join(root, 'pulled out'));
    await expectMissing();
    await rename(join(root, 'pulled out'), chosen);
    expect(await folder.write('a', BYTES)).toEqual(ok(name));
    await rename(chosen, join(root, 'pulled out'));
    await expectMissing();
    await rename(join(root, 'pulled out'), chosen);
    expect(await folder.read(name)).toEqual(ok(BYTES));
    expect(await folder.list()).toMatchObject(ok([{ name }]));
  });

  it.each([
    ['in this process', true],
    ['after a start', false],
  ])('[FOLD4] is not filled anew where it lay, %s', async (_when, isSame) => {
    const { startChosen, start, chosen, root } = await createFolderGround();
    const first = await startChosen();
    await first.folder.write('a', BYTES);
    await rename(chosen, join(root, 'pulled out'));
    await mkdir(chosen);
    const folder = isSame ? first.folder : (await start()).of(CIRCLE);
    expect(await folder.write('b', BYTES)).toMatchObject(MISSING);
    expect(await folder.list()).toMatchObject(MISSING);
    expect(await readdir(chosen)).toEqual([]);
    await rm(chosen, { recursive: true });
    await rename(join(root, 'pulled out'), chosen);
    expect(await folder.list()).toMatchObject({ value: [{ isOwn: true }] });
  });

  it('[FOLD4] is not filled anew either when others had filled it, or this could not be kept', async () => {
    const { startChosen, ground, chosen, directory, lines } = await createFolderGround();
    const { folder } = await startChosen();
    ground.isProfileFull = true;
    await mkdir(directory);
    expect(await folder.list()).toEqual(ok([]));
    await rm(directory, { recursive: true });
    expect(await folder.write('a', BYTES)).toMatchObject(MISSING);
    expect(await readdir(chosen)).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  it('[FOLD4] is filled anew when the person chooses it again, under the same writer', async () => {
    const { startChosen, directory, kept } = await createFolderGround();
    const { folders, folder, writer } = await startChosen();
    await folder.write('a', BYTES);
    await rm(directory, { recursive: true });
    expect(await folder.write('a', BYTES)).toMatchObject(MISSING);
    await folders.choose(CIRCLE);
    expect(await folders.of(CIRCLE).write('a', BYTES)).toEqual(ok(`${writer}-a.lateral`));
    expect(kept()).toMatchObject([{ writer, isMade: true }]);
  });
});

describe('a folder that refuses', () => {
  it.each([
    ['EACCES', 'folder-denied', 'folder-read-only'],
    ['EPERM', 'folder-denied', 'folder-read-only'],
    ['EROFS', 'folder-failed', 'folder-read-only'],
    ['ENOSPC', 'folder-failed', 'disk-full'],
    ['EDQUOT', 'folder-failed', 'disk-full'],
    ['ENOTCONN', 'folder-missing', 'folder-missing'],
    ['EHOSTDOWN', 'folder-missing', 'folder-missing'],
    ['EIO', 'folder-failed', 'folder-failed'],
  ])('[FOLD10] by %s is %s where it is read, and %s where it is written', async (code, reading, writing) => {
    const { startChosen, directory, lines, root } = await createFolderGround();
    const { folder: denied } = await startChosen({ look: refuse(code) });
    expect(await denied.list()).toMatchObject(refusal(reading));
    const { folder: unmade } = await startChosen({ makeDirectory: refuse(code) });
    expect(await unmade.write('a', BYTES)).toMatchObject(refusal(writing));
    await mkdir(directory);
    const { folder, writer } = await startChosen({
      names: refuse(code),
      read: refuse(code),
      writeNew: refuse(code),
      remove: refuse(code),
    });
    await writeFile(join(directory, `${writer}-b.lateral`), BYTES);
    expect(await folder.list()).toMatchObject(refusal(reading));
    expect(await folder.read(`${writer}-b.lateral`)).toMatchObject(refusal('unreadable'));
    expect(await folder.write('a', BYTES)).toMatchObject(refusal(writing));
    expect(await folder.remove(`${writer}-b.lateral`)).toMatchObject(refusal(writing));
    const failed = [reading, writing, reading, writing, writing].filter((each) => each === 'folder-failed');
    expect(lines).toEqual(failed.map(() => `The folder of a circle failed (${code})`));
    expect(lines.join()).not.toContain(root);
  });
});
