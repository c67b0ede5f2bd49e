import { expect, test, vi } from 'vitest';
import type { CircleId } from '#shared/kernel/ids.ts';
import { FOLDER_FILE_MAX_BYTES, type SyncFolders } from '#shared/ports/sync-folder.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const OTHER_CIRCLE = '0b'.repeat(32) as CircleId;
const OWN_NAME = /^[0-9a-f]{16}-from-1-to-9\.lateral$/;

/** Devices and the directories that they share. */
export interface FolderGround {
  /** A device, and which directory its person chooses when they are asked. */
  readonly startDevice: (
    deviceName: string,
  ) => Promise<{ readonly folders: SyncFolders; readonly setAnswer: (directoryName: string | undefined) => void }>;
  /** Puts a file into the directory of a circle, as whoever carries it does; it has been written to before. */
  readonly put: (directoryName: string, circle: CircleId, name: string, bytes: Uint8Array) => Promise<void>;
}

const failing = (code: string) => ({ name: 'AppError', code });

/** What all SyncFolders guarantee. */
export function syncFolderContract(create: () => Promise<FolderGround>): void {
  /** A device with a folder for the circle. */
  async function startIn(ground: FolderGround, deviceName: string, directoryName = 'shared') {
    const device = await ground.startDevice(deviceName);
    device.setAnswer(directoryName);
    expect(await device.folders.choose(CIRCLE)).toBe(true);
    return { ...device, folder: device.folders.of(CIRCLE) };
  }

  const namesIn = async (folders: SyncFolders, circle = CIRCLE) =>
    (await folders.of(circle).list()).map(({ name }) => name);

  test('has nothing before a folder is chosen, and after it is forgotten', async () => {
    const { folders, setAnswer } = await (await create()).startDevice('alice');
    const folder = folders.of(CIRCLE);
    const expectNone = async () => {
      expect([...folders.chosen.get()]).toEqual([]);
      await expect(folder.list()).rejects.toMatchObject(failing('folder-missing'));
      await expect(folder.read('a.lateral')).rejects.toMatchObject(failing('folder-missing'));
      await expect(folder.write('a', Uint8Array.of(1))).rejects.toMatchObject(failing('folder-missing'));
      await expect(folder.remove('a.lateral')).rejects.toMatchObject(failing('folder-missing'));
    };
    await expectNone();
    setAnswer(undefined);
    expect(await folders.choose(CIRCLE)).toBe(false);
    await folders.forget(CIRCLE);
    await expectNone();
    setAnswer('shared');
    const seen: number[] = [];
    folders.chosen.subscribe(() => seen.push(folders.chosen.get().size));
    expect(await folders.choose(CIRCLE)).toBe(true);
    expect([...folders.chosen.get().keys()]).toEqual([CIRCLE]);
    expect(folders.chosen.get().get(CIRCLE)?.path).toMatch(/shared$/);
    setAnswer(undefined);
    expect(await folders.choose(CIRCLE)).toBe(false);
    expect(await folder.list()).toEqual([]);
    await folders.forget(CIRCLE);
    expect(seen).toEqual([1, 0]);
    await expectNone();
  });

  test('gives what one device has written to the others, byte for byte', async () => {
    const ground = await create();
    const alice = await startIn(ground, 'alice');
    const bob = await startIn(ground, 'bob');
    const bytes = Uint8Array.of(9, 1, 0, 255, 9);
    const writing = alice.folder.write('from-1-to-9', bytes.subarray(1, 4));
    bytes.fill(0);
    const name = await writing;
    expect(name).toMatch(OWN_NAME);
    const [file, ...others] = await alice.folder.list();
    expect([file, others]).toEqual([{ name, sizeBytes: 3, modifiedAt: file?.modifiedAt, isOwn: true }, []]);
    expect(file?.modifiedAt).toBeGreaterThan(Date.UTC(2026));
    expect(await bob.folder.list()).toEqual([{ ...file, isOwn: false }]);
    (await bob.folder.read(name)).fill(0);
    expect(await bob.folder.read(name)).toEqual(Uint8Array.of(1, 0, 255));
    const bobName = await bob.folder.write('from-1-to-9', Uint8Array.of(2));
    expect(await namesIn(alice.folders)).toEqual([name, bobName].toSorted());
    expect(await alice.folder.read(name)).toEqual(Uint8Array.of(1, 0, 255));
  });

  test('[FOLD7] writes no file of a name that is there', async () => {
    const { folder } = await startIn(await create(), 'alice');
    const name = await folder.write('a', Uint8Array.of(1));
    expect(await folder.write('a', Uint8Array.of(2, 2))).toBe(name);
    expect(await folder.read(name)).toEqual(Uint8Array.of(1));
    await Promise.all([1, 2, 3].map((byte) => folder.write('b', Uint8Array.of(byte))));
    expect(await folder.list()).toHaveLength(2);
  });

  test('[FOLD1] [FOLD5] takes 1 byte to 2 MiB under a label of small letters, digits and hyphens', async () => {
    const { folder } = await startIn(await create(), 'alice');
    const largest = new Uint8Array(FOLDER_FILE_MAX_BYTES).fill(7);
    const name = await folder.write(`z-${'9'.repeat(46)}`, largest);
    expect(Buffer.compare(await folder.read(name), largest)).toBe(0);
    for (const [label, bytes] of [
      ['a', new Uint8Array()],
      ['a', new Uint8Array(largest.length + 1)],
      ['', Uint8Array.of(1)],
      ['a'.repeat(49), Uint8Array.of(1)],
      ['A', Uint8Array.of(1)],
      ['../a', Uint8Array.of(1)],
      ['a\n', Uint8Array.of(1)],
    ] as const) {
      await expect(folder.write(label, bytes)).rejects.toMatchObject(failing('folder-failed'));
    }
    expect(await folder.list()).toHaveLength(1);
  });

  test('[FOLD5] [FOLD9] lists what carriers have made of a file, and takes away its own alone', async () => {
    const ground = await create();
    const alice = await startIn(ground, 'alice');
    const bob = await startIn(ground, 'bob');
    const name = await alice.folder.write('a', Uint8Array.of(1));
    const stem = name.replace('.lateral', '');
    const copies = [
      `${stem} (1).lateral`,
      `${stem} (alice’s conflicted copy 2026-01-05).lateral`,
      `${stem}.sync-conflict-20260105-090000-ABCDEFG.lateral`,
    ];
    for (const copy of copies) await ground.put('shared', CIRCLE, copy, Uint8Array.of(2));
    for (const foreign of ['notes.txt', '.hidden.lateral', `${name}.part`, `~${stem}`]) {
      await ground.put('shared', CIRCLE, foreign, Uint8Array.of(3));
    }
    await ground.put('shared', CIRCLE, 'empty.lateral', new Uint8Array());
    await ground.put('shared', CIRCLE, 'large.lateral', new Uint8Array(FOLDER_FILE_MAX_BYTES + 1));
    const listed = await alice.folder.list();
    expect(listed.map((file) => file.name)).toEqual([name, ...copies].toSorted());
    expect(listed.filter(({ isOwn }) => isOwn).map((file) => file.name)).toEqual([name]);
    expect(await alice.folder.read(copies[1] ?? '')).toEqual(Uint8Array.of(2));
    for (const each of [name, ...copies, 'notes.txt', '../a.lateral']) await bob.folder.remove(each).catch(() => {});
    for (const each of copies) await alice.folder.remove(each);
    expect(await alice.folder.list()).toEqual(listed);
    await alice.folder.remove(name);
    await alice.folder.remove(name);
    expect(await namesIn(bob.folders)).toEqual(copies.toSorted());
  });

  test('[FOLD6] cannot read what is not there or is not to be read', async () => {
    const ground = await create();
    const { folder } = await startIn(ground, 'alice');
    await expect(folder.read('a.lateral')).rejects.toMatchObject(failing('unreadable'));
    await folder.write('a', Uint8Array.of(1));
    await ground.put('shared', CIRCLE, 'notes.txt', Uint8Array.of(3));
    await ground.put('shared', CIRCLE, 'empty.lateral', new Uint8Array());
    await ground.put('shared', CIRCLE, 'large.lateral', new Uint8Array(FOLDER_FILE_MAX_BYTES + 1));
    const names = [
      'a.lateral',
      'empty.lateral',
      'large.lateral',
      'notes.txt',
      '',
      '.',
      '..',
      '../a.lateral',
      'a\0.lateral',
    ];
    for (const name of [...names, `${'a'.repeat(300)}.lateral`]) {
      await expect(folder.read(name)).rejects.toMatchObject(failing('unreadable'));
    }
  });

  test('keeps circles apart that lie in one folder', async () => {
    const { folders, folder } = await startIn(await create(), 'alice');
    expect(await folders.choose(OTHER_CIRCLE)).toBe(true);
    const name = await folder.write('a', Uint8Array.of(1));
    const otherName = await folders.of(OTHER_CIRCLE).write('a', Uint8Array.of(2));
    expect(await namesIn(folders)).toEqual([name]);
    expect(await namesIn(folders, OTHER_CIRCLE)).toEqual([otherName]);
    await folders.forget(CIRCLE);
    expect([...folders.chosen.get().keys()]).toEqual([OTHER_CIRCLE]);
    expect(await folders.of(OTHER_CIRCLE).read(otherName)).toEqual(Uint8Array.of(2));
  });

  test('[FOLD2] uses the folder that was chosen last, and leaves the files of the one before', async () => {
    const { folders, folder, setAnswer } = await startIn(await create(), 'alice', 'first');
    const name = await folder.write('a', Uint8Array.of(1));
    expect(await folders.choose(CIRCLE)).toBe(true);
    expect(await folder.write('a', Uint8Array.of(2))).toBe(name);
    setAnswer('second');
    expect(await folders.choose(CIRCLE)).toBe(true);
    expect(await folder.list()).toEqual([]);
    const secondName = await folder.write('a', Uint8Array.of(3));
    expect(secondName).not.toBe(name);
    setAnswer('first');
    expect(await folders.choose(CIRCLE)).toBe(true);
    expect(await folder.list()).toMatchObject([{ name, isOwn: false }]);
    expect(await folder.read(name)).toEqual(Uint8Array.of(1));
  });

  test('[FOLD12] tells of what another device has written, until nobody listens', async () => {
    const ground = await create();
    const alice = await startIn(ground, 'alice');
    const bob = await startIn(ground, 'bob');
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const stopFirst = alice.folder.onChange(first);
    alice.folder.onChange(second);
    const ofOther = vi.fn<() => void>();
    alice.folders.of(OTHER_CIRCLE).onChange(ofOther);
    expect(await alice.folder.list()).toEqual([]);
    await bob.folder.write('a', Uint8Array.of(1));
    await vi.waitFor(() => expect(first).toHaveBeenCalled());
    // Told of the directory at least; now it is watched itself.
    await vi.waitFor(async () => expect(await alice.folder.list()).toHaveLength(1));
    stopFirst();
    first.mockClear();
    second.mockClear();
    await bob.folder.write('b', Uint8Array.of(2));
    await vi.waitFor(() => expect(second).toHaveBeenCalled());
    expect(first).not.toHaveBeenCalled();
    expect(ofOther).not.toHaveBeenCalled();
  });
}
