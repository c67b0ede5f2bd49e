import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { editDoubt, removeDoubt, writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import { type Doubt, readDoubt } from '#shared/domain/evidence/doubt.ts';
import { compareNewest, type Evidence } from '#shared/domain/evidence/evidence.ts';
import { findEvidenceFor } from '#shared/domain/evidence/find-evidence-for.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { isMalformed, malformed } from '#shared/domain/record/malformed.ts';
import type { DoubtId, EvidenceId } from '#shared/kernel/ids.ts';
import * as Y from 'yjs';
import { ALICE, BOB, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';

const write = ({ doc, ctx }: Replica, text: string) => writeDoubt(doc, { text }, ctx);
const edit = ({ doc, ctx }: Replica, doubtId: DoubtId, text: string) => editDoubt(doc, { doubtId, text }, ctx);
const remove = ({ doc, ctx }: Replica, doubtId: DoubtId) => removeDoubt(doc, { doubtId }, ctx);
const doubtsIn = ({ doc }: Replica): readonly Doubt[] =>
  [...openCircleDoc(doc).doubts.entries()]
    .map(([id, entry]) => readDoubt(id as DoubtId, entry))
    .filter((read): read is Doubt => read !== undefined && !isMalformed(read));

describe('doubts', () => {
  test('[EVID7] are written down, rewritten and removed for oneself, and undo takes each back', () => {
    const alice = createReplica(ALICE);
    const { doubtId, undo } = value(write(alice, ' I cannot lead.\n'));
    expect(doubtsIn(alice)).toEqual([{ id: doubtId, text: 'I cannot lead.', at: NOON }]);
    const edited = value(edit(alice, doubtId, 'I cannot lead people.')).undo;
    expect(doubtsIn(alice)).toMatchObject([{ text: 'I cannot lead people.' }]);
    value(applyUndo(alice.doc, edited, alice.ctx));
    const removed = value(remove(alice, doubtId)).undo;
    expect(doubtsIn(alice)).toEqual([]);
    expect([edit(alice, doubtId, 'x'), remove(alice, doubtId)].map((one) => codeOf<string>(one))).toEqual([
      'not-found',
      'not-found',
    ]);
    value(applyUndo(alice.doc, removed, alice.ctx));
    expect(doubtsIn(alice)).toMatchObject([{ text: 'I cannot lead.' }]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(doubtsIn(alice)).toEqual([]);
  });

  test('[EVID7] [DOC2] [DOC5] what says nothing or too much is refused, and a newer document not written', () => {
    const alice = createReplica(ALICE);
    const { doubtId } = value(write(alice, 'x'.repeat(LIMITS.clause)));
    const { origins } = watch(alice.doc);
    for (const text of [' ', 'x'.repeat(LIMITS.clause + 1)]) {
      const code = text === ' ' ? 'empty' : 'too-long';
      for (const answer of [write(alice, text), edit(alice, doubtId, text)])
        expect(answer).toEqual({ ok: false, error: { code, field: 'text' } });
    }
    expect(value(edit(alice, doubtId, 'x'.repeat(LIMITS.clause))).undo.changes).toEqual([]);
    alice.doc.getMap('meta').set('minReader', 2);
    const answers = [write(alice, 'x'), edit(alice, doubtId, 'x'), remove(alice, doubtId)];
    expect(answers.map((answer) => codeOf<string>(answer))).toEqual(answers.map(() => 'read-only'));
    expect(origins).toHaveLength(1);
  });

  test('[EVID7] two devices of one person that write while apart keep both', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    value(write(laptop, 'one'));
    value(write(phone, 'two'));
    sync(laptop, phone);
    for (const replica of [laptop, phone])
      expect(
        doubtsIn(replica)
          .map(({ text }) => text)
          .sort(),
      ).toEqual(['one', 'two']);
  });

  test('[EVID7] [DOC4] one without a text, a time or a record is malformed', () => {
    const alice = createReplica(ALICE);
    expect(readDoubt('x' as DoubtId, 'words')).toEqual(malformed('x', 'not-a-record'));
    for (const fields of [{ text: 'x' }, { at: NOON }, { text: 5, at: NOON }, { text: 'x', at: 'noon' }]) {
      const record = new Y.Map<unknown>(Object.entries(fields));
      openCircleDoc(alice.doc).doubts.set('x', record);
      expect(readDoubt('x' as DoubtId, record)).toEqual(malformed('x', 'incomplete'));
    }
  });
});

let age = 0;
const one = (text: string, skills: readonly string[] = [], at = NOON - (age += 1)): Evidence => ({
  ...{ id: `${text} ${skills.join()}` as EvidenceId, author: BOB, about: ALICE, text, skills, at },
  ...{ day: undefined, answer: undefined, claim: undefined },
});
const found = (doubt: string, evidence: readonly Evidence[], synonyms?: readonly (readonly string[])[]) =>
  findEvidenceFor(doubt, evidence, { synonyms }).map(({ evidence: { text }, words }) => [
    text,
    words.map(({ said, met, where }) => `${said} > ${met} (${where})`),
  ]);
/** Whether a word of a doubt finds a word of a text. */
const meets = (said: string, met: string) => findEvidenceFor(said, [one(met)]).some(({ words }) => words.length > 0);

describe('what answers a doubt', () => {
  test.each([
    ['interviews', 'Interview'],
    ['interviewing', 'interviewed'],
    ['PRESENTING', 'presented'],
    ['manage', 'managing'],
    ['managed', 'manages'],
    ['planning', 'plans'],
    ['running', 'run'],
    ['studies', 'study'],
    ['studied', 'studying'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['welding', 'weld'],
    ['Café', 'CAFE'],
    ['cafe\u0301s', 'café'],
    ['children’s', "children's"],
    ['C', 'c'],
    ['déjà', 'deja'],
    ['Straße', 'straße'],
    ['sql', 'SQL'],
    ['analysis', 'analysis'],
  ])('[EVID8] %s meets %s', (said, met) => {
    expect(meets(said, met)).toBe(true);
  });

  test.each([
    ['string', 'str'],
    ['bus', 'bu'],
    ['need', 'ne'],
    ['speed', 'spe'],
    ['class', 'clas'],
    ['art', 'start'],
    ['I', 'I can do it'],
    ['I am not good enough', 'I am not good enough'],
    ["I can't, won’t", "I can't, won't"],
    ['', ''],
    ['…!', '…!'],
  ])('[EVID8] %s does not meet %s', (said, met) => {
    expect(meets(said, met)).toBe(false);
  });

  test('[EVID8] words that mean the same are met when they are given, whatever their form', () => {
    const evidence = [one('Gave speeches in public.'), one('Fixed a pump.')];
    expect(found('I cannot talk.', evidence)).toEqual([
      ['Gave speeches in public.', []],
      ['Fixed a pump.', []],
    ]);
    const synonyms = [
      ['talking', 'speech', 'public relations'],
      ['repair', 'fix'],
    ];
    expect(found('I cannot talk.', evidence, synonyms)).toEqual([
      ['Gave speeches in public.', ['talk > speeches (text)']],
    ]);
    expect(found('I repair badly.', evidence, synonyms)).toEqual([['Fixed a pump.', ['repair > Fixed (text)']]]);
    expect(found('Relations', evidence, synonyms).flatMap(([, words]) => words)).toEqual([]);
  });

  test('[EVID9] best comes first, skills before texts, ties newest first, each with the words that found it', () => {
    const evidence = [
      one('Spoke to customers.', [], NOON),
      one('Calmed angry customers on the phone.', [], NOON - 10),
      one('Fixed a pump.', ['Customer care'], NOON - 20),
      one('Sold pumps to customers.', ['Customers', 'Phones'], NOON - 30),
      one('Served a customer.', [], NOON + 10),
      one('Cooked.', [], NOON + 20),
    ];
    const expected = [
      ['Sold pumps to customers.', ['customers > Customers (skill)', 'phone > Phones (skill)']],
      ['Fixed a pump.', ['customers > Customer (skill)']],
      ['Calmed angry customers on the phone.', ['customers > customers (text)', 'phone > phone (text)']],
      ['Served a customer.', ['customers > customer (text)']],
      ['Spoke to customers.', ['customers > customers (text)']],
    ];
    const doubt = 'I am afraid of customers on the phone, and Customers!';
    expect(found(doubt, evidence)).toEqual(expected);
    expect(found(doubt, evidence.toReversed())).toEqual(expected);
  });

  test('[EVID9] where nothing answers, the three newest are told, without words', () => {
    const evidence = [one('a', [], 1), one('b', [], 4), one('c', [], 3), one('d', [], 3)];
    const newest = ['b', 'c', 'd'].map((text) => [text, []]);
    for (const doubt of ['Nobody needs me.', '', 'zebra']) expect(found(doubt, evidence)).toEqual(newest);
    expect(found('zebra', evidence.slice(0, 1))).toEqual([['a', []]]);
    expect(found('zebra', [])).toEqual([]);
    expect([...evidence].sort(compareNewest).map(({ text }) => text)).toEqual(['b', 'c', 'd', 'a']);
  });
});
