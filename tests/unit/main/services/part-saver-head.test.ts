import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginFile } from '#main/platform/file-in-parts.ts';
import { createPartSaver } from '#main/services/files/part-saver.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { settle } from '#tests/support/fake-clock.ts';

type AskWhere = (name: string) => Promise<string | undefined>;

const FAILED = { ok: false, error: { code: 'not-saved' } };
const DONE = { ok: true, value: undefined };
const HEAD = Uint8Array.of(1, 2, 3);

const noRoom = () => Promise.reject(Object.assign(new Error('no room at /home/alice/Thursday'), { code: 'ENOSPC' }));
const makeHead = () => Promise.resolve({ ok: true, value: HEAD } as const);

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

describe('a file whose beginning main writes', () => {
  it('[BACKUP5] has it in front of all that its number is good for', async () => {
    const { folder, saver } = await createSaver();
    const id = idOf(await saver.beginWith('a', makeHead));
    await saver.write(id, Uint8Array.of(4));
    expect(await saver.finish(id)).toEqual(DONE);
    expect([...(await readFile(join(folder, 'a')))]).toEqual([1, 2, 3, 4]);
  });

  it('[BACKUP5] has no number before its beginning is written, not even for a page that guesses', async () => {
    let isWritten: () => void = () => {};
    const written = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const { folder, saver } = await createSaver(async (path) => {
      const file = await beginFile(path);
      return { ...file, write: (bytes) => file.write(bytes).then(() => written) };
    });
    const beginning = saver.beginWith('a', makeHead);
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1));
    await settle();
    expect(await saver.write(1, Uint8Array.of(9))).toMatchObject(FAILED);
    expect(await saver.finish(1)).toMatchObject(FAILED);
    isWritten();
    expect(await saver.finish(idOf(await beginning))).toEqual(DONE);
    expect([...(await readFile(join(folder, 'a')))]).toEqual([1, 2, 3]);
  });

  it('[BACKUP5] is not made, nor its beginning, when the person would rather not', async () => {
    const begin = vi.fn<typeof beginFile>();
    const make = vi.fn(makeHead);
    const { saver, askWhere } = await createSaver(begin);
    askWhere.mockResolvedValue(undefined);
    expect(await saver.beginWith('../a', make)).toEqual(DONE);
    expect(askWhere).toHaveBeenCalledWith('a');
    expect([begin, make].map((call) => call.mock.calls)).toEqual([[], []]);
  });

  it('[BACKUP5] is not made when its beginning is refused, and the code is that of the refusal', async () => {
    const begin = vi.fn<typeof beginFile>();
    const { saver } = await createSaver(begin);
    const refusal = { ok: false, error: { code: 'vault-locked', message: '' } } as const;
    for (let count = 0; count < 5; count++) {
      expect(await saver.beginWith('a', () => Promise.resolve(refusal))).toEqual(refusal);
    }
    expect(begin).not.toHaveBeenCalled();
  });

  it('[BACKUP5] [SHELL27] is removed when its beginning cannot be written', async () => {
    const { folder, saver, errors } = await createSaver(async (path) => ({
      ...(await beginFile(path)),
      write: noRoom,
    }));
    expect(await saver.beginWith('a', makeHead)).toMatchObject(FAILED);
    expect(await readdir(folder)).toEqual([]);
    expect(errors).toEqual(['A file was not saved (ENOSPC)']);
  });

  it('[SHELL27] is not made when its page has gone while its beginning was made', async () => {
    const begin = vi.fn<typeof beginFile>();
    const { saver } = await createSaver(begin);
    const beginning = saver.beginWith('a', async () => {
      await saver.discardAll();
      return makeHead();
    });
    expect(await beginning).toEqual(DONE);
    expect(begin).not.toHaveBeenCalled();
  });
});
