import type { FileHandle } from 'node:fs/promises';

/**
 * Reads an open file from its beginning to its end.
 * **Errors** Also where it is no plain file, is longer than it may be, or gets longer or shorter meanwhile.
 */
export async function readWhole(file: Pick<FileHandle, 'stat' | 'read'>, most: number): Promise<Uint8Array> {
  const stats = await file.stat();
  if (!stats.isFile() || stats.size > most) throw new Error('not a file to be read');
  // A byte more shows that it has grown.
  const bytes = new Uint8Array(stats.size + 1);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  if (filled !== stats.size) throw new Error('the file changes while it is read');
  return bytes.slice(0, filled);
}
