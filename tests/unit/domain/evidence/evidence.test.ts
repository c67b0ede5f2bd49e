import { describe, expect, test } from 'vitest';
import { MOST_SKILLS } from '#shared/domain/evidence/evidence.ts';
import { readEvidence } from '#shared/domain/evidence/evidence-reader.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  addSigned,
  answer,
  draft,
  edit,
  evidenceIn,
  fieldsOf,
  forge,
  noted,
  noteOwn,
  readingOf,
  remove,
  saw,
} from './evidence-fixture.ts';

const pair = () => [createReplica(ALICE), createReplica(BOB)] as const;
const skillsOf = (replica: ReturnType<typeof createReplica>, id: EvidenceId) => evidenceIn(replica).get(id)?.skills;

describe('evidence about oneself', () => {
  test('[EVID1] tells what its author wrote, trimmed, each skill once', () => {
    const alice = createReplica(ALICE);
    const skills = [' Welding ', 'CAFÉ', '', ' ', 'cafe', 'Public  speaking'];
    const id = noted(alice, { text: ' Led a team.\n', skills, day: ' 2025-02-28 ' });
    expect(evidenceIn(alice).get(id)).toEqual({
      id,
      author: ALICE,
      about: ALICE,
      text: 'Led a team.',
      skills: ['CAFÉ', 'Public  speaking', 'Welding'],
      at: NOON,
      day: '2025-02-28',
      answer: undefined,
      claim: undefined,
    });
    expect([...fieldsOf(alice, id).keys()].sort()).toEqual(
      ['about', 'at', 'day', 'skill:cafe', 'skill:public speaking', 'skill:welding', 'text'].sort(),
    );
  });

  test('[EVID1] what cannot be stored is refused by name, written, edited or seen of another', () => {
    const alice = createReplica(ALICE);
    const id = noted(alice);
    const many = Array.from({ length: MOST_SKILLS + 1 }, (_each, index) => `skill ${index}`);
    const cases = [
      ['empty', 'text', { text: ' ' }],
      ['too-long', 'text', { text: 'x'.repeat(LIMITS.clause + 1) }],
      ['too-long', 'skills', { skills: ['x'.repeat(LIMITS.name + 1)] }],
      ['too-many', 'skills', { skills: many }],
      ['bad-date', 'day', { day: '2025-02-29' }],
    ] as const;
    for (const [code, field, words] of cases) {
      for (const refusal of [noteOwn(alice, words), edit(alice, id, words), draft(alice, BOB, words)])
        expect(refusal).toEqual({ ok: false, error: { code, field } });
    }
    expect(evidenceIn(alice).size).toBe(1);
    value(edit(alice, id, { skills: many.slice(1), text: 'x'.repeat(LIMITS.clause) }));
    expect(skillsOf(alice, id)).toHaveLength(MOST_SKILLS);
  });

  test('[EVID1] skills and texts that two devices change apart both stand', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = noted(laptop, { skills: ['one', 'two'], day: '2025-01-01' });
    sync(laptop, phone);
    value(edit(laptop, id, { skills: ['one', 'two', 'three'], day: '' }));
    value(edit(phone, id, { skills: ['ONE', 'four'], text: 'More.' }));
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      expect(skillsOf(replica, id)).toEqual(['four', 'ONE', 'three']);
      expect(evidenceIn(replica).get(id)).toMatchObject({ text: 'More.', day: undefined });
    }
  });

  test('[EVID1] merging brings no more skills than can be read, and loses none', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = noted(laptop);
    sync(laptop, phone);
    const named = (letter: string) => Array.from({ length: MOST_SKILLS }, (_each, index) => `${letter}${index}`);
    value(edit(laptop, id, { skills: named('a') }));
    value(edit(phone, id, { skills: named('b') }));
    sync(laptop, phone);
    expect(skillsOf(laptop, id)).toEqual(named('a'));
    value(edit(phone, id, { skills: [] }));
    expect(skillsOf(phone, id)).toEqual(named('b'));
  });

  test("[EVID1] [DOC3] nobody writes into another's evidence, whatever they put there", () => {
    const [alice, bob] = pair();
    const id = noted(alice, { skills: ['Welding'], day: '2025-01-01' });
    sync(alice, bob);
    const forged = {
      'skill:lying': 'Lying',
      'skill:welding': 'welding',
      day: '2025-01-02',
      deletedAt: 1,
      answer: 'kept',
    };
    for (const [key, field] of Object.entries(forged)) fieldsOf(bob, id).set(key, field);
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(evidenceIn(replica).get(id)).toMatchObject({
        author: ALICE,
        text: 'Led a team of three.',
        skills: [],
        day: undefined,
        answer: undefined,
      });
    }
    value(edit(alice, id, { skills: ['welding'], day: '2025-01-02' }));
    sync(alice, bob);
    expect(evidenceIn(bob).get(id)).toMatchObject({ skills: ['welding'], day: '2025-01-02' });
    fieldsOf(bob, id).set('about', BOB);
    sync(alice, bob);
    expect(evidenceIn(alice).size).toBe(0);
  });

  test('[EVID1] a skill under a key that is not its own is left out', () => {
    const alice = createReplica(ALICE);
    const words = { about: ALICE, text: 'one', at: NOON };
    const id = forge(alice, 'x', {
      ...words,
      'skill:a': 'b',
      'skill:B': 'B',
      'skill:c': 'C',
      'skill:': '',
      'skill:d': 5,
      [`skill:${'e'.repeat(101)}`]: 'e'.repeat(101),
    });
    expect(skillsOf(alice, id)).toEqual(['C']);
  });

  test('[EVID1] [DOC4] one without a known author, a text, a time, whom it is about or a record is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readEvidence('x' as EvidenceId, entry, readingOf(alice));
    for (const entry of [undefined, null, 'words']) expect(read(entry)).toEqual(malformed('x', 'not-a-record'));
    const whole = { about: ALICE, text: 'one', at: NOON };
    for (const bad of [{ about: 5 }, { about: 'x'.repeat(301) }, { text: '' }, { at: -1 }, { at: 'noon' }]) {
      const id = forge(alice, 'x', { ...whole, ...bad });
      expect(read(fieldsOf(alice, id))).toEqual(malformed('x', 'incomplete'));
    }
    const id = forge(alice, 'x', { ...whole, day: '2025-02-29', answer: 'adored' });
    expect(read(fieldsOf(alice, id))).toMatchObject({ day: undefined, answer: undefined });
    alice.doc.clientID = 77;
    forge(alice, 'x', whole);
    expect(read(fieldsOf(alice, id))).toEqual(malformed('x', 'incomplete'));
  });

  test('[EVID2] nobody but its author edits or withdraws it, and what was signed is not edited', () => {
    const [alice, bob] = pair();
    const [own, seen] = [noted(alice), saw(alice, BOB)];
    sync(alice, bob);
    const { origins } = watch(bob.doc);
    const tries = (to: EvidenceId) => [edit(bob, to, { text: 'x' }), remove(bob, to)].map((one) => codeOf<string>(one));
    expect([own, seen].map(tries)).toEqual([
      ['not-yours', 'not-yours'],
      ['not-yours', 'not-yours'],
    ]);
    expect(tries('none' as EvidenceId)).toEqual(['not-found', 'not-found']);
    expect(origins).toEqual([]);
    expect(codeOf(edit(alice, seen, { text: 'x' }))).toBe('signed');
    value(remove(alice, seen));
    expect(codeOf(remove(alice, seen))).toBe('not-found');
  });

  test('[EVID2] [UNDO2] undo brings back what its author had there, never what another put there', () => {
    const [alice, bob] = pair();
    const id = noted(alice, { text: 'one', skills: ['a', 'b'], day: '2025-01-01' });
    const { undo } = value(edit(alice, id, { text: 'two', skills: ['b', 'c'], day: '' }));
    expect(evidenceIn(alice).get(id)).toMatchObject({ text: 'two', skills: ['b', 'c'], day: undefined });
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(evidenceIn(alice).get(id)).toMatchObject({ text: 'one', skills: ['a', 'b'], day: '2025-01-01' });
    sync(alice, bob);
    fieldsOf(bob, id).set('deletedAt', 5);
    fieldsOf(bob, id).set('skill:c', 'Cheating');
    sync(alice, bob);
    const removal = value(remove(alice, id)).undo;
    sync(alice, bob);
    expect(evidenceIn(bob).size).toBe(0);
    value(applyUndo(alice.doc, removal, alice.ctx));
    const naming = value(edit(alice, id, { skills: ['a', 'b', 'c'] })).undo;
    value(applyUndo(alice.doc, naming, alice.ctx));
    sync(alice, bob);
    expect(evidenceIn(bob).get(id)).toMatchObject({ text: 'one', skills: ['a', 'b'] });
    expect(['deletedAt', 'skill:c'].map((key) => fieldsOf(bob, id).get(key))).toEqual([false, undefined]);
  });

  test('[EVID2] [UNDO3] undo of evidence withdraws it', () => {
    const alice = createReplica(ALICE);
    value(applyUndo(alice.doc, value(noteOwn(alice)).undo, alice.ctx));
    value(applyUndo(alice.doc, value(addSigned(alice, value(draft(alice, BOB)))).undo, alice.ctx));
    expect(evidenceIn(alice).size).toBe(0);
  });

  test('[DOC2] [DOC5] nothing is written in a newer document, nor when nothing changes', () => {
    const [alice, bob] = pair();
    const id = noted(alice, { skills: ['a'] });
    const seen = saw(alice, BOB);
    sync(alice, bob);
    value(answer(bob, seen, 'kept'));
    const watched = [watch(alice.doc), watch(bob.doc)];
    expect(value(edit(alice, id, { text: ' Led a team of three. ', skills: ['a '] })).undo.changes).toEqual([]);
    expect(value(answer(bob, seen, 'kept')).undo.changes).toEqual([]);
    const drafted = value(draft(alice, CAROL));
    for (const { doc } of [alice, bob]) doc.getMap('meta').set('minReader', 2);
    const answers = [
      noteOwn(alice),
      addSigned(alice, drafted),
      edit(alice, id, { text: 'x' }),
      remove(alice, id),
      answer(bob, seen, 'declined'),
    ];
    expect(answers.map((one) => codeOf<string>(one))).toEqual(answers.map(() => 'read-only'));
    expect(watched.map(({ origins }) => origins.length)).toEqual([1, 1]);
  });
});
