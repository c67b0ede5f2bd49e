import type { CircleId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import { isInLog } from '../log/is-in-log.ts';
import type { LogTip } from '../log/log-tips.ts';

/** Which of these envelopes do not stand in the log. **Errors**: those of `EnvelopeLog`. */
export async function findLost(
  circleId: CircleId,
  places: readonly LogTip[],
  log: Pick<EnvelopeLog, 'read'>,
): Promise<readonly LogTip[]> {
  const isStored = await Promise.all(places.map((place) => isInLog(circleId, place, log)));
  return places.filter((_place, index) => isStored[index] === false);
}
