import type { CircleId } from '#shared/kernel/ids.ts';
import type { ArrivedEnvelope, EnvelopeLog } from '#shared/ports/envelope-log.ts';
import { isStoredEnvelope } from '../envelope/stored-envelope.ts';

/** The stored envelopes of a circle that are still what they were stored as, in order of arrival, in batches. */
export async function* loadReadable(
  circleId: CircleId,
  log: Pick<EnvelopeLog, 'load'>,
): AsyncGenerator<readonly ArrivedEnvelope[], void, undefined> {
  for await (const batch of log.load(circleId, 0)) yield batch.filter(isStoredEnvelope);
}
