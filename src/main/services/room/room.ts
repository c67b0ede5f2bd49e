import { statfs } from 'node:fs/promises';

import { errorCodeOf } from '#main/platform/error-code.ts';
import type { FreeRoom } from '#shared/ipc/schemas.ts';
import type { Logger } from '#shared/ports/logger.ts';

/** Says how much more the disk takes that a folder lies on. */
export interface RoomService {
  /** Never rejects. */
  readonly look: () => Promise<FreeRoom>;
}

/** What a system says of a disk: in blocks of so many bytes, how many there are, and how many the person may still have. */
interface DiskFigures {
  readonly bsize: number;
  readonly blocks: number;
  readonly bavail: number;
}

export function createRoom(
  folder: string,
  log: Pick<Logger, 'error'>,
  ask: (path: string) => Promise<DiskFigures> = statfs,
): RoomService {
  let hasFailed = false;
  return {
    look: async () => {
      try {
        const { bsize, blocks, bavail } = await ask(folder);
        // Some drives in a network say nothing but zeros.
        return { freeBytes: blocks === 0 ? undefined : bavail * bsize };
      } catch (cause) {
        // Asked for again and again, and no worse than not to know.
        if (!hasFailed) log.error(`The system does not say how full the disk is: ${errorCodeOf(cause)}`);
        hasFailed = true;
        return { freeBytes: undefined };
      }
    },
  };
}
