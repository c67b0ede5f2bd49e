import { describe, expect, test } from 'vitest';
import type { Ground } from '#shared/domain/conversation/ground.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { answer, checkIn } from '../check-in/check-in-fixture.ts';
import { ALICE, BOB, codeOf, createReplica, messagesIn, sync, value, watch } from '../fixture.ts';
import { CHECKED, fieldsOf, forge, ground, OPINION, said, say } from './advice-fixture.ts';

const LIVED: Ground = { kind: 'lived' };
const groundIn = (replica: Parameters<typeof messagesIn>[0], id: MessageId) => messagesIn(replica).get(id)?.ground;
const two = () => [createReplica(ALICE), createReplica(BOB)] as const;

describe('grounds', () => {
  test.each([OPINION, LIVED, CHECKED])('[ADV1] [ADV2] $kind is given when writing, or later', (given) => {
    const [alice, bob] = two();
    const early = said(alice, 'one', { ground: given });
    const late = said(alice, 'two');
    expect(groundIn(alice, late)).toBeUndefined();
    value(ground(alice, late, given));
    sync(alice, bob);
    expect([groundIn(bob, early), groundIn(bob, late)]).toEqual([given, given]);
  });

  test('[ADV1] a source in words is trimmed and keeps its lines and spaces', () => {
    const alice = createReplica(ALICE);
    const id = said(alice, 'one', { ground: { ...CHECKED, source: '  the clerk,\n second  floor ' } as Ground });
    expect(groundIn(alice, id)).toEqual({ ...CHECKED, source: 'the clerk,\n second  floor' });
  });

  test.each<[string, string, object]>([
    ['empty', 'source', { source: ' \n' }],
    ['too-long', 'source', { source: 'x'.repeat(2_001) }],
    ['bad-date', 'checkedOn', { checkedOn: '2025-02-30' }],
    ['bad-date', 'checkedOn', { checkedOn: '' }],
    ['bad-date', 'checkedOn', { checkedOn: '2025-06-17' }],
    ['not-a-choice', 'ground', { kind: 'heard' }],
  ])('[ADV1] %s: %s, when writing and later, and nothing is written', (code, field, wrong) => {
    const alice = createReplica(ALICE);
    const id = said(alice);
    const { origins } = watch(alice.doc);
    const given = { ...CHECKED, ...wrong } as Ground;
    const error = { ok: false, error: { code, field } };
    expect(ground(alice, id, given)).toEqual(error);
    expect(say(alice, 'two', { ground: given })).toEqual(error);
    expect(origins).toEqual([]);
  });

  test('[ADV1] the longest source and the day of the farthest east are taken', () => {
    const alice = createReplica(ALICE);
    const given: Ground = { kind: 'checked', source: 'x'.repeat(2_000), checkedOn: '2025-06-16' };
    expect(groundIn(alice, said(alice, 'one', { ground: given }))).toEqual(given);
  });

  test('[ADV1] support, and a "me too" without a story, stand on none', () => {
    const [alice, bob] = two();
    const id = checkIn(alice, { texts: { stuck: 'a form' } });
    sync(alice, bob);
    const about = { kind: 'check-in', id } as const;
    for (const [text, manner] of [
      ['heard', 'support'],
      ['', 'me-too'],
    ] as const) {
      expect(codeOf(say(bob, text, { about, as: manner, ground: LIVED }))).toBe('not-a-choice');
      const { messageId } = value(answer(bob, id, text, manner));
      expect(codeOf(ground(bob, messageId, LIVED))).toBe('not-a-choice');
      fieldsOf(bob, 'messages', messageId).set('ground', 'lived');
      expect(groundIn(bob, messageId)).toBeUndefined();
    }
    const story = said(bob, 'so did I', { about, as: 'me-too', ground: LIVED });
    expect(groundIn(bob, story)).toEqual(LIVED);
  });

  test.each<unknown>([
    'checked',
    'checked 2025-06-14',
    'checked 2025-06-14 ',
    'checked 2025-02-30 a book',
    'checked 2025-06-14  a book',
    `checked 2025-06-14 ${'x'.repeat(2_001)}`,
    'LIVED',
    '',
    7,
    true,
    { kind: 'lived' },
  ])('[ADV1] [DOC4] what cannot be read as a ground is none, and the message stays: %s', (stored) => {
    const alice = createReplica(ALICE);
    const id = said(alice, 'one', { ground: LIVED });
    fieldsOf(alice, 'messages', id).set('ground', stored);
    expect(messagesIn(alice).get(id)).toMatchObject({ text: 'one', ground: undefined });
  });

  test('[ADV1] of two grounds that are given apart one stands whole', () => {
    const [alice, bob] = two();
    const phone = createReplica(ALICE, 1);
    const id = said(alice, 'one', { ground: CHECKED });
    sync(alice, bob, phone);
    const book: Ground = { kind: 'checked', source: 'a book', checkedOn: '2025-06-14' };
    const today: Ground = { kind: 'checked', source: 'https://law.example/13', checkedOn: '2025-06-15' };
    value(ground(alice, id, book));
    value(ground(phone, id, today));
    sync(alice, bob, phone);
    expect([book, today]).toContainEqual(groundIn(bob, id));
    expect(groundIn(alice, id)).toEqual(groundIn(bob, id));
    expect(groundIn(phone, id)).toEqual(groundIn(bob, id));
  });

  test("[ADV2] [DOC3] nobody gives, changes or takes away another's ground", () => {
    const [alice, bob] = two();
    const given = said(alice, 'one', { ground: OPINION });
    const bare = said(alice, 'two');
    sync(alice, bob);
    expect(codeOf(ground(bob, given, CHECKED))).toBe('not-yours');
    expect(codeOf(ground(bob, bare, undefined))).toBe('not-yours');
    fieldsOf(bob, 'messages', given).set('ground', 'lived');
    fieldsOf(bob, 'messages', bare).set('ground', 'lived');
    sync(alice, bob);
    expect([groundIn(alice, given), groundIn(alice, bare)]).toEqual([undefined, undefined]);
    value(ground(alice, given, LIVED));
    sync(alice, bob);
    expect(groundIn(bob, given)).toEqual(LIVED);
  });

  test('[ADV2] undo brings the ground before back, and nothing that another had put there', () => {
    const [alice, bob] = two();
    const id = said(alice, 'one', { ground: OPINION });
    const { undo } = value(ground(alice, id, CHECKED));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(groundIn(alice, id)).toEqual(OPINION);
    const cleared = value(ground(alice, id, undefined));
    expect(groundIn(alice, id)).toBeUndefined();
    value(applyUndo(alice.doc, cleared.undo, alice.ctx));
    expect(groundIn(alice, id)).toEqual(OPINION);
    sync(alice, bob);
    fieldsOf(bob, 'messages', id).set('ground', 'lived');
    sync(alice, bob);
    const over = value(ground(alice, id, LIVED));
    expect(groundIn(alice, id)).toEqual(LIVED);
    value(applyUndo(alice.doc, over.undo, alice.ctx));
    expect(groundIn(alice, id)).toBeUndefined();
  });

  test('[ADV2] what is withdrawn or not there has no ground to give; the same again writes nothing', () => {
    const alice = createReplica(ALICE);
    const id = said(alice, 'one', { ground: CHECKED });
    expect(value(ground(alice, id, CHECKED)).undo.changes).toEqual([]);
    value(withdrawMessage(alice.doc, { messageId: id, authorOf: alice.authorOf }, alice.ctx));
    forge(alice, 'messages', 'broken', { text: 'x' });
    for (const gone of [id, 'none' as MessageId, 'broken' as MessageId]) {
      expect(codeOf(ground(alice, gone, OPINION))).toBe('not-found');
    }
    alice.doc.getMap('meta').set('minReader', 2);
    expect(codeOf(ground(alice, id, OPINION))).toBe('read-only');
  });
});
