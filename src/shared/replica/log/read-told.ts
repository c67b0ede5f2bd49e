import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import { isStoredEnvelope } from '../envelope/stored-envelope.ts';
import type { GraphDevice } from '../graph/graph-state.ts';
import type { SyncSite } from '../sync/sync-site.ts';

/**
 * Reads what others may have: rows as they were stored, and of whoever has left none beyond what is taken (SPEC LEAVE3). Another
 * process of theirs may have written on without having heard of it. **Errors**: those of `EnvelopeLog`.
 */
export function createReadTold(options: {
  readonly circleId: CircleId;
  readonly log: Pick<EnvelopeLog, 'read'>;
  readonly deviceOf: (device: DeviceId) => Pick<GraphDevice, 'takenUpTo'> | undefined;
}): SyncSite['read'] {
  const { circleId, log, deviceOf } = options;
  return async (device, afterSeq, limit) => {
    const rows = await log.read(circleId, device, afterSeq, limit);
    const takenUpTo = deviceOf(device)?.takenUpTo ?? Number.POSITIVE_INFINITY;
    return rows.filter((row) => row.seq <= takenUpTo && isStoredEnvelope(row));
  };
}
