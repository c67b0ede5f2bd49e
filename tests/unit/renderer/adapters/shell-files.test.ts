import { expect, test } from 'vitest';
import { createShellFiles } from '#renderer/adapters/shell/shell-files.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode } from '#shared/ipc/shell-error.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';

type Failures = Partial<Record<'begin' | 'write' | 'finish', ShellErrorCode>>;

/** Main as far as it keeps files in parts, with what it was asked in order. */
function createFakeShell(failures: Failures = {}, { isWanted = true } = {}) {
  const asked: string[] = [];
  const written: Uint8Array[] = [];
  const answer = <T>(name: keyof Failures | 'discard', value: T) => {
    asked.push(name);
    const code = name === 'discard' ? undefined : failures[name];
    if (code !== undefined) return Promise.resolve({ ok: false, error: { code, message: '' } } as const);
    return Promise.resolve({ ok: true, value } as const);
  };
  const files: Pick<ShellApi['files'], 'begin' | 'write' | 'finish' | 'discard'> = {
    begin: () => answer('begin', isWanted ? 7 : undefined),
    write: ({ bytes }) => {
      written.push(bytes);
      return answer('write', undefined);
    },
    finish: () => answer('finish', undefined),
    discard: () => answer('discard', undefined),
  };
  return { files: createShellFiles({ files } as ShellApi), asked, written };
}

/** Parts of these lengths, each of its own byte; `made` says how many were asked for. */
function createParts(lengths: readonly number[], failAt?: number) {
  const counted = { made: 0, isLetGo: false };
  async function* make(): AsyncIterable<Uint8Array> {
    try {
      for (const [index, length] of lengths.entries()) {
        if (index === failAt) throw new TypeError('a bug');
        counted.made += 1;
        yield await Promise.resolve(new Uint8Array(length).fill(index + 1));
      }
    } finally {
      counted.isLetGo = true;
    }
  }
  return { parts: make(), counted };
}

const MIB = 1_048_576;

test.each([
  ['none at all', []],
  ['empty ones', [0, 0]],
  ['one', [5]],
  ['large ones', [2 * MIB + 3, MIB]],
  ['many small ones', Array.from({ length: 500 }, () => 3_000)],
  ['one that just fits', [MIB]],
])('parts are cut so that main takes them, and come whole: %s', async (_what, lengths) => {
  const { files, asked, written } = createFakeShell();
  expect(await files.saveParts({ name: 'a', parts: createParts(lengths).parts })).toBe(true);
  const all = concatBytes(...lengths.map((length, index) => new Uint8Array(length).fill(index + 1)));
  expect(Buffer.compare(concatBytes(...written), all)).toBe(0);
  // Also what lies behind a part crosses with it.
  for (const { length, buffer } of written) expect([length <= MIB, buffer.byteLength]).toEqual([true, length]);
  expect(written).toHaveLength(Math.ceil(all.length / MIB));
  expect(asked.at(-1)).toBe('finish');
});

test('nothing is made when the person would rather not', async () => {
  const { files, asked } = createFakeShell({}, { isWanted: false });
  const { parts, counted } = createParts([5]);
  expect(await files.saveParts({ name: 'a', parts })).toBe(false);
  expect(counted.made).toBe(0);
  expect(asked).toEqual(['begin']);
});

test.each([
  ['begin', 'not-saved', 'not-saved', ['begin']],
  ['begin', 'too-many', 'too-many', ['begin']],
  ['write', 'not-saved', 'not-saved', ['begin', 'write', 'discard']],
  ['finish', 'not-saved', 'not-saved', ['begin', 'write', 'write', 'finish', 'discard']],
] as const)(
  'what main refuses in %s with %s is thrown as %s, and no more is made',
  async (call, refusal, code, due) => {
    const { files, asked } = createFakeShell({ [call]: refusal });
    const { parts, counted } = createParts([MIB, 5]);
    await expect(files.saveParts({ name: 'a', parts })).rejects.toMatchObject({ name: 'AppError', code });
    expect(asked).toEqual(due);
    expect(counted).toEqual(
      { begin: { made: 0, isLetGo: false }, write: { made: 1, isLetGo: true }, finish: { made: 2, isLetGo: true } }[
        call
      ],
    );
  },
);

test('what the parts throw discards the file and comes out as it is', async () => {
  const { files, asked } = createFakeShell();
  const { parts } = createParts([MIB, 5, 5], 2);
  await expect(files.saveParts({ name: 'a', parts })).rejects.toThrow(new TypeError('a bug'));
  expect(asked).toEqual(['begin', 'write', 'discard']);
});
