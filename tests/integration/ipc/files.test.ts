import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShellFiles } from '#renderer/adapters/shell/shell-files.ts';
import { createShellProgram } from '#renderer/adapters/shell/shell-program.ts';
import { calls, events as eventSchemas } from '#shared/ipc/contract.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import { joinPageToMain } from './join-page-to-main.ts';

const LARGE = Uint8Array.from({ length: 3 * 1_048_576 + 11 }, (_, index) => index % 253);

async function* inParts(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) {
    yield await Promise.resolve(bytes.subarray(start, start + length));
  }
}

let putAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => putAway());

/** Page and main; what is still open at the end is closed. */
async function joinThem() {
  const joined = await joinPageToMain();
  putAway = joined.closeFiles;
  return joined;
}

describe('a file that the page makes', () => {
  it.each([1_000, 5_000_000])(
    '[SHELL26] is kept whole where the person says, from parts of %i bytes',
    async (length) => {
      const { shell, folder, errors } = await joinThem();
      const files = createShellFiles(shell);
      expect(await files.saveParts({ name: 'kept.lateral', parts: inParts(LARGE, length) })).toBe(true);
      expect(Buffer.compare(await readFile(join(folder, 'kept.lateral')), LARGE)).toBe(0);
      expect(await files.saveParts({ name: 'no', parts: inParts(LARGE, length) })).toBe(false);
      expect(await readdir(folder)).toEqual(['kept.lateral']);
      expect(errors).toEqual([]);
    },
  );

  it('[SHELL27] leaves nothing behind when it cannot be put there, or not be made', async () => {
    const { shell, folder } = await joinThem();
    const files = createShellFiles(shell);
    await mkdir(join(folder, 'kept'));
    const keep = files.saveParts({ name: 'kept', parts: inParts(LARGE, 100_000) });
    await expect(keep).rejects.toMatchObject({ code: 'not-saved' });
    async function* broken(): AsyncIterable<Uint8Array> {
      yield* inParts(LARGE, 100_000);
      throw new Error('the keys are locked');
    }
    await expect(files.saveParts({ name: 'other', parts: broken() })).rejects.toThrow('the keys are locked');
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('[SHELL1] [SHELL26] is begun, written and ended as the contract says, without its path', async () => {
    const { shell, folder } = await joinThem();
    const begun = await shell.files.begin({ name: 'kept' });
    expect(begun).toEqual({ ok: true, value: 1 });
    const id = begun.ok ? (parse(calls['files.begin'].output, begun.value) ?? 0) : 0;
    expect(await shell.files.write({ id, bytes: Uint8Array.of(1) })).toEqual({ ok: true, value: undefined });
    expect(await shell.files.discard({ id })).toEqual({ ok: true, value: undefined });
    const refused = await shell.files.finish({ id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(JSON.stringify([begun, refused])).not.toContain(folder);
  });
});

describe('a file that was opened outside', () => {
  it('[SHELL28] [SHELL29] waits for the page, and is read by it until it is closed', async () => {
    const { shell, folder, open } = await joinThem();
    await writeFile(join(folder, 'a.lateral'), LARGE);
    await open(join(folder, 'a.lateral'));
    const program = await createShellProgram(shell, { error: () => undefined, info: () => undefined });
    const heard: OpenedFile[] = [];
    program.onFile((file) => heard.push(file));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const [file] = heard;
    expect(file).toMatchObject({ name: 'a.lateral', source: { sizeBytes: LARGE.length } });
    const read = await file?.source?.read(5, LARGE.length - 5);
    expect(Buffer.compare(read ?? new Uint8Array(), LARGE.subarray(5))).toBe(0);
    file?.close();
    await expect(file?.source?.read(0, 1)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('[SHELL1] [SHELL30] is told as the contract says, also when it cannot be opened', async () => {
    const { shell, folder, open } = await joinThem();
    const heard: unknown[] = [];
    shell.file.onOpened((news) => heard.push(news));
    await shell.app.ready();
    await writeFile(join(folder, 'a.lateral'), 'abc');
    await open(join(folder, 'a.lateral'));
    await open(join(folder, 'gone.lateral'));
    expect(heard).toEqual([
      { name: 'a.lateral', content: { id: 1, sizeBytes: 3 } },
      { name: 'gone.lateral', content: undefined },
    ]);
    for (const news of heard) parse(eventSchemas['file.opened'], news);
    const read = await shell.files.read({ id: 1, offset: 1, length: 10 });
    expect(read).toEqual({ ok: true, value: new TextEncoder().encode('bc') });
    if (read.ok) parse(calls['files.read'].output, read.value);
  });

  it.each([
    ['a path in place of a number', { id: '/etc/passwd', offset: 0, length: 1 }, 'bad-input'],
    ['a number that nobody gave', { id: 3, offset: 0, length: 1 }, 'unreadable'],
    ['more than a part', { id: 1, offset: 0, length: 1_048_577 }, 'bad-input'],
  ])('[SHELL29] is not read with %s', async (_what, input, code) => {
    const { invokeAs, page, folder, open } = await joinThem();
    await writeFile(join(folder, 'a.lateral'), 'abc');
    await open(join(folder, 'a.lateral'));
    expect(await invokeAs(page, 'files.read', input)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('words that main prints', () => {
  it('[SHELL3] [SHELL35] are kept as a PDF where the person says, and too many or other things are refused', async () => {
    const { shell, invokeAs, page, written } = await joinThem();
    const files = createShellFiles(shell);
    const table = { kind: 'table', head: ['Day'], rows: [['<i>']] } as const;
    const blocks = [{ kind: 'paragraph', text: '<b>Words</b>' }, table] as const;
    expect(await files.savePdf?.({ name: 'kept.pdf', blocks })).toBe(true);
    expect(await files.savePdf?.({ name: 'no', blocks })).toBe(false);
    expect([...written.keys()]).toEqual(['/home/alice/kept.pdf']);
    expect(new TextDecoder().decode(written.get('/home/alice/kept.pdf'))).toContain(
      '<p>&#60;b&#62;Words&#60;/b&#62;</p>\n<table><thead><tr><th dir="auto">Day</th></tr></thead>',
    );
    const half = { kind: 'quote', text: 'x'.repeat(100_001) } as const;
    for (const refused of [
      [half, half],
      [half, { ...table, rows: [['x'.repeat(100_001)]] }],
      [{ ...table, head: Array.from({ length: 13 }, () => 'x') }],
      [{ kind: 'html', text: '' }],
      Array.from({ length: 5_001 }, () => blocks[0]),
    ]) {
      const answer = await invokeAs(page, 'files.savePdf', { name: 'a.pdf', blocks: refused });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(written.size).toBe(1);
  });
});
