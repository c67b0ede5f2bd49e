import type { CircleId } from '#shared/kernel/ids.ts';
import type { Random } from '#shared/ports/random.ts';
import type { Safekeeping } from '#shared/ports/safekeeping.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import { type CircleRecord, openRecord, sealRecord } from './circle-record.ts';

/** The record of one circle. **Errors**: those of `Safekeeping`. */
export interface RecordBook {
  /** `undefined` where there is none, or none that can be read. */
  readonly read: () => Promise<CircleRecord | undefined>;
  readonly keep: (record: CircleRecord) => Promise<void>;
}

export function openRecordBook(
  circleId: CircleId,
  keys: CircleKeys,
  { safekeeping, random }: { readonly safekeeping: Safekeeping; readonly random: Random },
): RecordBook {
  return {
    read: async () => {
      const sealed = await safekeeping.readRecord(circleId);
      if (sealed === undefined) return undefined;
      const opened = openRecord(sealed, keys);
      return opened.ok ? opened.value : undefined;
    },
    keep: (record) => safekeeping.keepRecord(circleId, sealRecord(record, keys, random.bytes(NONCE_BYTES))),
  };
}
