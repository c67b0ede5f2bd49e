import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginFile, type FileInParts } from '#main/platform/file-in-parts.ts';
import { createPartSaver } from '#main/services/files/part-saver.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { settle } from '#tests/support/fake-clock.ts';

type AskWhere = (name: string) => Promise<string | undefined>;

const FAILED = { ok: false, error: { code: 'not-saved' } };
const DONE = { ok: true, value: undefined };

let putAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => putAway());

/** A saver for one folder, with what the log got. */
async function createSaver(begin = beginFile) {
  const folder = await mkdtemp(join(tmpdir(), 'lateral-parts-'));
  const errors: string[] = [];
  const log = { error: (...note: unknown[]) => errors.push(note.join()), info: () => {} };
  const askWhere = vi.fn<AskWhere>((name) => Promise.resolve(join(folder, name)));
  const saver = createPartSaver({ askWhere, beginFile: begin, log });
  putAway = saver.discardAll;
  return { folder, errors, askWhere, saver };
}

function idOf(result: ShellResult<number | undefined>): number {
  if (!result.ok || result.value === undefined) throw new Error('not begun');
  return result.value;
}

/** As the disk, but with something else instead of one of its acts. */
const withOther = (other: Partial<FileInParts>) => async (path: string) => ({ ...(await beginFile(path)), ...other });

const noRoom = () => Promise.reject(Object.assign(new Error('no room at /home/alice/Thursday'), { code: 'ENOSPC' }));

describe('a file in parts', () => {
  it('[SHELL26] stands in its place when it is finished, with all parts in the order of the calls, and not before', async () => {
    const { folder, saver, errors } = await createSaver();
    await writeFile(join(folder, 'kept.lateral'), 'what was there before, and longer');
    const id = idOf(await saver.begin('kept.lateral'));
    // Node writes more than 512 KiB in several goes, between which another part could come.
    const parts = Array.from({ length: 20 }, (_, index) => new Uint8Array(1_000_000 - index * 50_000).fill(index));
    expect(await Promise.all(parts.map((part) => saver.write(id, part)))).toEqual(parts.map(() => DONE));
    expect(await readFile(join(folder, 'kept.lateral'), 'utf8')).toBe('what was there before, and longer');
    expect(await saver.finish(id)).toEqual(DONE);
    expect(Buffer.concat(parts).equals(await readFile(join(folder, 'kept.lateral')))).toBe(true);
    expect(await readdir(folder)).toEqual(['kept.lateral']);
    expect(errors).toEqual([]);
  });

  it('[SHELL26] is begun nowhere when the person would rather not', async () => {
    const begin = vi.fn<typeof beginFile>();
    const { saver, askWhere } = await createSaver(begin);
    askWhere.mockResolvedValue(undefined);
    expect(await saver.begin('../a.lateral')).toEqual(DONE);
    expect(askWhere).toHaveBeenCalledWith('a.lateral');
    expect(begin).not.toHaveBeenCalled();
  });

  it('[SHELL26] cannot be gone on with after its end, or under a number that nobody gave', async () => {
    const { folder, saver } = await createSaver();
    const id = idOf(await saver.begin('a'));
    await saver.finish(id);
    expect(await saver.write(id, Uint8Array.of(1))).toMatchObject(FAILED);
    expect(await saver.finish(id)).toMatchObject(FAILED);
    expect(await saver.write(id + 1, Uint8Array.of(1))).toMatchObject(FAILED);
    expect(await saver.discard(id)).toEqual(DONE);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('[SHELL26] that cannot be begun where the person says is told, and its path does not stand in the log', async () => {
    const { folder, saver, askWhere, errors } = await createSaver();
    askWhere.mockResolvedValue(join(folder, 'Thursday', 'a'));
    expect(await saver.begin('a')).toMatchObject(FAILED);
    expect(errors).toEqual(['A file was not saved (ENOENT)']);
  });
});

describe('a file that the app keeps by itself', () => {
  it('[KEEP4] goes on by its number as those do whose place was asked for, and nobody is asked', async () => {
    const { folder, saver, askWhere } = await createSaver();
    const id = idOf(await saver.beginOwn(() => beginFile(join(folder, 'own'))));
    const other = idOf(await saver.begin('other'));
    expect(other).not.toBe(id);
    expect(await saver.write(id, Uint8Array.of(1, 2))).toEqual(DONE);
    expect(await readdir(folder)).toHaveLength(2);
    expect(await saver.finish(id)).toEqual(DONE);
    expect([...(await readFile(join(folder, 'own')))]).toEqual([1, 2]);
    expect(askWhere).toHaveBeenCalledTimes(1);
  });

  it.each(['write', 'finish'] as const)('[KEEP8] for which there is no room is told so, in %s', async (act) => {
    const { folder, saver, errors } = await createSaver();
    const beginWithout = withOther({ [act]: noRoom });
    const id = idOf(await saver.beginOwn(() => beginWithout(join(folder, 'own'))));
    const written = await saver.write(id, Uint8Array.of(1));
    const finished = await saver.finish(id);
    expect(act === 'write' ? written : finished).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    // From then on there is none of this number, which is another thing.
    expect(await saver.finish(id)).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual([]);
    expect(errors).toEqual(['A file was not saved (ENOSPC)']);
  });

  it('[KEEP8] for which there is no room to begin with is told so', async () => {
    const { saver } = await createSaver();
    expect(await saver.beginOwn(noRoom)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });

  it('[KEEP8] that the disk refuses for another reason is only not saved', async () => {
    const { saver } = await createSaver();
    const refuse = () => Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' }));
    expect(await saver.beginOwn(refuse)).toMatchObject(FAILED);
  });

  it('[SHELL27] is one of the four, and removed when its page has gone', async () => {
    const { folder, saver } = await createSaver();
    const beginOwn = (name: string) => saver.beginOwn(() => beginFile(join(folder, name)));
    for (const name of ['a', 'b']) await beginOwn(name);
    for (const name of ['c', 'd']) await saver.begin(name);
    expect(await beginOwn('e')).toMatchObject({ error: { code: 'too-many' } });
    expect(await saver.begin('e')).toMatchObject({ error: { code: 'too-many' } });
    await saver.discardAll();
    expect(await readdir(folder)).toEqual([]);
    const late = beginOwn('f');
    await saver.discardAll();
    expect(await late).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('an unfinished file', () => {
  it('[SHELL27] is removed when the page discards it', async () => {
    const { folder, saver } = await createSaver();
    const id = idOf(await saver.begin('a'));
    await saver.write(id, new Uint8Array(100));
    expect(await readdir(folder)).toHaveLength(1);
    expect(await saver.discard(id)).toEqual(DONE);
    expect(await readdir(folder)).toEqual([]);
  });

  it('[SHELL27] is removed when a part cannot be written, without a word about where', async () => {
    const { folder, saver, errors } = await createSaver(withOther({ write: noRoom }));
    await writeFile(join(folder, 'a'), 'before');
    const id = idOf(await saver.begin('a'));
    expect(await saver.write(id, new Uint8Array(100))).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual(['a']);
    expect(await saver.finish(id)).toMatchObject(FAILED);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('before');
    expect(errors).toEqual(['A file was not saved (ENOSPC)']);
  });

  it('[SHELL27] of which a part is missing is never finished, also where that was called already', async () => {
    const { folder, saver } = await createSaver();
    const id = idOf(await saver.begin('a'));
    const broken = { not: 'bytes' } as unknown as Uint8Array;
    const all = [saver.write(id, new Uint8Array(9)), saver.write(id, broken), saver.write(id, new Uint8Array(9))];
    const [first, ...others] = await Promise.all([...all, saver.finish(id)]);
    expect(first).toEqual(DONE);
    for (const other of others) expect(other).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual([]);
  });

  it('[SHELL27] is removed when it cannot be put in its place', async () => {
    const { folder, saver, errors } = await createSaver();
    await mkdir(join(folder, 'a'));
    const id = idOf(await saver.begin('a'));
    expect(await saver.finish(id)).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual(['a']);
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain(folder);
  });

  it('[SHELL27] is removed with all others, and what its page still asks for is refused', async () => {
    const { folder, saver } = await createSaver();
    const ids = [idOf(await saver.begin('a')), idOf(await saver.begin('b'))];
    const writing = ids.map((id) => saver.write(id, new Uint8Array(1_000_000)));
    await saver.discardAll();
    expect(await readdir(folder)).toEqual([]);
    await Promise.all(writing);
    for (const id of ids) expect(await saver.finish(id)).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual([]);
  });

  it('[SHELL27] is not made when its page has gone while the person was asked', async () => {
    const begin = vi.fn<typeof beginFile>();
    const { folder, saver, askWhere } = await createSaver(begin);
    let answer: (path: string) => void = () => {};
    askWhere.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const beginning = saver.begin('a');
    await saver.discardAll();
    answer(join(folder, 'a'));
    expect(await beginning).toEqual(DONE);
    expect(begin).not.toHaveBeenCalled();
  });

  it('[SHELL27] is removed when its page has gone while the disk was making it', async () => {
    let isMade: () => void = () => {};
    const made = new Promise<void>((resolve) => {
      isMade = resolve;
    });
    const { folder, saver } = await createSaver(async (path) => {
      const file = await beginFile(path);
      await made;
      return file;
    });
    const beginning = saver.begin('a');
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1));
    const discarded = vi.fn<() => void>();
    const all = saver.discardAll().then(discarded);
    await settle();
    expect(discarded).not.toHaveBeenCalled();
    isMade();
    await all;
    expect(await readdir(folder)).toEqual([]);
    expect(await beginning).toEqual(DONE);
  });

  it('[SHELL27] that is on the way to its place gets there, and the end waits for it', async () => {
    const { folder, saver } = await createSaver();
    const id = idOf(await saver.begin('a'));
    void saver.write(id, Uint8Array.of(1, 2, 3));
    const finishing = saver.finish(id);
    await saver.discardAll();
    expect([...(await readFile(join(folder, 'a')))]).toEqual([1, 2, 3]);
    expect(await finishing).toEqual(DONE);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('[SHELL27] that could not get to its place is gone before the end', async () => {
    const { folder, saver } = await createSaver();
    await mkdir(join(folder, 'a'));
    const finishing = saver.finish(idOf(await saver.begin('a')));
    await saver.discardAll();
    expect(await readdir(folder)).toEqual(['a']);
    expect(await finishing).toMatchObject(FAILED);
  });

  it('[SHELL27] is one of four at most, with those whose place is being asked for', async () => {
    const { folder, saver, askWhere } = await createSaver();
    const ids = [idOf(await saver.begin('a')), idOf(await saver.begin('b'))];
    const answers: ((path: string | undefined) => void)[] = [];
    askWhere.mockImplementation(() => new Promise((resolve) => void answers.push(resolve)));
    const asked = [saver.begin('c'), saver.begin('d')];
    expect(await saver.begin('e')).toMatchObject({ error: { code: 'too-many' } });
    expect(answers).toHaveLength(2);
    answers[0]?.(undefined);
    await asked[0];
    await saver.finish(ids[0] ?? 0);
    await saver.discard(ids[1] ?? 0);
    askWhere.mockImplementation((name) => Promise.resolve(join(folder, name)));
    for (const name of ['f', 'g', 'h']) expect(await saver.begin(name)).toMatchObject({ ok: true });
    expect(await saver.begin('i')).toMatchObject({ error: { code: 'too-many' } });
    await saver.discardAll();
    expect(await saver.begin('j')).toMatchObject({ ok: true });
  });
});
