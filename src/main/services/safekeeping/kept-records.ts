import { join } from 'node:path';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import { isMissing } from '#main/platform/json-file.ts';
import { makePrivateFolder } from '#main/platform/private-folder.ts';
import { createSerialQueue } from '#main/platform/serial-queue.ts';
import { writeErrorOf } from '#main/platform/write-error.ts';
import { encodeRecordFile, parseRecordFile, RECORD_FILE_MAX_BYTES } from './record-file.ts';
import type { SafekeepingDisk } from './safekeeping-disk.ts';

/** The one small record of each circle, in `circles/<id>/record`. */
export interface KeptRecords {
  /** Nothing where none was kept, or it is not whole. **Errors** `unreadable`: the disk refuses. */
  readonly readRecord: (circle: CircleId) => Promise<ShellResult<Uint8Array | undefined>>;
  /** Durable when resolved. **Errors** `disk-full`, `not-saved`: the one before still stands. */
  readonly keepRecord: (circle: CircleId, record: Uint8Array) => Promise<ShellResult<undefined>>;
}

interface KeptRecordsDependencies {
  readonly profile: string;
  readonly disk: SafekeepingDisk;
  readonly log: Logger;
}

export function createKeptRecords({ profile, disk, log }: KeptRecordsDependencies): KeptRecords {
  /** Two writes of one file must not overlap; of several they need not. */
  const inTurn = createSerialQueue();

  /** As much of it as can be ours; a byte more shows that it is not. */
  const readFile = async (path: string): Promise<Uint8Array> => {
    const file = await disk.open(path);
    try {
      return await file.read(0, Math.min(file.sizeBytes, RECORD_FILE_MAX_BYTES + 1));
    } finally {
      await file.close();
    }
  };

  return {
    readRecord: async (circle) => {
      try {
        const folder = join(profile, 'circles', circle);
        const bytes = await readFile(join(folder, 'record'));
        const file = parseRecordFile(bytes);
        if (file.kind === 'whole') return ok(file.record);
        // What this version keeps next will stand in its place.
        if (file.kind === 'newer') await disk.write(join(folder, 'record-newer'), bytes);
        log.error(`The record of a circle is ${file.kind === 'newer' ? 'of a newer version' : 'damaged'}`);
        return ok(undefined);
      } catch (cause) {
        if (isMissing(cause)) return ok(undefined);
        log.error(`The record of a circle could not be read (${errorCodeOf(cause)})`);
        return err({ code: 'unreadable', message: 'The record cannot be read' });
      }
    },
    keepRecord: (circle, record) =>
      inTurn(async () => {
        try {
          const folder = await makePrivateFolder(profile, 'circles', circle);
          await disk.write(join(folder, 'record'), encodeRecordFile(record));
          return ok(undefined);
        } catch (cause) {
          log.error(`The record of a circle was not kept (${errorCodeOf(cause)})`);
          return err(writeErrorOf(cause));
        }
      }),
  };
}
