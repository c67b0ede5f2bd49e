import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectCommitments } from '#shared/domain/commitment/select-commitments.ts';
import { selectOpenCommitments } from '#shared/domain/commitment/select-open-commitments.ts';
import { selectLastWeeks } from '#shared/domain/commitment/select-weeks.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, createReplica, NOON, type Replica, sync, value } from '#tests/unit/domain/fixture.ts';
import {
  carry,
  drop,
  edit,
  forge,
  keep,
  mean,
  remove,
  shownIn,
} from '#tests/unit/domain/commitment/commitment-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const ACTS = {
  mean: (replica: Replica, _id: never, unique: string): Answer => mean(replica, unique),
  // What it began as stays readable in its words.
  edit: (replica: Replica, id: never): Answer =>
    edit(replica, id, `${shownIn(replica).find((one) => one.id === id)?.text ?? ''}+`),
  keep: (replica: Replica, id: never): Answer => keep(replica, id),
  drop: (replica: Replica, id: never): Answer => drop(replica, id),
  carry: (replica: Replica, id: never): Answer => carry(replica, id),
  remove: (replica: Replica, id: never): Answer => remove(replica, id),
};

/** Somebody acts, two meet, one of the updates sent so far reaches somebody, or somebody takes their last act back. */
type Step =
  | { readonly does: keyof typeof ACTS; readonly who: number; readonly which: number; readonly day: number }
  | { readonly does: 'meet'; readonly one: number; readonly other: number }
  | { readonly does: 'deliver'; readonly to: number; readonly update: number }
  | { readonly does: 'undo'; readonly who: number };

const KINDS = Object.keys(ACTS) as readonly (keyof typeof ACTS)[];

const OFTEN = ['mean', 'carry', 'carry', 'carry', 'carry', 'carry', 'carry'] as const;

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      // Carrying comes more often, so that there is something to disagree about.
      does: fc.constantFrom(...KINDS, ...OFTEN),
      who: fc.nat(2),
      which: fc.nat(29),
      day: fc.nat(30),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('meet' as const), one: fc.nat(2), other: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('deliver' as const), to: fc.nat(2), update: fc.nat(1_000) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), who: fc.nat(2) }) },
);

function run(steps: readonly Step[], ending: readonly number[]) {
  const replicas = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB)];
  const sent: Uint8Array[] = [];
  const undos = new Map<Replica, UndoStep>();
  const answers: { readonly code: string; readonly isOwn: boolean }[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin === COMMAND_ORIGIN) sent.push(update);
    });
  }
  // Everybody knows what there is to carry.
  for (const replica of replicas) {
    for (const text of ['one', 'two']) value(mean(replica, `${replica.doc.clientID} ${text}`));
  }
  sync(...replicas);
  const deliver = (to: Replica | undefined, update: Uint8Array | undefined): void => {
    if (to !== undefined && update !== undefined) Y.applyUpdateV2(to.doc, update, 'delivery');
  };
  steps.forEach((step, index) => {
    if (step.does === 'deliver') return deliver(replicas[step.to], sent[step.update % Math.max(sent.length, 1)]);
    if (step.does === 'meet') {
      const [one, other] = [replicas[step.one], replicas[step.other]];
      if (one !== undefined && other !== undefined) sync(one, other);
      return;
    }
    const replica = replicas[step.who];
    if (replica === undefined) return;
    if (step.does === 'undo') {
      const undo = undos.get(replica);
      if (undo !== undefined) applyUndo(replica.doc, undo, replica.ctx);
      return;
    }
    // Time goes on, though not for everybody at once.
    replica.setNow(NOON + (index * 2 + step.day) * DAY_MS);
    const shown = shownIn(replica);
    // Mostly own ones that are open; now and then any, so that what cannot be done is tried too.
    const open = shown.filter(({ outcome, memberId }) => outcome === undefined && memberId === replica.me);
    const among = open.length === 0 || step.which > 27 ? shown : open;
    const target = among[step.which % Math.max(among.length, 1)];
    if (target === undefined && step.does !== 'mean') return;
    const answer = ACTS[step.does](replica, target?.id as never, `#${index}#`);
    if (answer.ok) undos.set(replica, answer.value.undo);
    if (step.does !== 'mean') {
      answers.push({ code: answer.ok ? 'done' : answer.error.code, isOwn: target?.memberId === replica.me });
    }
  });
  replicas.forEach((replica, index) => {
    const order = sent.map((update, place) => ({
      update,
      key: ((ending[place % ending.length] ?? 0) + index * 31) % 97,
    }));
    for (const { update } of order.sort((x, y) => x.key - y.key)) deliver(replica, update);
    deliver(replica, sent[index]);
  });
  return { replicas, answers };
}

const anyRun: [fc.Arbitrary<readonly Step[]>, fc.Arbitrary<readonly number[]>] = [
  fc.array(anyStep, { maxLength: 60, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' }),
];

const weeksIn = (replica: Replica) =>
  selectCommitments({ commitments: shownIn(replica), memberIds: [ALICE, BOB], firstDay: 1 });

describe('commitments that are merged', () => {
  test.prop(anyRun, { numRuns: 60 })(
    '[COMM4] [DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).replicas.map(weeksIn);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop(anyRun, { numRuns: 60 })("[COMM3] [DOC3] nobody's commitment is changed by another", (steps, ending) => {
    const { replicas, answers } = run(steps, ending);
    for (const { code, isOwn } of answers) expect(code === 'not-yours').toBe(!isOwn);
    for (const { doc, authorOf } of replicas) {
      for (const record of openCircleDoc(doc).commitments.values()) {
        if (!(record instanceof Y.Map)) throw new Error('only records are written');
        const authors = [...record.keys()].map((key) => authorOfField(record, key, authorOf));
        expect(new Set(authors)).toEqual(new Set([authorOfRecord(record, authorOf)]));
      }
    }
  });

  test.prop(anyRun, { numRuns: 150 })(
    '[COMM4] one that is carried is never shown twice, and none is lost',
    (steps, ending) => {
      const { replicas } = run(steps, ending);
      for (const replica of replicas) {
        const shown = shownIn(replica);
        const still = shown.filter(({ outcome }) => outcome !== 'carried').map(({ text }) => text.replaceAll('+', ''));
        expect(new Set(still).size).toBe(still.length);
        const standing = [...openCircleDoc(replica.doc).commitments.entries()]
          .filter(([, record]) => record instanceof Y.Map && typeof record.get('deletedAt') !== 'number')
          .map(([id]) => id);
        expect(shown.flatMap(({ id, sameAs }) => [id, ...sameAs]).sort()).toEqual(standing.sort());
      }
    },
  );
});

const KEYS = ['text', 'measure', 'at', 'zone', 'outcome', 'reason', 'settledAt', 'carriedFrom', 'deletedAt'] as const;
const IDS = ['a', 'b', 'c', 'd'] as const;
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...IDS, 'kept', 'carried', 'UTC', 'Nowhere/Here', null, true, Number.NaN, Infinity, -1, 0),
  fc.nat({ max: 4e15 }),
  fc.constant({ a: [1] }),
  fc.string({ maxLength: 4 }),
);
const usual = { text: 'one', measure: 'sent', at: NOON, zone: 'UTC' };
const anyRubbish = fc.array(
  fc.record({
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    isUsual: fc.boolean(),
    fields: fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 5 }),
  }),
  { maxLength: 12 },
);

test.prop([anyRubbish, fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...IDS)), { maxLength: 6 })], {
  numRuns: 200,
})('[COMM1] [DOC4] no reader, query or command throws on anything that may stand there', (rubbish, acts) => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const { id, byBob, isUsual, fields } of rubbish) {
    forge(byBob ? bob : alice, id, isUsual ? { ...usual, ...fields } : fields);
  }
  Y.applyUpdateV2(alice.doc, Y.encodeStateAsUpdateV2(bob.doc));
  alice.doc.getMap('commitments').set('e', 'no record');
  for (const [does, id] of acts) {
    alice.setNow(alice.ctx.now + 3 * DAY_MS);
    ACTS[does](alice, id as never, 'one');
  }
  weeksIn(alice);
  selectLastWeeks(shownIn(alice), { today: '2025-06-15', firstDay: 7 });
  selectOpenCommitments(shownIn(alice), { memberId: ALICE, week: '2025-06-09', firstDay: 1 });
});
