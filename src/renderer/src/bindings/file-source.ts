import { AppError } from '#shared/kernel/app-error.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { OpenedFile } from '#shared/ports/program.ts';

/** A file that was chosen or dropped, as one that was opened. */
export function openedFileOf(file: File): OpenedFile {
  return { name: file.name, source: sourceOfFile(file), close: () => undefined };
}

/** The bytes of a file, to be read piece by piece. */
export function sourceOfFile(file: Blob): ByteSource {
  return {
    sizeBytes: file.size,
    read: async (offset, length) => {
      const bytes = await bytesOf(file.slice(offset, offset + length));
      if (bytes.length < length) throw unreadable('there is less in the file than was asked for');
      return bytes;
    },
  };
}

async function bytesOf(piece: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch (error) {
    // It went away, was changed since, or may not be read.
    throw unreadable('the file could not be read', error);
  }
}

function unreadable(message: string, cause?: unknown): AppError {
  return new AppError('unreadable', message, { retryable: true, cause });
}
