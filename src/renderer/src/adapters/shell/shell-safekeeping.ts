import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';
import { createShellByteSource } from './shell-byte-source.ts';
import { writeParts } from './write-parts.ts';

/** What main keeps of circles apart from the page's database. */
export function createShellSafekeeping(shell: ShellApi): Safekeeping {
  return {
    readRecord: async (circleId) => keptOf(await shell.safekeeping.readRecord({ circleId })),
    keepRecord: async (circleId, record) => keptOf(await shell.safekeeping.keepRecord({ circleId, record })),
    listCopies: async (circleId) => keptOf(await shell.safekeeping.listCopies({ circleId })),
    saveCopy: async (circleId, parts) => {
      const id = keptOf(await shell.safekeeping.beginCopy({ circleId }));
      await writeParts(shell, id, parts, keptOf);
    },
    openCopy: async (circleId, id) => {
      const opened = keptOf(await shell.safekeeping.openCopy({ circleId, id }));
      if (opened === undefined) return undefined;
      return {
        source: createShellByteSource(shell, opened.id, opened.sizeBytes),
        close: () => void shell.files.close({ id: opened.id }),
      };
    },
  };
}

/** The value of a call, or an `AppError` that says whether it is for want of room. */
function keptOf<T>(result: ShellResult<T>): T {
  if (result.ok) return result.value;
  const { code, message } = result.error;
  throw new AppError(code === 'disk-full' ? code : 'storage-unavailable', message, { retryable: code !== 'bad-input' });
}
