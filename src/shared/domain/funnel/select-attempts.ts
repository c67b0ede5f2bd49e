import type { CircleId, EventId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { byTime, selectStandingEvents } from '../pursuit/history-queries.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { ShownPursuit, StageEvent } from '../pursuit/pursuit.ts';
import type { Outcome } from '../pursuit/stage.ts';
import type { Attempt } from './attempt.ts';
import type { RunEnding } from './run-ending.ts';
import { splitAttempts } from './split-attempts.ts';

/** What one document tells of runs. */
export interface RunsOfSpace {
  readonly space: Space;
  readonly events: ReadonlyMap<EventId, StageEvent>;
  readonly endings: ReadonlyMap<PursuitId, RunEnding>;
}

/** What was made of one run, and what it was made of. */
interface KnownRun {
  readonly memberId: MemberId;
  readonly moves: readonly StageEvent[];
  readonly outcome: Outcome | undefined;
  readonly attempts: readonly Attempt[];
}

/** Every attempt of everybody, and whose cards others have moved. */
export interface Attempts {
  readonly all: readonly Attempt[];
  /** By run, so that only runs with which something happened are read again. */
  readonly known: ReadonlyMap<PursuitId, KnownRun>;
  /** Whose moves are therefore not all counted. */
  readonly movedByOthers: ReadonlySet<MemberId>;
}

/** A run with what its own member did with it. */
interface OwnStory {
  readonly run: ShownPursuit;
  readonly moves: StageEvent[];
}

/**
 * The attempts of the members of a circle, and those that only the reader sees, in their name: of each run what its own member
 * did, by the log. Leads in the trash are left out.
 *
 * **Guarantees:** given those before, the attempts of a run with which nothing happened are the same objects. Source: SPEC FUN1.
 */
export function selectAttempts(
  places: readonly RunsOfSpace[],
  reader: { readonly me: MemberId; readonly circleId: CircleId },
  previous?: Attempts,
): Attempts {
  const known = new Map<PursuitId, KnownRun>();
  const movedByOthers = new Set<MemberId>();
  for (const place of places) {
    const isPrivate = place.space.kind === 'private';
    const tellOfOthers = (memberId: MemberId): void => void movedByOthers.add(isPrivate ? reader.me : memberId);
    for (const { run, moves } of readStories(place, reader.circleId, tellOfOthers)) {
      const memberId = isPrivate ? reader.me : run.memberId;
      const outcome = outcomeOf(run, place.endings);
      const before = previous?.known.get(run.id);
      if (before !== undefined && isSame(before, { memberId, moves, outcome })) {
        known.set(run.id, before);
        continue;
      }
      const attempts = splitAttempts(standingOf(moves), outcome).map((attempt): Attempt => ({
        ...attempt,
        memberId,
        isPrivate,
      }));
      known.set(run.id, { memberId, moves, outcome, attempts });
    }
  }
  const all: Attempt[] = [];
  // One by one: as arguments they have to fit on the stack, and whoever writes a history decides how many there are.
  for (const { attempts } of known.values()) for (const attempt of attempts) all.push(attempt);
  return { all, known, movedByOthers };
}

function isSame(before: KnownRun, { memberId, moves, outcome }: Omit<KnownRun, 'attempts'>): boolean {
  return (
    before.memberId === memberId &&
    before.outcome === outcome &&
    before.moves.length === moves.length &&
    before.moves.every((move, index) => move === moves[index])
  );
}

/** Nearly all runs: one move, or none that was taken back. */
function standingOf(moves: readonly StageEvent[]): readonly StageEvent[] {
  if (moves.some(({ undoes }) => undoes !== undefined)) return selectStandingEvents(moves);
  return moves.length === 1 ? moves : moves.toSorted(byTime);
}

function readStories(
  { space, events }: RunsOfSpace,
  circleId: CircleId,
  tellOfOthers: (memberId: MemberId) => void,
): readonly OwnStory[] {
  const stories: OwnStory[] = [];
  const byRun = new Map<PursuitId, OwnStory>();
  for (const [leadId, runs] of selectAllShownPursuits(space.pursuits)) {
    const lead = space.leads.get(leadId);
    if (lead === undefined || !standsOnBoard(lead, space, circleId)) continue;
    for (const run of runs) {
      if (space.kind === 'private' && run.memberId !== space.me) continue;
      const story: OwnStory = { run, moves: [] };
      stories.push(story);
      for (const id of [run.id, ...run.sameAs]) byRun.set(id, story);
    }
  }
  for (const event of events.values()) {
    const story = event.pursuitId === undefined ? undefined : byRun.get(event.pursuitId);
    if (story === undefined) continue;
    // In history that came along from elsewhere the words say who moved.
    if (event.by === story.run.memberId && event.copiedBy === undefined) story.moves.push(event);
    else tellOfOthers(story.run.memberId);
  }
  return stories;
}

/** Of copies of one run the first that says it, as the run itself is shown. */
function outcomeOf(run: ShownPursuit, endings: ReadonlyMap<PursuitId, RunEnding>): Outcome | undefined {
  for (const id of [run.id, ...run.sameAs]) {
    const ending = endings.get(id);
    if (ending !== undefined && ending.by === run.memberId) return ending.outcome;
  }
  return undefined;
}
