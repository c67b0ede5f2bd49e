import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { AppError } from '#shared/kernel/app-error.ts';

/** A file that stays the same one, whatever comes to stand under its name, until it is closed. */
export interface ReadableFile {
  readonly sizeBytes: number;
  /** Fewer bytes than asked for when the file ends before. **Errors** Rejects with Node's own error. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file of the ordinary kind, no folder, pipe or device, and never waits for anybody to write one.
 * **Errors** Rejects with Node's own error, or an `AppError` with code `not-a-file`.
 */
export async function openToRead(path: string): Promise<ReadableFile> {
  // Opening a device can set something off, so it is looked at before; and after, because it can be another by then.
  requireFile(await stat(path));
  // Windows has no O_NONBLOCK, which then counts as nothing.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    requireFile(stats);
    return { sizeBytes: stats.size, read: (offset, length) => read(file, offset, length), close: () => file.close() };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

function requireFile(stats: { readonly isFile: () => boolean }): void {
  if (!stats.isFile()) throw new AppError('not-a-file', 'only ordinary files are opened', { retryable: false });
}

async function read(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}
