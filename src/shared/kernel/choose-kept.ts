import { DAY_MS, HOUR_MS } from './durations.ts';

const HOUR_COUNT = 5;
const DAY_COUNT = 7;

/** Something that was made at a time, in milliseconds since 1970. */
interface Dated {
  readonly at: number;
}

/**
 * Copies from the one that was made last on. Those that are dated later than `now` were made under a clock that was wrong,
 * and before all that was made since it is right: they come last.
 */
export function newestFirst<Copy extends Dated>(copies: readonly Copy[], now: number): readonly Copy[] {
  const byTime = copies.toSorted((a, b) => b.at - a.at);
  return [...byTime.filter(({ at }) => at <= now), ...byTime.filter(({ at }) => at > now)];
}

/**
 * Which copies stay, newest first: the last of each of the latest five hours that have any, and the last of each of the latest
 * seven days, by UTC.
 * **Guarantees** The one that was made at `now` stays, whatever the others are dated; so do twelve at most.
 */
export function chooseKept<Copy extends Dated>(copies: readonly Copy[], now: number): readonly Copy[] {
  const ordered = newestFirst(copies, now);
  const kept = new Set([...firstOfEach(ordered, HOUR_MS, HOUR_COUNT), ...firstOfEach(ordered, DAY_MS, DAY_COUNT)]);
  return ordered.filter((copy) => kept.has(copy));
}

function firstOfEach<Copy extends Dated>(copies: readonly Copy[], spanMs: number, count: number): Iterable<Copy> {
  const firsts = new Map<number, Copy>();
  for (const copy of copies) {
    const span = Math.floor(copy.at / spanMs);
    if (firsts.size < count && !firsts.has(span)) firsts.set(span, copy);
  }
  return firsts.values();
}
