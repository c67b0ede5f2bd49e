import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { readExactly } from '../graph/read-exactly.ts';
import { MAX_MESSAGE_BYTES, type Tip, type WantedLog } from './messages.ts';
import { MAX_ANSWER_BYTES } from './serve-want.ts';

/** After which place of a log to go on asking, since the last answer had no room for more. */
export type ResumePoints = ReadonlyMap<DeviceId, number>;

/** How far an answer has come in each log, by what the envelopes say of themselves. */
export type Reached = Map<DeviceId, number>;

const PLACE_START = 36;
const PLACE_END = 60;

/** Notes envelopes of an answer, whether or not they are genuine. */
export function noteReached(reached: Reached, envelopes: readonly Uint8Array[]): void {
  for (const bytes of envelopes) {
    const place = readExactly(bytes.subarray(PLACE_START, PLACE_END), (reader) => ({
      device: toHex(reader.bytes(16)) as DeviceId,
      seq: reader.u64(),
    }));
    if (place !== undefined) reached.set(place.device, Math.max(place.seq, reached.get(place.device) ?? 0));
  }
}

/**
 * Where to go on after an answer: nowhere when it had room for all, or led no further. What it brought may all have been here
 * already: a log that has parted far behind its end is found by reading on.
 */
export function resumePointsAfter(
  { logs, reached, bytes }: { readonly logs: readonly WantedLog[]; readonly reached: Reached; readonly bytes: number },
  tips: readonly Tip[],
): ResumePoints {
  if (bytes <= MAX_ANSWER_BYTES - MAX_MESSAGE_BYTES) return new Map();
  const points = new Map<DeviceId, number>();
  let hasMoved = false;
  for (const { device, afterSeq } of logs) {
    const furthest = Math.max(0, ...tips.filter((tip) => tip.device === device).map(({ seq }) => seq));
    // The answer may have ended between two branches; and nothing beyond our own end is known to be what it claims.
    const point = Math.min((reached.get(device) ?? 0) - 1, furthest);
    hasMoved ||= point > afterSeq;
    points.set(device, Math.max(point, afterSeq));
  }
  return hasMoved ? points : new Map();
}
