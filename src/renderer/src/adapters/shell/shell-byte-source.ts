import type { ShellApi } from '#shared/ipc/shell-api.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { valueOf } from './shell-failure.ts';

/** Most bytes that one call gives. */
const PART_MAX_BYTES = 1_048_576;

/** What main holds open for the page under a number. */
export function createShellByteSource(shell: ShellApi, id: number, sizeBytes: number): ByteSource {
  return {
    sizeBytes,
    read: async (offset, length) => {
      // Before there is room for it: how long a part is may come from a damaged file.
      if (offset + length > sizeBytes) throw tooShort();
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; done += PART_MAX_BYTES) {
        const due = Math.min(PART_MAX_BYTES, length - done);
        const part = valueOf(await shell.files.read({ id, offset: offset + done, length: due }));
        if (part.length < due) throw tooShort();
        bytes.set(part, done);
      }
      return bytes;
    },
  };
}

function tooShort(): AppError {
  return new AppError('unreadable', 'the file ends before', { retryable: false });
}
