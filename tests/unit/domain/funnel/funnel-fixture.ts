import type * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { FunnelStep } from '#shared/domain/funnel/attempt.ts';
import type { Funnel, Period } from '#shared/domain/funnel/funnel.ts';
import { readRunEnding, type RunEnding } from '#shared/domain/funnel/run-ending.ts';
import { type Attempts, type RunsOfSpace, selectAttempts } from '#shared/domain/funnel/select-attempts.ts';
import { type Agreed, selectAgreed, selectShownFunnel, type Whose } from '#shared/domain/funnel/select-shown-funnel.ts';
import { shareNumbers } from '#shared/domain/funnel/share-numbers.ts';
import { readSharedNumbers, type SharedNumbers } from '#shared/domain/funnel/shared-numbers.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { goes, lead } from '../company/company-fixture.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, eventsIn, NOON, type Replica, spaceOf } from '../fixture.ts';

/** Looks at everything from so far ahead that no clock of a test is ahead of it. */
const LATER = NOON + 4_000 * DAY_MS;

export const share = ({ doc, ctx, authorOf }: Replica, isShared = true) =>
  shareNumbers(doc, { isShared, authorOf }, ctx);

function placeOf(replica: Replica, kind: 'circle' | 'private' = 'circle'): RunsOfSpace {
  const { pursuits } = openCircleDoc(replica.doc);
  const endings = new Map<PursuitId, RunEnding>();
  for (const id of pursuits.keys() as Iterable<PursuitId>) {
    const ending = readRunEnding(id, pursuits.get(id), replica.authorOf);
    if (ending !== undefined) endings.set(id, ending);
  }
  const events = new Map(eventsIn(replica).map((event) => [event.id, event]));
  return { space: spaceOf(replica, kind), events, endings };
}

export function attemptsIn(circle: Replica, own?: Replica): Attempts {
  const places = [placeOf(circle), ...(own === undefined ? [] : [placeOf(own, 'private')])];
  return selectAttempts(places, { me: circle.me, circleId: CIRCLE });
}

export function agreedIn({ doc, authorOf }: Replica, present: readonly MemberId[] = [ALICE, BOB, CAROL]): Agreed {
  const { people } = openCircleDoc(doc);
  const shared = new Map<MemberId, SharedNumbers>();
  for (const id of people.keys() as Iterable<MemberId>) {
    const read = readSharedNumbers(id, people.get(id), authorOf);
    if (read !== undefined) shared.set(id, read);
  }
  return selectAgreed(present, shared);
}

interface Look {
  readonly whose?: Whose;
  readonly own?: Replica;
  readonly period?: Period;
  readonly zone?: string;
  readonly now?: number;
  readonly present?: readonly MemberId[];
}

/** What a member is shown, of themselves where nothing else is said; nothing where they may not see it. */
export function shownTo(replica: Replica, look: Look = {}): Funnel | undefined {
  const { whose = replica.me, own, period = 'all', zone = 'UTC', now = LATER, present } = look;
  return selectShownFunnel(attemptsIn(replica, own), {
    whose,
    me: replica.me,
    agreed: agreedIn(replica, present),
    time: { period, zone, now },
  });
}

/** The same, which there must be. */
export function funnelOf(replica: Replica, look: Look = {}): Funnel {
  const funnel = shownTo(replica, look);
  if (funnel === undefined) throw new Error('Nothing is shown');
  return funnel;
}

/** How many came to each step, in order. */
export const countsOf = (funnel: Funnel): readonly number[] => funnel.steps.map(({ count }) => count);

/** How long each step took where that is known: `8 of 2`. */
export const daysOf = (funnel: Funnel): Partial<Record<FunnelStep, string>> =>
  Object.fromEntries(
    funnel.steps.flatMap(({ step, medianDays, timedCount }) =>
      medianDays === undefined ? [] : [[step, `${medianDays} of ${timedCount}`]],
    ),
  );

/** What became of all, as `applied > rejected: 2`. */
export const flowsOf = (funnel: Funnel): readonly string[] =>
  funnel.flows.map(({ from, to, count }) => `${from} > ${to}: ${count}`);

/** The stored record of a root, as anybody can reach it. */
export function recordIn({ doc }: Replica, root: 'people' | 'stageEvents' | 'pursuits', id: string): Y.Map<unknown> {
  return openCircleDoc(doc)[root].get(id) as Y.Map<unknown>;
}

/** Stages that somebody goes through, each so many days after noon. */
export type Moves = readonly (readonly [Stage, number])[];

/** Somebody who goes for one lead after another. */
export function whoWent(...ways: readonly (readonly [moves: Moves, outcome?: Outcome | undefined])[]): Replica {
  const alice = createReplica(ALICE);
  for (const [moves, outcome] of ways) goes(alice, lead(alice), moves, outcome);
  return alice;
}
