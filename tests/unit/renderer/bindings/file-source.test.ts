import { expect, test, vi } from 'vitest';

import { openedFileOf, sourceOfFile } from '#renderer/bindings/file-source.ts';
import { codeOf } from '#tests/support/circles.ts';

test('a chosen file is read piece by piece, and only so far', async () => {
  const { name, source } = openedFileOf(new File([Uint8Array.of(1, 2, 3, 4)], 'from bob.lateral'));
  expect(name).toBe('from bob.lateral');
  expect(source?.sizeBytes).toBe(4);
  expect(await source?.read(1, 2)).toEqual(Uint8Array.of(2, 3));
  expect(await source?.read(0, 4)).toEqual(Uint8Array.of(1, 2, 3, 4));
});

test('a file that is shorter than was asked for, or has gone, is unreadable', async () => {
  const file = new File([Uint8Array.of(1, 2, 3, 4)], 'from bob.lateral');
  expect(await codeOf(sourceOfFile(file).read(3, 2))).toBe('unreadable');
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  expect(await codeOf(sourceOfFile(file).read(0, 1))).toBe('unreadable');
  vi.restoreAllMocks();
});
