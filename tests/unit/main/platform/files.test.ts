import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#main/platform/atomic-write.ts';
import { createFileLogger } from '#main/platform/file-logger.ts';

const createDirectory = () => mkdtemp(join(tmpdir(), 'lateral-files-'));

describe('a file replaced as a whole', () => {
  it('[SHELL17] holds the new content and leaves nothing beside it', async () => {
    const directory = await createDirectory();
    const path = join(directory, 'a.json');
    await writeFile(`${path}.new`, 'left over by a crash, and longer than the content');
    await writeFileAtomically(path, 'first');
    await writeFileAtomically(path, 'second');
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(directory)).toEqual(['a.json']);
  });

  it('[SHELL17] holds bytes as they are', async () => {
    const path = join(await createDirectory(), 'a');
    await writeFileAtomically(path, Uint8Array.of(0, 255, 128));
    expect([...(await readFile(path))]).toEqual([0, 255, 128]);
  });

  it('[SHELL17] leaves nothing beside it when it cannot be put in its place', async () => {
    const directory = await createDirectory();
    await mkdir(join(directory, 'a'));
    await expect(writeFileAtomically(join(directory, 'a'), 'new')).rejects.toThrow('EISDIR');
    expect(await readdir(directory)).toEqual(['a']);
  });

  it('[SHELL17] keeps the old content when the new one cannot be written', async () => {
    const path = join(await createDirectory(), 'a.json');
    await writeFileAtomically(path, 'first');
    await mkdir(`${path}.new`);
    await expect(writeFileAtomically(path, 'second')).rejects.toThrow('EISDIR');
    expect(await readFile(path, 'utf8')).toBe('first');
  });
});

describe('the log', () => {
  it('[SHELL18] has a line for every note, with its time and cause', async () => {
    const directory = join(await createDirectory(), 'logs');
    const log = createFileLogger({ directory, clock: { now: () => 0 } });
    log.info('started');
    log.error('failed', new Error('disk full'));
    const text = await readFile(join(directory, 'main.log'), 'utf8');
    expect(text).toMatch(
      /^1970-01-01T00:00:00.000Z info started\n1970-01-01T00:00:00.000Z error failed: Error: disk full/,
    );
  });

  it('[SHELL18] keeps four files', async () => {
    const directory = join(await createDirectory(), 'logs');
    const log = createFileLogger({ directory, clock: { now: () => 0 } });
    const long = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 7; count++) log.info(`${count} ${long}`);
    expect((await readdir(directory)).toSorted()).toEqual(['main.log', 'main.log.1', 'main.log.2', 'main.log.3']);
    expect((await readFile(join(directory, 'main.log'), 'utf8')).slice(30, 31)).toBe('6');
    expect((await readFile(join(directory, 'main.log.3'), 'utf8')).slice(30, 31)).toBe('3');
  });

  it('[SHELL18] that cannot be written stops nothing', async () => {
    const directory = join(await createDirectory(), 'logs');
    await writeFile(directory, 'a file where the folder should be');
    const lines: string[] = [];
    const log = createFileLogger({ directory, clock: { now: () => 0 }, echo: (line) => lines.push(line) });
    expect(() => log.error('failed')).not.toThrow();
    expect(lines).toHaveLength(2);
  });
});
