import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { decodeAnswer, encodeAnswer } from '#shared/domain/introduction/answer-content.ts';
import { ANSWERS, type AnswerContent } from '#shared/domain/introduction/introduction.ts';
import { keepAnswer, keyOfKept, readKeptAnswer } from '#shared/domain/introduction/kept-answer.ts';
import { selectReadable, selectUnread } from '#shared/domain/introduction/select-introductions.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { PRIVATE_WORDS_MAX_BYTES } from '#shared/ports/private-words.ts';
import { ALICE, BOB, CAROL, CIRCLE, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import {
  answered,
  askedOfAll,
  boxesFor,
  draft,
  followed,
  keptOf,
  send,
  stateIn,
  statesIn,
  withdraw,
} from './introduction-fixture.ts';

describe('what is sealed', () => {
  test('[INTRO3] every answer with any words is read as it was written, and fits into a private word', () => {
    for (const answer of ANSWERS) {
      for (const words of ['', 'Write to Mia', 'مرحبا 🙂', '\ud800 alone', '\u0000', 'w'.repeat(1_000)]) {
        const bytes = encodeAnswer({ answer, words });
        expect(bytes.length).toBeLessThanOrEqual(PRIVATE_WORDS_MAX_BYTES);
        expect(decodeAnswer(bytes)).toEqual({ answer, words } satisfies AnswerContent);
      }
    }
    expect([...encodeAnswer({ answer: 'maybe-later', words: 'é' })]).toEqual([1, 2, 0, 0xe9]);
  });

  test('[INTRO3] what bob seals that is no answer is none', () => {
    const bad = [[], [1], [2, 0], [1, 3], [1, 255], [1, 0, 0], Array.from({ length: 2_004 }, () => 1)];
    for (const bytes of bad) expect(decodeAnswer(Uint8Array.from(bytes))).toBeUndefined();
    expect(decodeAnswer(Uint8Array.of(9, 1, 0, 0, 65).subarray(1))).toEqual({ answer: 'yes', words: 'A' });
  });

  test('[INTRO3] a draft writes nothing, names whom it is for, and is bound to its ask and its own id', () => {
    const [id, , bob] = askedOfAll();
    const { origins } = watch(bob.doc);
    const first = value(draft(bob, id, 'no', ' Sorry. '));
    const second = value(draft(bob, id, 'no', 'Sorry.'));
    expect(origins).toEqual([]);
    expect(first).toMatchObject({ asker: ALICE, author: BOB, words: 'Sorry.' });
    expect(second.place).not.toBe(first.place);
    expect(first.place).toContain(id);
    expect(draft(bob, id, 'x' as never)).toMatchObject({ error: { code: 'not-a-choice', field: 'answer' } });
    expect(draft(bob, id, 'yes', 'w'.repeat(1_001))).toMatchObject({ error: { code: 'too-long', field: 'words' } });
  });
});

describe('sending', () => {
  test('[INTRO4] an answer stands once, nobody takes it back, and nobody sends that of another', () => {
    const [id, alice, bob, carol] = askedOfAll();
    const drafted = value(draft(bob, id));
    expect(codeOf(send(carol, drafted))).toBe('not-yours');
    expect(codeOf(send(bob, drafted, []))).toBe('empty');
    const many = Array.from({ length: 17 }, (_, index) => ({
      device: String(index).padStart(32, '0') as DeviceId,
      sealed: 'Zm9y',
    }));
    expect(codeOf(send(bob, drafted, many))).toBe('too-many');
    const { undo } = value(send(bob, drafted));
    expect(undo.changes).toEqual([]);
    const { origins } = watch(bob.doc);
    value(send(bob, drafted, boxesFor('carol')));
    expect(origins).toEqual([]);
    sync(alice, bob);
    expect(stateIn(alice, id).answers).toMatchObject([{ author: BOB, boxes: boxesFor('alice', 'bob'), at: NOON }]);
  });

  test('[INTRO4] what was withdrawn meanwhile is not answered', () => {
    const [id, alice, bob] = askedOfAll();
    const drafted = value(draft(bob, id));
    value(withdraw(alice, id));
    sync(alice, bob);
    expect(codeOf(send(bob, drafted))).toBe('not-found');
  });

  test('[INTRO5] the last answer counts, also from a clock that was put back, on whatever device', () => {
    const [id, alice, bob] = askedOfAll();
    const phone = createReplica(BOB, 1);
    bob.setNow(NOON + 10_000);
    answered(bob, id, 'yes');
    sync(alice, bob, phone);
    phone.setNow(NOON - 10_000);
    const last = answered(phone, id, 'no');
    sync(alice, bob, phone);
    for (const reader of [alice, bob, phone]) {
      expect(stateIn(reader, id).answers.map((each) => each.id)).toEqual([last.id]);
    }
  });

  test('[INTRO5] answered on two devices apart, one counts, the same one everywhere', () => {
    const [id, alice, bob] = askedOfAll();
    const phone = createReplica(BOB, 1);
    sync(bob, phone);
    const both = [answered(bob, id, 'yes').id, answered(phone, id, 'no').id].sort();
    sync(alice, bob, phone);
    for (const reader of [alice, bob, phone]) {
      expect(stateIn(reader, id).answers.map((each) => each.id)).toEqual([both[1]]);
    }
  });
});

describe('what is kept', () => {
  test('[INTRO6] what was read is read no more, and stays when the record is gone or is rewritten', () => {
    const [id, alice, bob] = askedOfAll();
    const his = answered(bob, id);
    sync(alice, bob);
    const reader = { me: ALICE, circleId: CIRCLE };
    expect(selectUnread(statesIn(alice), { ...reader, kept: [] })).toMatchObject([{ answer: { id: his.id } }]);
    const kept = [keptOf(his, id)];
    expect(selectUnread(statesIn(alice), { ...reader, kept })).toEqual([]);
    openCircleDoc(bob.doc).introductionAnswers.delete(his.id);
    sync(alice, bob);
    expect(selectReadable(stateIn(alice, id), { ...reader, kept })).toMatchObject([{ kind: 'kept', author: BOB }]);
    expect(selectReadable(stateIn(alice, id), { ...reader, circleId: 'other' as never, kept })).toEqual([]);
  });

  test('[INTRO6] a later answer is one to read again', () => {
    const [id, alice, bob] = askedOfAll();
    const first = answered(bob, id, 'no');
    const second = answered(bob, id, 'yes');
    sync(alice, bob);
    const reader = { me: ALICE, circleId: CIRCLE };
    const unread = selectUnread(statesIn(alice), { ...reader, kept: [keptOf(first, id)] });
    expect(unread.map(({ answer }) => answer.id)).toEqual([second.id]);
    const both = [keptOf(first, id), { ...keptOf(second, id), at: NOON + 1, words: 'Now I can' }];
    expect(selectReadable(stateIn(alice, id), { ...reader, kept: both })).toMatchObject([
      { kept: { words: 'Now I can' } },
    ]);
  });

  test('[INTRO6] it is kept once, in whole, and tolerates what else stands there', () => {
    const own = createReplica(ALICE);
    const ctx = { ...own.ctx, kind: 'private' } as const;
    const kept = keptOf({ id: 'answer' as never, author: BOB }, 'ask' as never);
    // In a document that others have it would be told to all.
    for (const shared of [own.ctx, { ...own.ctx, kind: 'circle' } as const]) {
      expect(codeOf(keepAnswer(own.doc, kept, shared))).toBe('not-private');
    }
    expect(value(keepAnswer(own.doc, kept, ctx)).undo.changes).toEqual([]);
    const { origins } = watch(own.doc);
    value(keepAnswer(own.doc, { ...kept, words: 'Other' }, ctx));
    expect(origins).toEqual([]);
    const { keptAnswers } = openCircleDoc(own.doc);
    expect(readKeptAnswer('key', keptAnswers.get(keyOfKept(kept)))).toEqual(kept);
    expect(codeOf(keepAnswer(own.doc, { ...kept, answer: 'x' as never, answerId: 'y' as never }, ctx))).toBe(
      'not-a-choice',
    );
    for (const parts of [{ answer: 'x' }, { at: -1 }, { author: '' }, { circleId: 3 }]) {
      keptAnswers.set('bad', new Y.Map(Object.entries({ ...kept, ...parts })));
      expect(isMalformed(readKeptAnswer('bad', keptAnswers.get('bad')))).toBe(true);
    }
    expect(isMalformed(readKeptAnswer('bad', 'text'))).toBe(true);
  });

  test('[INTRO9] who asked is told of an answer until they have read it, also after something came of it', () => {
    const [id, alice, bob, carol] = askedOfAll();
    answered(bob, id);
    bob.setNow(NOON + 1);
    sync(alice, bob, carol);
    followed(alice, id);
    carol.setNow(NOON + 2);
    answered(carol, id);
    sync(alice, bob, carol);
    const unread = selectUnread(statesIn(alice), { me: ALICE, circleId: CIRCLE, kept: [] });
    expect(unread.map(({ answer }) => answer.author)).toEqual([CAROL, BOB]);
  });
});
