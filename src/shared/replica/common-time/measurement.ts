import { SECOND_MS } from '#shared/kernel/durations.ts';

/** An answer that takes longer says too little. */
const MAX_ROUND_TRIP_MS = 2 * SECOND_MS;
const MAX_SAMPLE_COUNT = 8;
const MAX_SAMPLE_AGE_MS = 20 * SECOND_MS;
const MAX_ASKED_COUNT = 8;
/** How much less a sample says each second: two clocks that drift apart, and a time that is being put right meanwhile. */
const AGEING = 1 / 1_000;
/** Whoever leaves so many questions unanswered is not asked for so long. */
const MUTE_AFTER_COUNT = 8;
const MUTE_MS = 60 * SECOND_MS;
/** Times are told in whole milliseconds. */
const ROUNDING_MS = 1;

/** What was measured of another device's time. */
export interface Estimate {
  /** Their time now. */
  readonly at: number;
  /** By how much that may be wrong at most, whatever the way there and back was like, if they are honest. */
  readonly uncertaintyMs: number;
  readonly sampleCount: number;
}

/** Asks another device for its time again and again; the answer that took least counts, and ages (SPEC TIME3). */
export interface Measurement {
  /** A question goes out. */
  readonly noteAsked: (number: number) => void;
  /** An answer has come, telling their time. What was not asked, or was answered before, changes nothing. */
  readonly noteAnswered: (number: number, at: number) => void;
  readonly estimate: () => Estimate | undefined;
  /** What was measured, or is being asked, is of a time that they may not have any more. */
  readonly forget: () => void;
  /** Whether nothing of what was asked lately was answered in time. After a while it may be asked again. */
  readonly isMute: () => boolean;
}

interface Sample {
  readonly takenAt: number;
  /** Their time less what has elapsed here. */
  readonly offsetMs: number;
  readonly boundMs: number;
}

export function createMeasurement(elapsed: () => number): Measurement {
  const asked = new Map<number, number>();
  let samples: readonly Sample[] = [];
  let lastAskedAt = 0;
  let unansweredCount = 0;

  function boundOf({ boundMs, takenAt }: Sample): number {
    return boundMs + (elapsed() - takenAt) * AGEING;
  }

  function contradict(a: Sample, b: Sample): boolean {
    return Math.abs(a.offsetMs - b.offsetMs) > boundOf(a) + boundOf(b);
  }

  return {
    isMute: () => {
      if (elapsed() - lastAskedAt > MUTE_MS) unansweredCount = 0;
      return unansweredCount >= MUTE_AFTER_COUNT;
    },
    noteAsked: (number) => {
      lastAskedAt = elapsed();
      asked.set(number, lastAskedAt);
      unansweredCount += 1;
      for (const old of [...asked.keys()].slice(0, -MAX_ASKED_COUNT)) asked.delete(old);
    },
    noteAnswered: (number, at) => {
      const askedAt = asked.get(number);
      if (askedAt === undefined) return;
      asked.delete(number);
      const takenAt = elapsed();
      const roundTripMs = takenAt - askedAt;
      if (roundTripMs < 0 || roundTripMs > MAX_ROUND_TRIP_MS) return;
      unansweredCount = 0;
      const halfMs = roundTripMs / 2;
      const sample = { takenAt, offsetMs: at + halfMs - takenAt, boundMs: halfMs + ROUNDING_MS };
      // Their time was moved since: what was measured before is of another time.
      samples = [...samples.filter((each) => !contradict(each, sample)), sample].slice(-MAX_SAMPLE_COUNT);
    },
    forget: () => {
      asked.clear();
      samples = [];
    },
    estimate: () => {
      const now = elapsed();
      samples = samples.filter(({ takenAt }) => now - takenAt <= MAX_SAMPLE_AGE_MS);
      const [best] = samples.toSorted((a, b) => boundOf(a) - boundOf(b));
      if (best === undefined) return undefined;
      return { at: best.offsetMs + now, uncertaintyMs: boundOf(best), sampleCount: samples.length };
    },
  };
}
