import type { MemberId } from '#shared/kernel/ids.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { type ConflictStep, LONGEST_PAUSE_MS } from './conflict.ts';

/** A clock may be ahead by so much. */
const CLOCK_TOLERANCE_MS = DAY_MS;

/**
 * Until when each who took one has their pause (epoch milliseconds), be it over or not: never longer than 48 hours from when they
 * first took it, and only ever shorter. Source: SPEC CONF3.
 */
export function selectPauses(steps: Iterable<ConflictStep>, now: number): ReadonlyMap<MemberId, number> {
  const pauses = new Map<MemberId, { readonly begun: number; readonly until: number }>();
  for (const step of steps) {
    if (step.kind !== 'paused' || step.at > now + CLOCK_TOLERANCE_MS) continue;
    const known = pauses.get(step.author);
    pauses.set(step.author, {
      begun: Math.min(step.at, known?.begun ?? step.at),
      until: Math.min(step.until, known?.until ?? step.until),
    });
  }
  return new Map(
    Array.from(pauses, ([member, { begun, until }]) => [member, Math.min(until, begun + LONGEST_PAUSE_MS)]),
  );
}
