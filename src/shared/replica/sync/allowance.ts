import type { Clock } from '#shared/ports/clock.ts';
import { createBuckets } from './buckets.ts';

/** The largest message that is taken unasked. */
export const MAX_UNASKED_BYTES = 64 * 1024;
/**
 * Ten times what is allowed is borne for as long as it lasts, and on top of it ten seconds of that at once. What an honest peer
 * lets pile up while a line is stuck for a minute (2,000 live messages) stays far below.
 */
const FLOOD_FACTOR = 10;
const FLOOD_SECONDS = 10;

/** What becomes of a message that came unasked. After `cut-off` nothing more is taken from this peer. */
export type AllowanceVerdict = 'ok' | 'drop' | 'cut-off';

/** How much one peer may still send unasked (SPEC FLOW1). */
export interface Allowance {
  /** Asks for one message of so many bytes. */
  readonly take: (bytes: number) => AllowanceVerdict;
}

export function createAllowance(options: {
  readonly clock: Pick<Clock, 'now'>;
  readonly messagesPerSecond?: number;
  readonly bytesPerSecond?: number;
  readonly burstSeconds?: number;
}): Allowance {
  const { clock, messagesPerSecond = 50, bytesPerSecond = 256_000, burstSeconds = 2 } = options;
  const rates = [messagesPerSecond, bytesPerSecond];
  const allowed = createBuckets({ clock, rates, burstSeconds });
  const bearable = createBuckets({
    clock,
    rates: rates.map((rate) => rate * FLOOD_FACTOR),
    burstSeconds: FLOOD_SECONDS,
  });
  let isCutOff = false;

  return {
    take: (bytes) => {
      isCutOff ||= !bearable.take([1, bytes]);
      if (isCutOff) return 'cut-off';
      return bytes <= MAX_UNASKED_BYTES && allowed.take([1, bytes]) ? 'ok' : 'drop';
    },
  };
}
