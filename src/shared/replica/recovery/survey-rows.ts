import { fromHex } from '#shared/kernel/bytes.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { isStoredEnvelope } from '../envelope/stored-envelope.ts';
import type { LogTip } from '../log/log-tips.ts';

/** What looking at every row of a log has shown. */
export interface RowSurvey {
  readonly readableCount: number;
  /** What the disk has altered, as it is named. */
  readonly altered: readonly LogTip[];
}

/** Looks at every row of a log: as much work as copying it. **Errors**: those of `EnvelopeLog`. */
export async function surveyRows(circleId: CircleId, log: Pick<EnvelopeLog, 'load'>): Promise<RowSurvey> {
  let readableCount = 0;
  const altered: LogTip[] = [];
  for await (const batch of log.load(circleId, 0)) {
    for (const row of batch) {
      if (isStoredEnvelope(row)) readableCount += 1;
      else if (isPlace(row)) altered.push({ device: row.device, seq: row.seq, id: row.id });
    }
  }
  return { readableCount, altered };
}

/** Names may be altered as well as bytes. */
function isPlace({ device, seq, id }: LoggedEnvelope): boolean {
  return fromHex(device)?.length === 16 && fromHex(id)?.length === 32 && Number.isSafeInteger(seq) && seq > 0;
}
