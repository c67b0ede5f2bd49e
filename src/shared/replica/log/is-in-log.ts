import type { CircleId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import { type LogTip, MAX_BRANCH_COUNT } from './log-tips.ts';

/** Whether an envelope stands in its place in a log. **Errors**: those of `EnvelopeLog`. */
export async function isInLog(
  circleId: CircleId,
  { device, seq, id }: LogTip,
  log: Pick<EnvelopeLog, 'read'>,
): Promise<boolean> {
  return (await log.read(circleId, device, seq - 1, MAX_BRANCH_COUNT)).some((row) => row.id === id);
}
