import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';

const BEAT_EVERY_MS = 5 * SECOND_MS;
const DEAD_AFTER_MS = 15 * SECOND_MS;

/** Shows the other end that this one lives, and notices when the other does not. */
export interface Heartbeat {
  /** Something came, whatever it was. */
  readonly heard: () => void;
  readonly stop: Dispose;
}

/** Begins at once; `onDead` at most once. Both ends beat, so nothing is answered. */
export function createHeartbeat(options: {
  readonly clock: Clock;
  readonly beat: () => void;
  readonly onDead: () => void;
}): Heartbeat {
  const { clock, beat, onDead } = options;
  let stopBeating = clock.after(BEAT_EVERY_MS, goOn);
  let stopListening = clock.after(DEAD_AFTER_MS, die);
  let hasStopped = false;

  function goOn(): void {
    stopBeating = clock.after(BEAT_EVERY_MS, goOn);
    beat();
  }

  function die(): void {
    stop();
    onDead();
  }

  function stop(): void {
    hasStopped = true;
    stopBeating();
    stopListening();
  }

  return {
    heard: () => {
      if (hasStopped) return;
      stopListening();
      stopListening = clock.after(DEAD_AFTER_MS, die);
    },
    stop,
  };
}
