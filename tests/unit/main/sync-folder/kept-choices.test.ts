import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonFile } from '#main/platform/json-file.ts';
import { keptChoicesSchema, openKeptChoices } from '#main/services/sync-folder/kept-choices.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { CIRCLE, createFolderGround, ok, OTHER_CIRCLE, refusal } from './folder-fixture.ts';

async function createProfile() {
  const path = join(await mkdtemp(join(tmpdir(), 'lateral-choices-')), 'folders.json');
  const lines: string[] = [];
  const log = { error: (message: string) => lines.push(message), info: () => {} };
  let seed = 0;
  return {
    path,
    lines,
    open: () =>
      openKeptChoices({
        file: createJsonFile(path, keptChoicesSchema, log),
        random: createSeededRandom(++seed),
        log,
      }),
  };
}

describe('the folders that were chosen', () => {
  it('[FOLD2] are there at the next start, with a writer for each', async () => {
    const { open, path } = await createProfile();
    const choices = await open();
    expect(choices.all()).toEqual([]);
    expect(await Promise.all([choices.choose(CIRCLE, '/a'), choices.choose(OTHER_CIRCLE, '/a')])).toEqual([
      ok(undefined),
      ok(undefined),
    ]);
    const [first, second] = choices.all();
    expect(first).toEqual({ circleId: CIRCLE, path: '/a', writer: first?.writer, isMade: false });
    expect(first?.writer).toMatch(/^[0-9a-f]{16}$/);
    expect(second?.writer).not.toBe(first?.writer);
    expect((await open()).all()).toEqual(choices.all());
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await choices.forget(OTHER_CIRCLE);
    await choices.forget(OTHER_CIRCLE);
    expect((await open()).all()).toEqual([first]);
  });

  it('[FOLD2] keep their writer where they stay the same, and get another elsewhere', async () => {
    const choices = await (await createProfile()).open();
    const writerOf = async (path: string) => {
      await choices.choose(CIRCLE, path);
      return choices.of(CIRCLE)?.writer;
    };
    const writers = [await writerOf('/a'), await writerOf('/a'), await writerOf('/b'), await writerOf('/a')];
    expect(writers[1]).toBe(writers[0]);
    expect(new Set(writers).size).toBe(3);
  });

  it('[FOLD4] are noted as made only while they hold', async () => {
    const { open } = await createProfile();
    const choices = await open();
    await choices.choose(CIRCLE, '/a');
    const [before] = choices.all();
    if (before === undefined) throw new Error('nothing was chosen');
    await choices.choose(CIRCLE, '/a');
    await choices.noteMade(before);
    expect((await open()).all()).toMatchObject([{ isMade: false }]);
    const [now] = choices.all();
    if (now !== undefined) await choices.noteMade(now);
    expect((await open()).all()).toMatchObject([{ isMade: true }]);
    await choices.forget(CIRCLE);
    await choices.noteMade(before);
    expect((await open()).all()).toEqual([]);
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['a path from nowhere', JSON.stringify([{ circleId: CIRCLE, path: 'a', writer: '0'.repeat(16), isMade: false }])],
    ['a writer that is a path', JSON.stringify([{ circleId: CIRCLE, path: '/a', writer: '../a', isMade: false }])],
    ['no circle', JSON.stringify([{ circleId: 'a', path: '/a', writer: '0'.repeat(16), isMade: false }])],
  ])('[FOLD2] are none when what was kept is %s', async (_what, text) => {
    const { open, path, lines } = await createProfile();
    await writeFile(path, text);
    const choices = await open();
    expect(choices.all()).toEqual([]);
    expect(lines).toHaveLength(1);
    await choices.choose(CIRCLE, '/a');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject([{ path: '/a' }]);
  });
});

describe('choosing a folder', () => {
  it('[FOLD2] changes nothing when it cannot be kept', async () => {
    const { startChosen, ground, chosen, kept } = await createFolderGround();
    const { folders } = await startChosen();
    const before = kept();
    ground.isProfileFull = true;
    ground.answer = join(chosen, 'other');
    expect(await folders.choose(CIRCLE)).toMatchObject(refusal('not-saved'));
    expect(await folders.choose(OTHER_CIRCLE)).toMatchObject(refusal('not-saved'));
    expect(await folders.forget(CIRCLE)).toMatchObject(refusal('not-saved'));
    expect(folders.list()).toEqual([{ circleId: CIRCLE, path: chosen }]);
    expect(kept()).toBe(before);
    expect(await folders.of(CIRCLE).list()).toEqual(ok([]));
  });
});
