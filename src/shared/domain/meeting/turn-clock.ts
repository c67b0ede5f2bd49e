import type { MeetingStepId } from '#shared/kernel/ids.ts';
import type { TurnHeld } from './meeting-step.ts';
import type { Followers, Stretch } from './trace-turns.ts';

/** What was done to the time of a turn, and which step the next of each kind follows. */
export interface TurnClock {
  readonly pausedMs: number;
  readonly pauseCount: number;
  readonly isPaused: boolean;
  readonly extensionCount: number;
  /** Of a turn that is on, a pause follows this; while it is paused, going on does. */
  readonly lastHold: MeetingStepId;
  readonly lastExtension: MeetingStepId;
}

/**
 * Reads the clock of a turn up to a moment. A pause follows the beginning of its turn or the last going on, going on follows the
 * pause, a minute more follows the last one: what was pressed twice at the same moment follows the same and counts once.
 * Source: SPEC TURN8, TURN9.
 */
export function readTurnClock(stretch: Stretch, followers: Followers, until: number): TurnClock {
  const next = (after: readonly MeetingStepId[], kind: TurnHeld['kind']): readonly TurnHeld[] =>
    after
      .flatMap((id) => followers.get(id) ?? [])
      .filter((step): step is TurnHeld => step.kind === kind && step.turn === stretch.turn);

  let extensionCount = 0;
  let extended = stretch.openedBy;
  for (let more = next(extended, 'extended'); more.length > 0; more = next(extended, 'extended')) {
    extended = idsOf(more);
    extensionCount += 1;
  }

  let pausedMs = 0;
  let pauseCount = 0;
  let held = stretch.openedBy;
  let time = stretch.startedAt;
  let isPaused = false;
  for (let paused = next(held, 'paused'); paused.length > 0 && !isPaused; paused = next(held, 'paused')) {
    const pausedAt = between(time, earliestOf(paused), until);
    const resumed = next(idsOf(paused), 'resumed');
    isPaused = resumed.length === 0;
    time = isPaused ? until : between(pausedAt, earliestOf(resumed), until);
    pausedMs += time - pausedAt;
    pauseCount += 1;
    held = idsOf(isPaused ? paused : resumed);
  }
  return { pausedMs, pauseCount, isPaused, extensionCount, lastHold: leastOf(held), lastExtension: leastOf(extended) };
}

function idsOf(steps: readonly TurnHeld[]): readonly MeetingStepId[] {
  return steps.map(({ id }) => id);
}

function earliestOf(steps: readonly TurnHeld[]): number {
  return Math.min(...steps.map(({ at }) => at));
}

function leastOf(ids: readonly MeetingStepId[]): MeetingStepId {
  return ids.reduce((least, id) => (id < least ? id : least));
}

/** A moment, moved so that it is not before `from` nor after `to`. */
function between(from: number, at: number, to: number): number {
  return Math.max(from, Math.min(at, Math.max(from, to)));
}
