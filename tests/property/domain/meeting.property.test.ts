import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { MEETING_ROLES } from '#shared/domain/meeting/meeting.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting-state.ts';
import { STEP_KINDS } from '#shared/domain/meeting/meeting-step.ts';
import { selectPastMeeting } from '#shared/domain/meeting/select-meeting-state.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import {
  after,
  ALL,
  begin,
  come,
  end,
  extend,
  leave,
  meetingIn,
  next,
  opened,
  pause,
  queue,
  recordsIn,
  resume,
  skip,
  START,
  stateIn,
  take,
} from '#tests/unit/domain/meeting/meeting-fixture.ts';
import { NO_WEEKS, oneMoreWeek, type Weeks } from '#tests/unit/domain/meeting/rotation-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const ACTS: Readonly<Record<string, (by: Replica, id: MeetingId, at: number) => Answer>> = {
  come,
  leave,
  begin,
  next: (by, id, at) => next(by, id, at),
  skip: (by, id, at) => skip(by, id, at),
  pause: (by, id, at) => pause(by, id, at),
  resume: (by, id, at) => resume(by, id, at),
  extend: (by, id, at) => extend(by, id, at),
  queue: (by, id, at) => queue(by, id, `topic ${at}`, at),
  take: (by, id, at) => take(by, id, 'facilitator', at),
  end,
};
const OFTEN = ['next', 'next', 'next', 'next', 'pause', 'resume', 'extend', 'come', 'begin', 'begin'];

/** Somebody acts after some seconds, or two meet. */
type Step =
  | { readonly does: 'act'; readonly act: string; readonly who: number; readonly seconds: number }
  | { readonly does: 'meet'; readonly one: number; readonly other: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      act: fc.constantFrom(...Object.keys(ACTS).filter((act) => act !== 'end'), ...OFTEN),
      who: fc.nat(3),
      seconds: fc.nat(40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('meet' as const), one: fc.nat(3), other: fc.nat(3) }) },
);
const anySteps = fc.array(anyStep, { maxLength: 50, size: 'max' });

const pick = (replicas: readonly Replica[], index: number): Replica => {
  const replica = replicas[index % replicas.length];
  if (replica === undefined) throw new Error('there are replicas');
  return replica;
};

/** Alice, on two devices, bob and carol in one meeting, each with what has reached them. */
function run(steps: readonly Step[]) {
  const replicas = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB), createReplica(CAROL)];
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin === COMMAND_ORIGIN) sent.push(update);
    });
  }
  const id = opened(pick(replicas, 0));
  sync(...replicas);
  let second = 0;
  for (const step of steps) {
    if (step.does === 'meet') {
      const [one, other] = [pick(replicas, step.one), pick(replicas, step.other)];
      if (one !== other) sync(one, other);
      continue;
    }
    second += step.seconds;
    ACTS[step.act]?.(pick(replicas, step.who), id, after(second));
  }
  return { replicas, sent, id, now: after(second + 1) };
}

/** What must hold of any state, whoever wrote what. */
function expectSound(state: MeetingState, now: number): void {
  const { phase, turn, toCome, done, here, came, begunAt, endedAt } = state;
  expect(turn !== undefined).toBe(phase === 'running' || phase === 'paused');
  expect(endedAt !== undefined).toBe(phase === 'over');
  const keys = [...done, ...(turn === undefined ? [] : [turn]), ...toCome].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const member of here) expect(came).toContain(member);
  for (const { startedAt, endedAt: endedTurnAt, tookMs } of done) {
    expect(startedAt).toBeGreaterThanOrEqual(begunAt ?? Infinity);
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(tookMs).toBeLessThanOrEqual(endedTurnAt - startedAt);
    expect(endedTurnAt).toBeLessThanOrEqual(now);
  }
  const elapsed = turn === undefined ? 0 : turn.plannedMs - turn.leftMs;
  expect(elapsed).toBeGreaterThanOrEqual(0);
  expect(turn?.startedAt ?? now).toBeLessThanOrEqual(now);
}

/** Who is here presses "Next" until the meeting is over; it must come to its end. */
function finish(replica: Replica, id: MeetingId, from: number): number {
  let presses = 0;
  for (let at = from; stateIn(replica, id, at).phase !== 'over' && presses < 400; at += SECOND_MS, presses += 1) {
    const { turn } = stateIn(replica, id, at);
    if (turn === undefined) begin(replica, id, at);
    else next(replica, id, at);
  }
  return presses;
}

describe('a meeting on screens that are apart', () => {
  test.prop([anySteps, fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' })], { numRuns: 25 })(
    '[TURN8] [DOC8] all screens show the same, in whatever order steps arrive, and any meeting comes to its end',
    (steps, order) => {
      const { replicas, sent, id, now } = run(steps);
      replicas.forEach((replica, index) => {
        const keyOf = (place: number): number => ((order[place % order.length] ?? 0) + index * 31) % 97;
        const delivery = sent.map((update, place) => ({ update, key: keyOf(place) })).sort((a, b) => a.key - b.key);
        for (const { update } of [...delivery, ...delivery.slice(0, 3)])
          Y.applyUpdateV2(replica.doc, update, 'delivery');
      });
      const [first, ...others] = replicas.map((replica) => stateIn(replica, id, now));
      for (const other of others) expect(other).toEqual(first);
      for (const replica of replicas) expectSound(stateIn(replica, id, now), now);
      expect(finish(pick(replicas, 0), id, now)).toBeLessThan(400);
    },
  );

  test.prop([anySteps, fc.integer()], { numRuns: 25 })(
    '[TURN8] the order in which steps are read changes nothing',
    (steps, seed) => {
      const { replicas, id, now } = run(steps);
      sync(...replicas);
      const replica = pick(replicas, 1);
      const meeting = meetingIn(replica, id);
      const { steps: all } = recordsIn(replica);
      const shuffled = [...all].sort((a, b) => hash(a.id, seed) - hash(b.id, seed));
      expect(selectPastMeeting({ meeting, steps: shuffled, members: ALL })).toEqual(
        selectPastMeeting({ meeting, steps: all, members: ALL }),
      );
      expectSound(selectPastMeeting({ meeting, steps: all, members: ALL }), Infinity);
      expectSound(stateIn(replica, id, START), now);
    },
  );

  test.prop([anySteps], { numRuns: 25 })(
    '[TURN8] a turn that is over on some screen is on nowhere again, and what comes late ends no turn that is on now',
    (steps) => {
      const { replicas, id, now } = run(steps);
      const over = replicas.flatMap((replica) => stateIn(replica, id, now).done.map(({ key }) => key));
      const phases = replicas.map((replica) => stateIn(replica, id, now));
      sync(...replicas);
      const merged = stateIn(pick(replicas, 0), id, now);
      const done = new Set(merged.done.map(({ key }) => key));
      expect([...new Set(over)].filter((key) => !done.has(key))).toEqual([]);
      // A turn that nobody ended is still there: on, or to come, unless its member has left.
      const mine = phases.flatMap(({ turn }) => (turn === undefined || done.has(turn.key) ? [] : [turn.key]));
      const there = [merged.turn?.key, ...merged.toCome.map(({ key }) => key)];
      const isOver = merged.phase === 'over';
      const gone = mine.filter((key) => !there.includes(key) && /^(?:commitments|closing)$/.test(key));
      expect(isOver ? [] : gone).toEqual([]);
    },
  );
});

function hash(text: string, seed: number): number {
  let sum = seed | 1;
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}

const TURNS = ['round:alice:1', 'round:bob:1', 'round:bob:2', 'seat:s1', 'commitments', 'closing', 'lunch'] as const;
const IDS = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'] as const;
const anyForged = fc.record(
  {
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    kind: fc.constantFrom<unknown>(...STEP_KINDS, 'begun', 'turn-over', 'turn-over', 'dance', 7),
    at: fc.constantFrom<unknown>(START, START + 5000, START + MINUTE_MS, 0, 3, 4e14, -1, Number.NaN, 'now'),
    turn: fc.constantFrom<unknown>(...TURNS),
    opens: fc.constantFrom<unknown>(...TURNS, 3),
    since: fc.constantFrom<unknown>(...IDS, 'nowhere', null),
    coming: fc.constantFrom<unknown>(1, 2, 99, 1e9, -1),
    text: fc.string({ maxLength: 4 }),
    role: fc.constantFrom(...MEETING_ROLES, 'boss'),
    deletedAt: fc.constant(5),
  },
  { requiredKeys: ['id', 'byBob', 'kind', 'at'] },
);

test.prop([fc.array(anyForged, { maxLength: 40, size: 'max' })], { numRuns: 80 })(
  '[TURN2] [TURN8] [DOC4] nothing that somebody writes makes a meeting throw, run backwards or get stuck',
  (forged) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = opened(alice);
    sync(alice, bob);
    for (const { id: step, byBob, ...fields } of forged) {
      const record = new Y.Map<unknown>(Object.entries({ ...fields, meetingId: id }));
      openCircleDoc((byBob ? bob : alice).doc).meetingSteps.set(step, record);
    }
    sync(alice, bob);
    const past = selectPastMeeting({ meeting: meetingIn(alice, id), steps: recordsIn(alice).steps, members: ALL });
    expectSound(past, Infinity);
    const moments = [0, 5, 60, 600].map(after);
    for (const now of moments) {
      expectSound(stateIn(alice, id, now), now);
      expect(stateIn(bob, id, now)).toEqual(stateIn(alice, id, now));
    }
    const now = after(600);
    const before = stateIn(alice, id, now);
    const later = stateIn(alice, id, now + SECOND_MS);
    expect(later.done.length).toBeGreaterThanOrEqual(before.done.length);
    if (before.turn?.key === later.turn?.key) {
      expect(later.turn?.leftMs ?? 0).toBeLessThanOrEqual(before.turn?.leftMs ?? 0);
    }
    expect(finish(alice, id, now)).toBeLessThan(400);
  },
);

describe('the roles over many weeks', () => {
  const anyWeeks = fc.record({
    always: fc.integer({ min: 2, max: 5 }),
    sometimes: fc.nat(5),
    absences: fc.array(fc.nat(31), { minLength: 5, maxLength: 40, size: 'max' }),
  });

  test.prop([anyWeeks], { numRuns: 25 })(
    '[TURN4] [TURN10] those who are always there are never more than one apart, whoever else is away',
    ({ always, sometimes, absences }) => {
      const members = Array.from({ length: always + sometimes }, (_, index) => `member${index}` as MemberId);
      const there = members.slice(0, always);
      const counts = new Map(there.map((member) => [member, { facilitator: 0, timekeeper: 0, first: 0 }]));
      let weeks: Weeks = NO_WEEKS;
      for (const absence of absences) {
        const present = members.filter((_, index) => index < always || (absence >> (index - always)) % 2 === 1);
        const week = oneMoreWeek(weeks, members, present);
        weeks = week;
        const { facilitator, timekeeper } = week.roles;
        expect(facilitator).not.toBe(timekeeper);
        const countOf = (member: MemberId | undefined) => counts.get(member ?? ('nobody' as MemberId));
        const counted = {
          facilitator: countOf(facilitator),
          timekeeper: countOf(timekeeper),
          first: countOf(week.first),
        };
        if (counted.facilitator) counted.facilitator.facilitator += 1;
        if (counted.timekeeper) counted.timekeeper.timekeeper += 1;
        if (counted.first) counted.first.first += 1;
        const all = [...counts.values()];
        for (const of of [
          all.map((one) => one.facilitator),
          all.map((one) => one.timekeeper),
          all.map((one) => one.facilitator + one.timekeeper),
          all.map((one) => one.first),
        ]) {
          expect(Math.max(...of) - Math.min(...of)).toBeLessThanOrEqual(1);
        }
      }
    },
  );
});
