import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { GOAL_OUTCOMES, STANDINGS } from '#shared/domain/goal/goal.ts';
import { selectGoalHistory, selectGoalsOf } from '#shared/domain/goal/select-goals.ts';
import { readMutes } from '#shared/domain/nudge/mutes.ts';
import { NUDGES } from '#shared/domain/nudge/nudge.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { addDays, dayIn } from '#shared/domain/record/week.ts';
import { restingOn, selectRestedWeeks, selectResting, selectRests } from '#shared/domain/rest/select-rests.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { GoalId, MemberId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync, value } from '#tests/unit/domain/fixture.ts';
import { close, dueIn, edit, goalsIn, remove, review, reviewsIn, set } from '#tests/unit/domain/goal/goal-fixture.ts';
import { countedIn, mute, send, unmute, waitingIn } from '#tests/unit/domain/nudge/nudge-fixture.ts';
import { begin, end, restsIn } from '#tests/unit/domain/rest/rest-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const MEMBERS = [ALICE, BOB, CAROL] as const;
const ROOTS = ['goals', 'goalReviews', 'rests', 'nudges'] as const;
const ZONES = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'] as const;

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

/** What somebody does, to what, by a number. */
const ACTS: Readonly<Record<string, (replica: Replica, which: number, goalId: GoalId) => Answer>> = {
  set: (replica, which) => set(replica, { text: `goal ${which}`, byDay: addDays('2025-06-16', which) }),
  edit: (replica, which, id) =>
    edit(replica, id, pick([{ text: `${which}` }, { measure: `${which}` }, { why: `${which}` }], which) ?? {}),
  move: (replica, which, id) => edit(replica, id, { byDay: addDays('2025-06-16', which) }),
  review: (replica, which, id) =>
    review(replica, id, {
      standing: pick(STANDINGS, which) ?? 'behind',
      newDay: which % 2 === 0 ? addDays('2025-06-20', which) : undefined,
    }),
  close: (replica, which, id) =>
    close(replica, id, pick(GOAL_OUTCOMES, which), which % 2 === 0 ? 'so it is' : undefined),
  remove: (replica, _which, id) => remove(replica, id),
  rest: (replica, which) =>
    begin(replica, pick([{ kind: 'week' }, { kind: 'open' }] as const, which), pick(ZONES, which)),
  restUntil: (replica, which) =>
    begin(replica, { kind: 'until', day: addDays(dayIn(replica.ctx.now, 'UTC'), which % 5) }, pick(ZONES, which)),
  endRest: (replica, which) => end(replica, pick(ZONES, which)),
  nudge: (replica, which) => send(replica, pick(MEMBERS, which) ?? ALICE, pick(NUDGES, which), pick(ZONES, which)),
  mute: (replica, which) => mute(replica, pick([...MEMBERS, undefined], which)),
  unmute: (replica, which) => unmute(replica, pick([...MEMBERS, undefined], which)),
};

/** Somebody acts after some hours, two meet, or somebody takes their last act back. */
type Step =
  | { readonly does: 'act'; readonly act: string; readonly who: number; readonly which: number; readonly hours: number }
  | { readonly does: 'meet'; readonly one: number; readonly other: number }
  | { readonly does: 'undo'; readonly who: number };

const OFTEN = ['nudge', 'nudge', 'nudge', 'set', 'edit', 'move', 'rest', 'restUntil'];

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      act: fc.constantFrom(...Object.keys(ACTS), ...OFTEN),
      who: fc.nat(3),
      which: fc.nat(11),
      hours: fc.nat(12),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('meet' as const), one: fc.nat(3), other: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), who: fc.nat(3) }) },
);

/** Lets three members, one of them on two devices, act apart, and brings all edits to each in an order of its own. */
function run(steps: readonly Step[], ending: readonly number[]) {
  const replicas = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB), createReplica(CAROL)];
  for (const replica of replicas.slice(1)) value(setName(replica.doc, { name: replica.me }, replica.ctx));
  sync(...replicas);
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin === COMMAND_ORIGIN) sent.push(update);
    });
  }
  const undos = new Map<Replica, UndoStep>();
  const answers: { readonly code: string; readonly isOwn: boolean }[] = [];
  let now = NOON;
  for (const step of steps) {
    if (step.does === 'meet') {
      const [one, other] = [pick(replicas, step.one), pick(replicas, step.other)];
      if (one !== undefined && other !== undefined) sync(one, other);
      continue;
    }
    const replica = pick(replicas, step.who) ?? createReplica(ALICE);
    if (step.does === 'undo') {
      const undo = undos.get(replica);
      if (undo !== undefined) applyUndo(replica.doc, undo, replica.ctx);
      continue;
    }
    now += step.hours * HOUR_MS;
    replica.setNow(now);
    const target = pick(goalsIn(replica), step.which);
    const answer = ACTS[step.act]?.(replica, step.which, target?.id ?? ('nowhere' as GoalId));
    if (answer?.ok === true) undos.set(replica, answer.value.undo);
    if (['edit', 'move', 'review', 'close', 'remove'].includes(step.act) && target !== undefined) {
      answers.push({
        code: answer?.ok === false ? answer.error.code : 'done',
        isOwn: target.memberId === replica.me,
      });
    }
  }
  replicas.forEach((replica, index) => {
    const keyOf = (place: number): number => ((ending[place % ending.length] ?? 0) + index * 31) % 97;
    const order = sent.map((update, place) => ({ update, key: keyOf(place) })).sort((x, y) => x.key - y.key);
    for (const { update } of [...order, ...order.slice(0, 3)]) Y.applyUpdateV2(replica.doc, update, 'delivery');
  });
  return { replicas, answers, now };
}

/** Everything that a replica shows of all this, whoever looks. */
function shownIn(replica: Replica): unknown {
  const goals = goalsIn(replica);
  const { people } = openCircleDoc(replica.doc);
  return {
    goals: MEMBERS.map((member) => selectGoalsOf(goals, member)),
    history: goals.map((goal) => selectGoalHistory(goal, reviewsIn(replica))),
    rests: MEMBERS.map((member) => selectRests(restsIn(replica), member)),
    resting: [0, 3, 9, 20].map((day) => selectResting(restsIn(replica), addDays('2025-06-15', day))),
    nudges: countedIn(replica),
    mutes: MEMBERS.map((member) => {
      const { isAll, members } = readMutes(member, people.get(member), replica.authorOf);
      return [isAll, ...[...members].sort()];
    }),
  };
}

const anyRun: [fc.Arbitrary<readonly Step[]>, fc.Arbitrary<readonly number[]>] = [
  fc.array(anyStep, { maxLength: 60, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' }),
];

describe('goals, rests and nudges that are merged', () => {
  test.prop(anyRun, { numRuns: 60 })(
    '[GOAL4] [REST3] [NUDGE2] [DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).replicas.map(shownIn);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop(anyRun, { numRuns: 60 })(
    "[GOAL1] [REST1] [DOC3] nobody's record is changed by another",
    (steps, ending) => {
      const { replicas, answers } = run(steps, ending);
      for (const { code, isOwn } of answers) expect(code === 'not-yours').toBe(!isOwn);
      for (const { doc, authorOf } of replicas) {
        const roots = openCircleDoc(doc);
        for (const record of ROOTS.flatMap((root) => [...roots[root].values()])) {
          if (!(record instanceof Y.Map)) throw new Error('only records are written');
          const authors = [...record.keys()].map((key) => authorOfField(record, key, authorOf));
          expect(new Set(authors)).toEqual(new Set([authorOfRecord(record, authorOf)]));
        }
      }
    },
  );

  test.prop(anyRun, { numRuns: 60 })(
    '[NUDGE2] of one member to another on one day one nudge counts, and one always does',
    (steps, ending) => {
      for (const replica of run(steps, ending).replicas) {
        const keys = countedIn(replica).map(({ from, to, day }) => `${from} ${to} ${day}`);
        expect(new Set(keys).size).toBe(keys.length);
        const stored = [...openCircleDoc(replica.doc).nudges.values()]
          .filter(
            (record): record is Y.Map<unknown> =>
              record instanceof Y.Map && typeof record.get('deletedAt') !== 'number',
          )
          .map((record) => {
            const [to, day] = [record.get('to'), record.get('day')];
            return `${authorOfRecord(record, replica.authorOf) ?? '?'} ${String(to)} ${String(day)}`;
          });
        expect(new Set(keys)).toEqual(new Set(stored));
      }
    },
  );

  test.prop(anyRun, { numRuns: 60 })(
    '[REST3] one rests on a day when one of the rests holds it, and rests never touch',
    (steps, ending) => {
      const [replica] = run(steps, ending).replicas;
      if (replica === undefined) throw new Error('alice has a replica');
      const rests = restsIn(replica);
      for (const member of MEMBERS) {
        const shown = selectRests(rests, member);
        for (let after = -2; after < 40; after += 1) {
          const day = addDays('2025-06-15', after);
          const holds = rests.some(
            ({ memberId, from, until = '9', endedOn = '9' }) =>
              memberId === member && from <= day && day <= until && day < endedOn,
          );
          expect(restingOn(rests, member, day) !== undefined).toBe(holds);
        }
        shown.slice(1).forEach(({ until = '9' }, index) => {
          expect(addDays(until, 1) < (shown[index]?.from ?? '')).toBe(true);
        });
      }
    },
  );
});

const KEYS = [
  ...['text', 'measure', 'why', 'byDay', 'at', 'zone', 'outcome', 'closedAt', 'words', 'deletedAt', 'goalId'],
  ...[
    'standing',
    'newDay',
    'wasText',
    'wasDay',
    'from',
    'until',
    'open',
    'endedOn',
    'to',
    'day',
    'mutesNudges',
    'mutes:bob',
  ],
];
const IDS = ['a', 'b', ALICE, BOB] as const;
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    ...IDS,
    ...NUDGES,
    'reached',
    'behind',
    'UTC',
    'Nowhere/Here',
    null,
    true,
    Number.NaN,
    -1,
    0,
  ),
  fc.constantFrom('2025-06-15', '0000-01-01', '0001-01-01', '9998-12-31', '9999-12-31', '2025-02-30'),
  fc.nat({ max: 4e15 }),
  fc.constant({ a: [1] }),
  fc.string({ maxLength: 4 }),
);
const USUAL = {
  ...{ text: 'one', measure: 'sent', byDay: '2025-06-15', at: NOON, zone: 'UTC', goalId: 'a', standing: 'behind' },
  ...{ from: '2025-06-15', until: '2025-06-20', to: BOB, words: 'want-to-talk', day: '2025-06-15' },
};
const anyRubbish = fc.array(
  fc.record({
    root: fc.constantFrom(...ROOTS, 'people' as const),
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    isUsual: fc.boolean(),
    fields: fc.option(fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 6 }), { freq: 8 }),
  }),
  { maxLength: 16, size: 'max' },
);

test.prop(
  [anyRubbish, fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(11)), { maxLength: 8, size: 'max' })],
  {
    numRuns: 200,
  },
)(
  '[GOAL1] [REST1] [NUDGE1] [DOC4] no reader, query or command throws on anything that may stand there',
  (rubbish, acts) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    for (const { root, id, byBob, isUsual, fields } of rubbish) {
      const record =
        fields === null ? 'words' : new Y.Map<unknown>(Object.entries({ ...(isUsual ? USUAL : {}), ...fields }));
      openCircleDoc((byBob ? bob : alice).doc)[root].set(id, record);
    }
    sync(alice, bob);
    for (const [act, which] of acts) {
      alice.setNow(alice.ctx.now + DAY_MS);
      ACTS[act]?.(alice, which, (pick(IDS, which) ?? 'a') as string as GoalId);
    }
    shownIn(alice);
    for (const reader of [alice, bob]) {
      waitingIn(reader);
      dueIn(reader, '2025-06-20');
      selectRestedWeeks(restsIn(reader), { memberId: ALICE as MemberId, weeks: ['2025-06-09'], today: '2025-06-20' });
    }
  },
);
