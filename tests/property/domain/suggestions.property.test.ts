import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { selectSuggestionsBy, selectSuggestionsFor } from '#shared/domain/suggestion/select-suggestions.ts';
import type { SuggestionId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, listIn, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import {
  decline,
  fieldsOf,
  forge,
  keep,
  name,
  suggestionsIn,
  think,
  withdraw,
} from '#tests/unit/domain/suggestion/suggestion-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const MEMBERS = [ALICE, BOB, CAROL] as const;
const FIELDS = ['Archives', 'Care', 'Radio'] as const;
/** What another writes into a suggestion begins with this; nothing else does. */
const LIE = 'Made up ';

const anyStep = fc.record({
  does: fc.constantFrom('think', 'think', 'keep', 'keep', 'decline', 'withdraw', 'undo', 'meet', 'meet', 'lie'),
  who: fc.nat(3),
  a: fc.nat(30),
  b: fc.nat(30),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
const anyRun = [
  fc.array(anyStep, { minLength: 10, maxLength: 60, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' }),
] as const;

function perform(replica: Replica, { does, a, b }: Step): Answer | undefined {
  if (does === 'think') return think(replica, MEMBERS[a % 3] ?? ALICE, FIELDS[b % 3]);
  const known = suggestionsIn(replica);
  const target = known[a % Math.max(known.length, 1)];
  if (target === undefined) return undefined;
  const { id, author, forMember } = target;
  if (does === 'keep') return keep(replica, id, b % 2 === 0 ? `kept ${b}` : undefined);
  if (does === 'decline') return decline(replica, id, b % 2 === 0 ? `declined ${b}` : undefined);
  if (does === 'withdraw') return withdraw(replica, id);
  // Whoever is neither its author nor whom it is for may write anything into it, and each of them into the other's part.
  const key = ['keptAt', 'keptWords', 'declinedAt', 'declinedWords', 'line:x'][b % 5] ?? 'keptAt';
  if (does === 'lie' && replica.me !== forMember)
    fieldsOf(replica, id).set(key, key.endsWith('At') ? NOON - 1 : `${LIE}${b}`);
  if (does === 'lie' && replica.me !== author) fieldsOf(replica, id).set('why', `${LIE}${b}`);
  return undefined;
}

/** Alice, bob with two laptops and carol act apart, meet, and in the end all have all, each in an order of its own. */
function run(steps: readonly Step[], ending: readonly number[]): readonly Replica[] {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL), createReplica(BOB, 1)];
  replicas.slice(0, 3).forEach(name);
  sync(...replicas);
  const sent: Uint8Array[] = [];
  const undos = new Map<Replica, UndoStep>();
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) sent.push(update);
    });
  }
  steps.forEach((step, index) => {
    const [replica, other] = [replicas[step.who], replicas[step.a % 4]];
    if (replica === undefined || other === undefined) return;
    replica.setNow(NOON + index);
    if (step.does === 'meet') return sync(replica, other);
    const last = undos.get(replica);
    if (step.does === 'undo' && last !== undefined) applyUndo(replica.doc, last, replica.ctx);
    const result = step.does === 'undo' ? undefined : perform(replica, step);
    if (result?.ok === true) undos.set(replica, result.value.undo);
  });
  replicas.forEach(({ doc }, index) => {
    const keyed = sent.map((update, place) => ({
      update,
      key: ((ending[place % ending.length] ?? 0) + place * index) % 97,
    }));
    for (const { update } of keyed.sort((x, y) => x.key - y.key)) Y.applyUpdateV2(doc, update);
  });
  return replicas;
}

const shownIn = (replica: Replica) => ({
  for: MEMBERS.map((member) => selectSuggestionsFor(suggestionsIn(replica), member)),
  by: MEMBERS.map((author) => selectSuggestionsBy(suggestionsIn(replica), { author, forMember: BOB })),
  fields: MEMBERS.map((member) => listIn(replica, member, 'fields')),
});

describe('suggestions that are merged', () => {
  test.prop([...anyRun], { numRuns: 80 })(
    '[THINK6] [DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).map(shownIn);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop([...anyRun], { numRuns: 80 })(
    "[THINK1] [THINK4] nobody answers for another, and nothing stands in anybody's priorities that they did not write",
    (steps, ending) => {
      for (const { doc, authorOf, ...replica } of run(steps, ending)) {
        const shown = suggestionsIn({ doc, authorOf, ...replica });
        expect(JSON.stringify(shown)).not.toContain(LIE);
        expect(shown.filter(({ answer }) => answer?.at === NOON - 1)).toEqual([]);
        for (const block of openCircleDoc(doc).priorityBlocks.values()) {
          if (!(block instanceof Y.Map)) throw new Error('only records are written');
          const member = authorOfRecord(block, authorOf);
          const authors = [...block.keys()].map((key) => authorOfField(block, key, authorOf));
          expect(new Set(authors)).toEqual(new Set([member]));
        }
      }
    },
  );
});

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...MEMBERS, 'Archives', null, true, Number.NaN, Infinity, -1, 0, NOON, 1e300),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constant({ a: [1] }),
);
const KEYS = [
  'forMember',
  'field',
  'why',
  'at',
  'deletedAt',
  'keptAt',
  'keptWords',
  'declinedAt',
  'line:',
  'line:a',
] as const;
const IDS = ['a', 'b'] as const;

test.prop(
  [
    fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        byBob: fc.boolean(),
        isUsual: fc.boolean(),
        fields: fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 5 }),
      }),
      { maxLength: 12, size: 'max' },
    ),
    fc.array(anyStep, { maxLength: 6 }),
  ],
  { numRuns: 200 },
)('[THINK1] [DOC4] no reader, query or command throws on anything that may stand there', (rubbish, steps) => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  for (const { id, byBob, isUsual, fields } of rubbish)
    forge(byBob ? bob : alice, id, isUsual ? { forMember: BOB, field: 'Archives', at: NOON, ...fields } : fields);
  sync(alice, bob);
  alice.doc.getMap('suggestions').set('c', 'no record');
  for (const step of steps) perform(bob, step);
  for (const id of IDS) {
    decline(bob, id as SuggestionId);
    keep(bob, id as SuggestionId);
    decline(bob, id as SuggestionId);
  }
  shownIn(bob);
});
