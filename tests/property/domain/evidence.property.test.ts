import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { EVIDENCE_ANSWERS, type Evidence, isOwn, MOST_SKILLS } from '#shared/domain/evidence/evidence.ts';
import { evidenceBytes } from '#shared/domain/evidence/evidence-bytes.ts';
import { findEvidenceFor } from '#shared/domain/evidence/find-evidence-for.ts';
import { selectBySkill } from '#shared/domain/evidence/select-by-skill.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { deviceOfMember, DEVICES, sign } from '#tests/unit/domain/charter/charter-fixture.ts';
import {
  aboutIn,
  answer,
  edit,
  evidenceIn,
  fieldsOf,
  forge,
  noteOwn,
  remove,
  saw,
} from '#tests/unit/domain/evidence/evidence-fixture.ts';
import { ALICE, BOB, CAROL, CIRCLE, createReplica, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const MEMBERS = [ALICE, BOB, CAROL] as const;
const SKILLS = ['Welding', 'welding', 'Care', 'Élan'] as const;
/** What is made up begins with this; nothing else does. */
const LIE = 'Made up ';

const anyStep = fc.record({
  does: fc.constantFrom(
    ...(['note', 'see', 'see', 'edit', 'remove', 'answer', 'answer', 'undo'] as const),
    ...(['meet', 'meet', 'meet', 'forge', 'forge', 'rewrite'] as const),
  ),
  who: fc.nat(3),
  a: fc.nat(30),
  b: fc.nat(30),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
const anyActs = fc.array(anyStep, { minLength: 10, maxLength: 60, size: 'max' });
const anyEnding = fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' });

function pick<T>(items: readonly [T, ...(readonly T[])], index: number): T {
  return items[index % items.length] ?? items[0];
}

/** Makes up that somebody saw something of another: the fields all fit, the signature is the liar's or lent by another. */
function lie(replica: Replica, { a, b }: Step): void {
  const id = `lie ${replica.me} ${a} ${b}` as EvidenceId;
  const [about, author] = [pick(MEMBERS, a), pick(MEMBERS, b)];
  const said = { about, text: `${LIE}${a}`, at: NOON };
  const digest = plainDigest(evidenceBytes(CIRCLE, { ...said, id, author, skills: [], day: undefined }));
  const claimed = [...DEVICES.keys()][b % DEVICES.size] ?? deviceOfMember(author);
  const signature = sign(a % 2 === 0 ? claimed : deviceOfMember(replica.me), digest);
  // Who says so about themselves, or signs for themselves, lies as everybody may.
  const isAllowed = about === replica.me || (author === replica.me && DEVICES.get(claimed) === replica.me);
  if (!isAllowed) forge(replica, id, { ...said, device: claimed, signature, hash: toHex(digest) });
}

function perform(replica: Replica, step: Step): Answer | undefined {
  const { does, a, b } = step;
  const skills = [pick(SKILLS, a), pick(SKILLS, b)];
  if (does === 'note') return noteOwn(replica, { text: `own ${a}`, skills });
  if (does === 'see') {
    const about = pick(MEMBERS, a);
    if (about !== replica.me) saw(replica, about, { skills });
    return undefined;
  }
  if (does === 'forge') {
    lie(replica, step);
    return undefined;
  }
  const known = [...evidenceIn(replica).values()].sort((x, y) => (x.id < y.id ? -1 : 1));
  const target = known[a % Math.max(known.length, 1)];
  if (target === undefined) return undefined;
  const { id } = target;
  if (does === 'edit') return edit(replica, id, { text: `edited ${b}`, skills });
  if (does === 'remove') return b % 3 === 0 ? remove(replica, id) : undefined;
  if (does === 'answer') return answer(replica, id, pick(EVIDENCE_ANSWERS, b));
  // Another may write anything into a record; only its own author's words count.
  if (does === 'rewrite' && target.author !== replica.me)
    fieldsOf(replica, id).set(pick(['text', 'answer', 'skill:lying', 'signature', 'deletedAt'], b), `${LIE}${b}`);
  return undefined;
}

/** Alice with two laptops, bob and carol act apart, meet, and in the end all have all, each in an order of its own. */
function run(steps: readonly Step[], ending: readonly number[], isHonest = false): readonly Replica[] {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL), createReplica(ALICE, 1)];
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
    if (isHonest && (step.does === 'forge' || step.does === 'rewrite')) return;
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

const allAbout = (replica: Replica, reader?: MemberId) =>
  Promise.all(MEMBERS.map((member) => aboutIn(replica, member, reader)));

describe('evidence that is merged', () => {
  test.prop([anyActs, anyEnding], { numRuns: 80 })(
    '[EVID6] [DOC8] all replicas show the same to one reader, in whatever order edits arrive',
    async (steps, ending) => {
      const [first, ...others] = await Promise.all(run(steps, ending).map((replica) => allAbout(replica, BOB)));
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop([anyActs, anyEnding], { numRuns: 100 })(
    '[EVID5] what was made up or written by another is never shown',
    async (steps, ending) => {
      for (const replica of run(steps, ending)) {
        for (const about of await allAbout(replica)) {
          const all = [...about.shown, ...about.putAway];
          expect(JSON.stringify(all)).not.toContain(LIE);
          for (const one of all) expect(isOwn(one) || one.claim !== undefined).toBe(true);
          expect(JSON.stringify(about.unproven)).not.toContain(LIE);
        }
      }
    },
  );

  test.prop([anyActs, anyEnding], { numRuns: 80 })(
    '[EVID2] [EVID3] [DOC3] among honest people nothing is unproven, and nobody writes but the author, and an answer its own',
    async (steps, ending) => {
      for (const replica of run(steps, ending, true)) {
        for (const { unproven } of await allAbout(replica)) expect(unproven).toEqual([]);
        for (const record of openCircleDoc(replica.doc).evidence.values()) {
          if (!(record instanceof Y.Map)) throw new Error('only records are written');
          const author = authorOfRecord(record, replica.authorOf);
          for (const key of record.keys())
            expect(authorOfField(record, key, replica.authorOf)).toBe(key === 'answer' ? record.get('about') : author);
        }
      }
    },
  );
});

const KEYS = ['text', 'about', 'at', 'day', 'device', 'signature', 'hash', 'answer', 'deletedAt'] as const;
const IDS = ['a', 'b'] as const;
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...MEMBERS, 'kept', '2025-02-29', '2025-02-28', null, true, Number.NaN, Infinity, -1, NOON),
  fc.constantFrom<unknown>('a'.repeat(32), 'a'.repeat(64), 'A'.repeat(86)),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constant({ a: [1] }),
);
const anyRubbish = fc.array(
  fc.record({
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    isUsual: fc.boolean(),
    fields: fc.dictionary(fc.constantFrom(...KEYS, 'skill:a', 'skill:b', 'skill:'), anyValue, { maxKeys: 6 }),
  }),
  { maxLength: 12, size: 'max' },
);

test.prop([anyRubbish, fc.array(anyStep, { maxLength: 8, size: 'max' })], { numRuns: 200 })(
  '[EVID1] [DOC4] no reader, query or command throws on anything that may stand there',
  async (rubbish, steps) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const usual = { about: ALICE, text: 'one', at: NOON, device: 'a'.repeat(32), signature: 'A'.repeat(86) };
    for (const { id, byBob, isUsual, fields } of rubbish)
      forge(byBob ? bob : alice, id, isUsual ? { ...usual, ...fields } : fields);
    sync(alice, bob);
    alice.doc.getMap('evidence').set('c', 'no record');
    for (const step of steps) perform(alice, step);
    for (const { shown } of await allAbout(alice)) {
      expect(Math.max(0, ...shown.map(({ skills }) => skills.length))).toBeLessThanOrEqual(MOST_SKILLS);
      selectBySkill(shown);
      findEvidenceFor('one', shown);
    }
  },
);

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', 'e', 'i', 's', 'n', 'g', 'd', 'y', 'S', ' ', '\u0301', '’', 'é', '1', '😀', '\ud83d'),
  maxLength: 30,
  size: 'max',
});
const anyEvidence = fc.array(fc.record({ text: anyText, skill: anyText, at: fc.nat(3) }), {
  maxLength: 8,
  size: 'max',
});

test.prop([anyText, anyEvidence], { numRuns: 300 })(
  '[EVID8] [EVID9] the order in which evidence comes does not matter, and what is told of it stands there',
  (doubt, pieces) => {
    const evidence = pieces.map(({ text, skill, at }, index): Evidence => ({
      ...{ id: String(index) as EvidenceId, author: BOB, about: ALICE, text, skills: [skill], at },
      ...{ day: undefined, answer: undefined, claim: undefined },
    }));
    const found = findEvidenceFor(doubt, evidence);
    expect(findEvidenceFor(doubt, evidence.toReversed())).toEqual(found);
    for (const { evidence: one, words } of found) {
      for (const { said, met, where } of words) {
        expect(doubt).toContain(said);
        expect(where === 'skill' ? one.skills.join() : one.text).toContain(met);
      }
    }
    const matched = found.filter(({ words }) => words.length > 0);
    expect(matched.length === 0 ? Math.min(3, evidence.length) : matched.length).toBe(found.length);
    // Whatever a text says answers a doubt that says the same, if it says anything.
    const same = findEvidenceFor(doubt, [{ ...(evidence[0] ?? emptyEvidence), text: doubt, skills: [] }]);
    const itself = findEvidenceFor(doubt, [{ ...(evidence[0] ?? emptyEvidence), text: 'x', skills: [doubt] }]);
    expect(itself.map(({ words }) => words.length)).toEqual(same.map(({ words }) => words.length));
  },
);

const emptyEvidence: Evidence = {
  ...{ id: 'x' as EvidenceId, author: BOB, about: ALICE, text: 'x', skills: [], at: 0 },
  ...{ day: undefined, answer: undefined, claim: undefined },
};
