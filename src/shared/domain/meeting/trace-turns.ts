import type { MeetingStepId } from '#shared/kernel/ids.ts';
import type { Begun, MeetingStep, TurnEnded } from './meeting-step.ts';
import type { TurnKey } from './turn.ts';

/** A stretch of time for which a turn was on, as some screens have seen it. */
export interface Stretch {
  readonly turn: TurnKey;
  readonly startedAt: number;
  /** The steps that opened it: several where several members pressed at the same moment. */
  readonly openedBy: readonly MeetingStepId[];
  /** What ended it, if something did. */
  readonly endedBy: readonly TurnEnded[];
  readonly endedAt: number | undefined;
}

/** The course that a meeting took. */
export interface Course {
  readonly begunAt: number | undefined;
  /** One for each turn that ended: the stretch in which it first did. In the order in which they ended. */
  readonly ended: readonly Stretch[];
  /** The turn that is on. Others that were opened at the same moment wait for their turn again. */
  readonly present: Stretch | undefined;
  /** All steps that opened or ended something. */
  readonly counted: ReadonlySet<MeetingStepId>;
  /** The steps after which nothing was left. */
  readonly last: readonly TurnEnded[];
}

/** Steps by the step that they follow. */
export type Followers = ReadonlyMap<MeetingStepId, readonly MeetingStep[]>;

/** Sorts steps by the step that they follow. */
export function selectFollowers(steps: readonly MeetingStep[]): Followers {
  const followers = new Map<MeetingStepId, MeetingStep[]>();
  for (const step of steps) {
    if (!('since' in step) || step.since === undefined) continue;
    const known = followers.get(step.since);
    if (known === undefined) followers.set(step.since, [step]);
    else known.push(step);
  }
  return followers;
}

/**
 * Finds the course of a meeting from its steps (in order, none of them still to come).
 *
 * Every step that ends a turn names the step that opened it, and what it opens itself. So the steps are trees; what does not
 * hang on them counts for nothing, and time only runs forward along a branch. Where two pressed at the same moment, the branches
 * are one; where screens had seen different things, the turn that was opened last is on. Source: SPEC TURN7, TURN8.
 */
export function traceTurns(
  steps: readonly MeetingStep[],
  followers: Followers,
  isTurn: (turn: TurnKey) => boolean,
): Course {
  const begun = steps.filter((step) => step.kind === 'begun');
  const first = begun.filter(({ since }) => since === undefined);
  const [earliest] = first;
  if (earliest === undefined) return NOTHING;
  const begunAt = earliest.at;
  const trace = createTrace(followers, isTurn);
  trace.follow(first, begunAt);
  // Where nothing is on, somebody lets the meeting go on; where something is, that changes nothing.
  for (let isGoingOn = true; isGoingOn && trace.open().length === 0 && trace.last.length === 0;) {
    const again = begun.filter((step) => isAgain(step, trace.counted));
    isGoingOn = again.length > 0;
    for (const since of new Set(again.map((step) => step.since))) {
      const together = again.filter((step) => step.since === since);
      trace.follow(together, Math.max(together[0]?.at ?? begunAt, trace.timeOf(since) ?? begunAt));
    }
  }
  const [present] = trace.open().toSorted((a, b) => b.startedAt - a.startedAt || compareOpened(a, b));
  return { begunAt, ended: trace.ended(), present, counted: trace.counted, last: trace.last };
}

const NOTHING: Course = { begunAt: undefined, ended: [], present: undefined, counted: new Set(), last: [] };

function isAgain({ id, since }: Begun, counted: ReadonlySet<MeetingStepId>): boolean {
  return since !== undefined && counted.has(since) && !counted.has(id);
}

function createTrace(followers: Followers, isTurn: (turn: TurnKey) => boolean) {
  const stretches: Stretch[] = [];
  const counted = new Set<MeetingStepId>();
  const times = new Map<MeetingStepId, number>();
  const last: TurnEnded[] = [];

  /** Opens what steps of one moment open, and goes on to what follows. */
  const follow = (from: readonly (Begun | TurnEnded)[], fromAt: number): void => {
    const waiting = [{ openers: from, at: fromAt }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { openers, at } = next;
      for (const { id } of openers) {
        counted.add(id);
        times.set(id, at);
      }
      for (const [turn, together] of groupByOpened(openers)) {
        if (!isTurn(turn)) continue;
        const openedBy = together.map(({ id }) => id);
        const endedBy = openedBy
          .flatMap((id) => followers.get(id) ?? [])
          .filter((step): step is TurnEnded => step.kind === 'turn-over' || step.kind === 'turn-skipped')
          .filter((step) => step.turn === turn);
        const isEnded = endedBy.length > 0;
        const endedAt = isEnded ? Math.max(at, Math.min(...endedBy.map((step) => step.at))) : undefined;
        stretches.push({ turn, startedAt: at, openedBy, endedBy, endedAt });
        last.push(...endedBy.filter(({ opens }) => opens === undefined));
        if (endedAt !== undefined) waiting.push({ openers: endedBy, at: endedAt });
      }
    }
  };

  const ended = (): readonly Stretch[] => {
    const found = new Map<TurnKey, Stretch>();
    for (const stretch of stretches.filter(({ endedAt }) => endedAt !== undefined).sort(compareEnded)) {
      if (!found.has(stretch.turn)) found.set(stretch.turn, stretch);
    }
    return [...found.values()];
  };

  const open = (): readonly Stretch[] => {
    const over = new Set(ended().map(({ turn }) => turn));
    return stretches.filter(({ turn }) => !over.has(turn));
  };

  return { follow, ended, open, counted, last, timeOf: (id: MeetingStepId | undefined) => id && times.get(id) };
}

function groupByOpened(openers: readonly (Begun | TurnEnded)[]): ReadonlyMap<TurnKey, (Begun | TurnEnded)[]> {
  const groups = new Map<TurnKey, (Begun | TurnEnded)[]>();
  for (const step of openers) {
    if (step.opens === undefined) continue;
    const known = groups.get(step.opens);
    if (known === undefined) groups.set(step.opens, [step]);
    else known.push(step);
  }
  return groups;
}

function compareEnded(a: Stretch, b: Stretch): number {
  return (a.endedAt ?? 0) - (b.endedAt ?? 0) || a.startedAt - b.startedAt || compareOpened(a, b);
}

/** By the lowest id of what opened them: no two stretches share a step. */
function compareOpened(a: Stretch, b: Stretch): number {
  return leastOf(a.openedBy) < leastOf(b.openedBy) ? -1 : 1;
}

function leastOf(ids: readonly MeetingStepId[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
