import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

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
  const allowed = createBuckets(rates, burstSeconds);
  const bearable = createBuckets(
    rates.map((rate) => rate * FLOOD_FACTOR),
    FLOOD_SECONDS,
  );
  let lastAt = clock.now();
  let isCutOff = false;

  function passTime(): void {
    const now = clock.now();
    // A clock that was set back must not stop this peer until it has caught up: time goes on from where it stands now.
    const elapsedMs = Math.max(0, now - lastAt);
    lastAt = now;
    allowed.refill(elapsedMs);
    bearable.refill(elapsedMs);
  }

  return {
    take: (bytes) => {
      passTime();
      isCutOff ||= !bearable.take([1, bytes]);
      if (isCutOff) return 'cut-off';
      return bytes <= MAX_UNASKED_BYTES && allowed.take([1, bytes]) ? 'ok' : 'drop';
    },
  };
}

/** Several buckets that fill up with time and are taken from together: from all, or from none. */
interface Buckets {
  readonly refill: (elapsedMs: number) => void;
  readonly take: (amounts: readonly number[]) => boolean;
}

function createBuckets(perSecond: readonly number[], burstSeconds: number): Buckets {
  // In thousandths, so that whole milliseconds fill in whole numbers and nothing is ever rounded.
  const fullMs = burstSeconds * SECOND_MS;
  let levels = perSecond.map((rate) => rate * fullMs);
  return {
    refill: (elapsedMs) => {
      levels = levels.map((level, index) => {
        const rate = perSecond[index] ?? 0;
        return Math.min(rate * fullMs, level + rate * elapsedMs);
      });
    },
    take: (amounts) => {
      const left = levels.map((level, index) => level - (amounts[index] ?? 0) * SECOND_MS);
      if (left.some((level) => level < 0)) return false;
      levels = left;
      return true;
    },
  };
}
