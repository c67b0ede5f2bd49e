/** How much faster or slower a time runs while it is put right: a second takes 0.95 or 1.05. */
const SLEW = 1 / 20;

/** A time that runs on by itself and is put right without anybody seeing it stand still (SPEC TIME2). */
export interface SteadyTime {
  /** Milliseconds, with fractions. Never less than before, except after `set`. */
  readonly now: () => number;
  /** How much of the last correction is still to come; negative where the time is ahead. */
  readonly pendingMs: () => number;
  /** Goes on so much later or earlier than now, a twentieth of the passing time at once; instead of what was pending. */
  readonly correct: (byMs: number) => void;
  /** Goes on from there, if that is later than now. */
  readonly raise: (at: number) => void;
  /** Goes on from there, even if that is earlier. */
  readonly set: (at: number) => void;
}

export function createSteadyTime(options: {
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
  readonly startAt: number;
}): SteadyTime {
  let lastElapsed = options.elapsed();
  let anchor = { elapsed: lastElapsed, at: options.startAt, correctionMs: 0 };

  /** Whatever the source does, it does not lead back. */
  function elapsed(): number {
    lastElapsed = Math.max(lastElapsed, options.elapsed());
    return lastElapsed;
  }

  function read(): { readonly at: number; readonly doneMs: number } {
    const passedMs = elapsed() - anchor.elapsed;
    const doneMs = Math.sign(anchor.correctionMs) * Math.min(Math.abs(anchor.correctionMs), passedMs * SLEW);
    return { at: anchor.at + passedMs + doneMs, doneMs };
  }

  function go(at: number, correctionMs: number): void {
    anchor = { elapsed: elapsed(), at, correctionMs };
  }

  return {
    now: () => read().at,
    pendingMs: () => anchor.correctionMs - read().doneMs,
    correct: (byMs) => go(read().at, byMs),
    raise: (at) => {
      if (at > read().at) go(at, 0);
    },
    set: (at) => go(at, 0),
  };
}
