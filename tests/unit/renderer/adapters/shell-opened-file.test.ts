import { expect, test } from 'vitest';
import { createShellOpenedFile } from '#renderer/adapters/shell/shell-opened-file.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';

/** Main with one file open, with what it was asked. */
function openFile(stored: Uint8Array, sizeBytes = stored.length) {
  const lengths: number[] = [];
  const closed: number[] = [];
  const files: Pick<ShellApi['files'], 'read' | 'close'> = {
    read: ({ id, offset, length }) => {
      lengths.push(length);
      if (closed.includes(id)) return Promise.resolve({ ok: false, error: { code: 'unreadable', message: '' } });
      return Promise.resolve({ ok: true, value: stored.slice(offset, offset + length) });
    },
    close: ({ id }) => {
      closed.push(id);
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
  const file = createShellOpenedFile({ files } as ShellApi, { name: 'a.lateral', content: { id: 3, sizeBytes } });
  if (file.source === undefined) throw new Error('it has a source');
  const source: ByteSource = file.source;
  return { file, source, lengths, closed };
}

const MIB = 1_048_576;

test('any part is read, in as many calls as main allows', async () => {
  const stored = Uint8Array.from({ length: 2 * MIB + 5 }, (_, index) => index % 251);
  const { source, lengths } = openFile(stored);
  expect(source.sizeBytes).toBe(stored.length);
  expect(Buffer.compare(await source.read(2, 2 * MIB + 3), stored.subarray(2))).toBe(0);
  expect(lengths).toEqual([MIB, MIB, 3]);
  expect(await source.read(stored.length, 0)).toEqual(new Uint8Array());
});

test('a part that the file does not have is unreadable before there is room made for it', async () => {
  const { source, lengths } = openFile(Uint8Array.of(1, 2, 3));
  await expect(source.read(0, 4)).rejects.toMatchObject({ name: 'AppError', code: 'unreadable' });
  await expect(source.read(1, Number.MAX_SAFE_INTEGER - 1)).rejects.toMatchObject({ code: 'unreadable' });
  expect(lengths).toEqual([]);
});

test('a file that was made shorter, or is closed, is unreadable', async () => {
  const shorter = openFile(Uint8Array.of(1, 2, 3), 5);
  await expect(shorter.source.read(1, 4)).rejects.toMatchObject({ name: 'AppError', code: 'unreadable' });
  expect(await shorter.source.read(0, 3)).toEqual(Uint8Array.of(1, 2, 3));
  shorter.file.close();
  await expect(shorter.source.read(0, 3)).rejects.toMatchObject({ name: 'AppError', code: 'unreadable' });
  expect(shorter.closed).toEqual([3]);
});

test('a file that could not be opened has a name only', () => {
  const file = createShellOpenedFile({} as ShellApi, { name: 'gone.lateral', content: undefined });
  expect(file).toMatchObject({ name: 'gone.lateral', source: undefined });
  file.close();
});
