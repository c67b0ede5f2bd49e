import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { selectRecap } from '#shared/domain/win/select-recap.ts';
import { selectWinWeeks } from '#shared/domain/win/select-win-weeks.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { WinId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import {
  cheers,
  cheersIn,
  edit,
  forge,
  remove,
  storedCheersIn,
  tell,
  uncheers,
  winsIn,
} from '#tests/unit/domain/win/win-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const ACTS = {
  tell: (replica: Replica, _id: WinId, text: string): Answer => tell(replica, text, 'Pacific/Auckland'),
  edit: (replica: Replica, id: WinId, text: string): Answer => edit(replica, id, text),
  remove: (replica: Replica, id: WinId): Answer => remove(replica, id),
  cheer: (replica: Replica, id: WinId): Answer => cheers(replica, id),
  uncheer: (replica: Replica, id: WinId): Answer => uncheers(replica, id),
};
const KINDS = Object.keys(ACTS) as readonly (keyof typeof ACTS)[];

const anyStep = fc.record({
  does: fc.constantFrom(...KINDS, 'tell', 'cheer', 'cheer', 'cheer', 'uncheer', 'undo', 'meet', 'meet'),
  who: fc.nat(2),
  which: fc.nat(30),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
const anyRun = [
  fc.array(anyStep, { minLength: 10, maxLength: 60, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' }),
] as const;

/** Alice with two laptops and bob act apart, meet now and then, and in the end all have all, each in an order of its own. */
function run(steps: readonly Step[], ending: readonly number[]) {
  const replicas = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB)];
  const sent: Uint8Array[] = [];
  const undos = new Map<Replica, UndoStep>();
  const refusals: { readonly code: string; readonly isOwn: boolean }[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) sent.push(update);
    });
  }
  steps.forEach(({ does, who, which }, index) => {
    const [replica, other] = [replicas[who], replicas[which % 3]];
    if (replica === undefined || other === undefined) return;
    replica.setNow(NOON + index * 7 * HOUR_MS);
    if (does === 'meet') return sync(replica, other);
    if (does === 'undo') {
      const last = undos.get(replica);
      if (last !== undefined) applyUndo(replica.doc, last, replica.ctx);
      return;
    }
    const wins = [...winsIn(replica).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const win = wins[which % Math.max(wins.length, 1)];
    const answer = ACTS[does](replica, win?.id ?? ('none' as WinId), `win ${index}`);
    if (answer.ok) undos.set(replica, answer.value.undo);
    if (win !== undefined && (does === 'edit' || does === 'remove'))
      refusals.push({ code: answer.ok ? 'done' : answer.error.code, isOwn: win.author === replica.me });
  });
  replicas.forEach(({ doc }, index) => {
    const keyed = sent.map((update, place) => ({
      update,
      key: ((ending[place % ending.length] ?? 0) + place * index) % 97,
    }));
    for (const { update } of keyed.sort((a, b) => a.key - b.key)) Y.applyUpdateV2(doc, update);
  });
  return { replicas, refusals };
}

const weeksIn = (replica: Replica) => selectWinWeeks({ wins: winsIn(replica).values(), firstDay: 1 });
/** Which list of cheers was opened first depends on what came first, and is not seen. */
const shownIn = (replica: Replica) => ({ weeks: weeksIn(replica), cheers: Object.fromEntries(cheersIn(replica)) });

describe('wins that are merged', () => {
  test.prop([...anyRun], { numRuns: 80 })(
    '[WIN3] [WIN4] [DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).replicas.map(shownIn);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop([...anyRun], { numRuns: 80 })(
    "[WIN2] [DOC3] nobody's win or cheer is changed by another",
    (steps, ending) => {
      const { replicas, refusals } = run(steps, ending);
      for (const { code, isOwn } of refusals) expect(code).toBe(isOwn ? 'done' : 'not-yours');
      for (const { doc, authorOf } of replicas) {
        const { wins, cheers: cheerRecords } = openCircleDoc(doc);
        for (const record of [...wins.values(), ...cheerRecords.values()]) {
          if (!(record instanceof Y.Map)) throw new Error('only records are written');
          const authors = [...record.keys()].map((key) => authorOfField(record, key, authorOf));
          expect(new Set(authors)).toEqual(new Set([authorOfRecord(record, authorOf)]));
        }
      }
    },
  );

  test.prop([...anyRun], { numRuns: 80 })(
    '[WIN3] who cheers stands once, with a cheer that stands, and never at a win of their own',
    (steps, ending) => {
      const [replica = createReplica(ALICE)] = run(steps, ending).replicas;
      const wins = winsIn(replica);
      const standing = storedCheersIn(replica).filter(({ winId, author, isWithdrawn }) => {
        const win = wins.get(winId);
        return !isWithdrawn && win !== undefined && win.author !== author;
      });
      const pairs = [...cheersIn(replica)].flatMap(([id, members]) => members.map((member) => `${id} ${member}`));
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(new Set(pairs)).toEqual(new Set(standing.map(({ winId, author }) => `${winId} ${author}`)));
    },
  );

  test.prop([...anyRun, fc.shuffledSubarray([ALICE, BOB, CAROL])], { numRuns: 60 })(
    '[WIN5] the recap has every win of its week once',
    (steps, ending, members) => {
      const [replica = createReplica(ALICE)] = run(steps, ending).replicas;
      for (const week of weeksIn(replica)) {
        const recap = selectRecap(week, members);
        const told = recap.flatMap(({ wins }) => wins.map(({ id }) => id));
        expect([...told].sort()).toEqual(week.wins.map(({ id }) => id).sort());
        for (const { memberId, wins } of recap)
          expect(new Set(wins.map(({ author }) => author))).toEqual(new Set([memberId]));
      }
    },
  );
});

const IDS = ['a', 'b'] as const;
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...IDS, 'UTC', 'Nowhere/Here', null, true, Number.NaN, Infinity, -1, 0, NOON, 1e300),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constant({ a: [1] }),
);
const anyRubbish = fc.array(
  fc.record({
    root: fc.constantFrom('wins' as const, 'cheers' as const),
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    isUsual: fc.boolean(),
    fields: fc.dictionary(fc.constantFrom('text', 'at', 'zone', 'winId', 'deletedAt'), anyValue, { maxKeys: 4 }),
  }),
  { maxLength: 12, size: 'max' },
);
const usual = { wins: { text: 'one', at: NOON, zone: 'UTC' }, cheers: { winId: 'a', at: NOON } } as const;

test.prop([anyRubbish, fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...IDS)), { maxLength: 6 })], {
  numRuns: 200,
})('[WIN1] [DOC4] no reader, query or command throws on anything that may stand there', (rubbish, acts) => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const { root, id, byBob, isUsual, fields } of rubbish)
    forge(byBob ? bob : alice, root, id, isUsual ? { ...usual[root], ...fields } : fields);
  sync(alice, bob);
  for (const root of ['wins', 'cheers']) alice.doc.getMap(root).set('c', 'no record');
  for (const [does, id] of acts) ACTS[does](alice, id as WinId, 'one');
  for (const week of shownIn(alice).weeks) selectRecap(week, [BOB]);
});
