import type { CircleId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import { isStoredEnvelope } from '../envelope/stored-envelope.ts';
import { type LogTip, MAX_BRANCH_COUNT } from './log-tips.ts';

/** Whether an envelope stands in its place in a log, as it was stored. **Errors**: those of `EnvelopeLog`. */
export async function isInLog(
  circleId: CircleId,
  { device, seq, id }: LogTip,
  log: Pick<EnvelopeLog, 'read'>,
): Promise<boolean> {
  const rows = await log.read(circleId, device, seq - 1, MAX_BRANCH_COUNT);
  return rows.some((row) => row.id === id && isStoredEnvelope(row));
}
